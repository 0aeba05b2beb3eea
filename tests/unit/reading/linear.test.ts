import { expect, it } from 'vitest';
import { languageFeatures } from '../../../src/main/reading/linear/features.ts';
import { logistic, parseLinearModel, scoreHeads } from '../../../src/main/reading/linear/model.ts';
import { makeVocabulary, packHeads, toRows, trainHead } from '../../../tools/reading/linearTraining.ts';

const kind = ['you are so kind', 'so kind of you', 'how kind you are', 'you are kind to me', 'that is kind'];
const rude = ['you are so rude', 'so rude of you', 'how rude you are', 'you are rude to me', 'that is rude'];

function trained(): Uint8Array {
  const examples = [...kind, ...rude].map(languageFeatures);
  const vocabulary = makeVocabulary(examples, 2);
  const rows = toRows(examples, vocabulary);
  const choices = { cost: 10, passes: 20, seed: 1 };
  const heads = ['kind', 'rude'].map((name) =>
    trainHead(
      name,
      rows,
      examples.map((_, index) => (name === 'kind' ? index < kind.length : index >= kind.length)),
      choices,
    ),
  );
  return packHeads('1', heads, vocabulary);
}

it('learns what tells texts apart, and says it again from its file', () => {
  const model = parseLinearModel(trained());
  const [asKind = 0, asRude = 0] = scoreHeads(model, languageFeatures('a kind person')).map(logistic);
  expect(asKind).toBeGreaterThan(0.6);
  expect(asRude).toBeLessThan(0.4);
});

it('is the same file for the same data and seed', () => {
  expect(trained()).toEqual(trained());
});

it('gives the columns that are asked for, in their order', () => {
  const model = parseLinearModel(trained());
  const features = languageFeatures('how rude');
  const [first, second] = scoreHeads(model, features);
  expect(scoreHeads(model, features, [1, 0])).toEqual([second, first]);
});

it('says only its bias of words it does not know', () => {
  const model = parseLinearModel(trained());
  expect(scoreHeads(model, languageFeatures('zebra xylophone'))).toEqual(model.header.biases);
});

it('refuses a file that breaks off', () => {
  const bytes = trained();
  expect(() => parseLinearModel(bytes.subarray(0, bytes.length - 1))).toThrow('incomplete');
});

it('knows a negated word from the word', () => {
  const plain = new Set(languageFeatures('happy'));
  const negated = languageFeatures('not happy');
  expect(negated.some((feature) => !plain.has(feature))).toBe(true);
  expect(languageFeatures('')).toEqual([]);
});
