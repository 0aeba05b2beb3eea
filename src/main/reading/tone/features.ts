/** An utterance as hashed features: words, pairs, negated words, stems. Used alike in training and in reading. */
import { emojiClass } from '../linear/emoji.ts';

export const bucketCount = 1 << 16;
const mostTokens = 400;
const negatedReach = 3;

const tokenPattern =
  /[\p{L}\p{N}]+(?:'\p{L}+)*|>?[:;=]'?-?[()dp/*@\]]|<3|[!?]+|[.,;\n]|\p{Extended_Pictographic}/gu;
const elongated = /(\p{L})\1{2,}/gu;
const negations = new Set(
  (
    'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt ' +
    'shouldnt couldnt isnt arent wasnt werent aint hasnt havent hadnt'
  ).split(' '),
);
const stops = new Set(['.', ',', ';', '\n']);

/** The tokens of a normalised text: words with long letters cut to two, emoji by class, runs of ! and ?. */
function tokenise(normalised: string): string[] {
  const tokens: string[] = [];
  for (const [raw] of normalised.matchAll(tokenPattern)) {
    if (tokens.length >= mostTokens) break;
    const squeezed = raw.length > 2 && /\p{L}/u.test(raw) ? raw.replace(elongated, '$1$1') : raw;
    tokens.push(emojiClass(squeezed) ?? (/^[!?]{2,}$/.test(squeezed) ? squeezed.slice(0, 2) : squeezed));
  }
  return tokens;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

function bucket(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (bucketCount - 1);
}

const seeds = { word: 0x811c9dc5, negated: 0x1234567, pair: 0x9e3779b1, start: 0x51ed270b, end: 0x7feb352d };

/** The buckets an utterance falls in, each once. Empty for a text without words or emoji. */
export function toneFeatures(normalised: string): number[] {
  const found = new Set<number>();
  let before = 0;
  let negatedLeft = 0;
  for (const token of tokenise(normalised)) {
    if (stops.has(token)) {
      negatedLeft = 0;
      before = 0;
      continue;
    }
    const word = hash(token, seeds.word);
    // A negated word says something else than the word: "not happy" must not count as "happy".
    found.add(bucket(negatedLeft > 0 ? hash(token, seeds.negated) : word));
    if (before !== 0) found.add(bucket(Math.imul(before, seeds.pair) ^ word));
    if (token.length > 5) {
      found.add(bucket(hash(token.slice(0, 5), seeds.start)));
      found.add(bucket(hash(token.slice(-4), seeds.end)));
    }
    negatedLeft = negations.has(token) || token.endsWith("n't") ? negatedReach : Math.max(0, negatedLeft - 1);
    before = word;
  }
  return [...found];
}

/** What the sum of the weights of `count` features is divided by; the constant keeps very short texts near neutral. */
export function featureNorm(count: number): number {
  return Math.sqrt(count + 6);
}
