/** An utterance as hashed features: words, runs of two and three words, negated words, stems. Alike in training and reading. */
import { tokenise } from './tokens.ts';

const negatedReach = 3;
const negations = new Set(
  (
    'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt ' +
    'shouldnt couldnt isnt arent wasnt werent aint hasnt havent hadnt'
  ).split(' '),
);
const stops = new Set(['.', ',', ';', '\n']);
const seeds = { word: 0x811c9dc5, negated: 0x1234567, run: 0x9e3779b1, start: 0x51ed270b, end: 0x7feb352d };

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/** Spreads the bits; the result is never 0, which stands for an empty place in the model's table. */
function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) | 0 || 1;
}

/** The features of a normalised text, each once, as 32-bit numbers; in the order in which they come. */
export function languageFeatures(normalised: string): number[] {
  const found = new Set<number>();
  let [before, twoBefore, negatedLeft] = [seeds.start, 0, 0];
  for (const token of tokenise(normalised)) {
    const word = hash(token, seeds.word);
    // A negated word says something else than the word: "not happy" must not count as "happy".
    found.add(mix(negatedLeft > 0 ? hash(token, seeds.negated) : word));
    const pair = Math.imul(before, seeds.run) ^ word;
    found.add(mix(pair));
    if (twoBefore !== 0) found.add(mix(Math.imul(twoBefore, seeds.run) ^ word));
    if (token.length > 5) {
      found.add(mix(hash(token.slice(0, 5), seeds.start)));
      found.add(mix(hash(token.slice(-4), seeds.end)));
    }
    if (stops.has(token)) negatedLeft = 0;
    else if (negations.has(token) || token.endsWith("n't")) negatedLeft = negatedReach;
    else negatedLeft = Math.max(0, negatedLeft - 1);
    twoBefore = pair;
    before = word;
  }
  if (found.size > 0) found.add(mix(Math.imul(before, seeds.run) ^ seeds.end));
  return [...found];
}
