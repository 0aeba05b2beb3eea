/** Trains resources/models/emotions.bin: `npm run train:reading`. The same data and seed give the same file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesDirectory } from '../../src/main/paths.ts';
import { languageFeatures } from '../../src/main/reading/linear/features.ts';
import { parseLinearModel } from '../../src/main/reading/linear/model.ts';
import { seededRandom } from '../random.ts';
import { readConvAbuse } from './convAbuse.ts';
import { emotionMetrics, tuneThresholds } from './emotionMetrics.ts';
import { everydayLines } from './everydayLines.ts';
import { emotionGroups, goEmotionNames, readGoEmotions } from './goEmotions.ts';
import { makeVocabulary, packHeads, toRows, trainHead, type TrainedHead } from './linearTraining.ts';

const seed = 20260101;
const choices = { cost: 3, passes: 12, seed };
const everydayCount = 3000;

interface Example {
  features: number[];
  /** What the example says of a head; undefined where it says nothing. */
  says: (head: string) => boolean | undefined;
}

const polarities = ['negative', 'neutral', 'positive'];

function forumExamples(): Example[] {
  return readGoEmotions('train').map(({ text, emotions, groups, polarity }) => ({
    features: languageFeatures(text),
    says(head) {
      const [family, name = ''] = head.split(':');
      if (family === 'emotion') return emotions.has(name);
      if (family === 'group') return groups.has(name);
      if (family === 'polarity') return polarity === null ? undefined : polarity === name;
      return undefined;
    },
  }));
}

function plainExamples(): Example[] {
  return everydayLines(everydayCount, seededRandom(seed)).map((text) => ({
    features: languageFeatures(text),
    says: (head) => (head.startsWith('polarity:') ? head === 'polarity:neutral' : undefined),
  }));
}

function abuseExamples(): Example[] {
  return readConvAbuse('train').map(({ text, abusive }) => ({
    features: languageFeatures(text),
    says: (head) => (head === 'abuse' ? abusive : undefined),
  }));
}

const examples = [...forumExamples(), ...plainExamples(), ...abuseExamples()];
const vocabulary = makeVocabulary(
  examples.map(({ features }) => features),
  4,
);
const heads = [
  ...goEmotionNames().map((name) => `emotion:${name}`),
  ...Object.keys(emotionGroups).map((name) => `group:${name}`),
  ...polarities.map((name) => `polarity:${name}`),
  'abuse',
];
const trained = heads.map((name): TrainedHead => {
  const telling = examples.filter(({ says }) => says(name) !== undefined);
  const rows = toRows(
    telling.map(({ features }) => features),
    vocabulary,
  );
  return trainHead(
    name,
    rows,
    telling.map(({ says }) => says(name) === true),
    choices,
  );
});
const untuned = parseLinearModel(packHeads('2', trained, vocabulary));
const thresholds = tuneThresholds(untuned, readGoEmotions('dev'));
const bytes = packHeads(
  '2',
  trained.map((head) => ({ ...head, threshold: thresholds.get(head.name) ?? 0.5 })),
  vocabulary,
);
writeFileSync(join(resourcesDirectory, 'models/emotions.bin'), bytes);
console.log(`${bytes.length} bytes, ${vocabulary.features.length} features`);
console.table(emotionMetrics(parseLinearModel(bytes)));
