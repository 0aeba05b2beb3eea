/** When each word was said, where the engine does not tell: fitted to the speech and its softest moments. Pure. */
import { sampleRate } from './decode/sound.ts';
import { totalSeconds, type Span } from './span.ts';
import type { Word } from './transcript.ts';

/** Gives the sound of a span of one lane. */
export type Listen = (span: Span) => Float32Array;

/** A word takes time for each of its syllables, and a little for each of its letters. */
const weights = { word: 0.6, syllable: 1, letter: 0.12 };
/** A word may begin so much earlier or later than its share says, where the sound is softer there. */
const reachSeconds = 0.12;
const stepSeconds = 0.01;
/** How much softer a moment must be to be worth a shift over the whole reach. */
const reachDecibels = 6;

/** Counted by its groups of vowels; a number is read out figure by figure. */
function syllables(word: string): number {
  const vowels = word.toLowerCase().match(/[aeiouyà-öø-ÿ]+/gu)?.length ?? 0;
  const figures = word.match(/\p{N}/gu)?.length ?? 0;
  return Math.max(1, vowels + figures);
}

function weightOf(word: string): number {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return weights.word + weights.syllable * syllables(word) + weights.letter * letters;
}

/** The moment at which so much speech has been heard; at a silence, that before it for an end, after it for a start. */
function momentAt(speech: readonly Span[], heardSeconds: number, isEnd: boolean): number {
  let rest = heardSeconds;
  for (const { startSeconds, endSeconds } of speech) {
    const length = endSeconds - startSeconds;
    if (isEnd ? rest <= length + 1e-9 : rest < length - 1e-9) return startSeconds + Math.min(rest, length);
    rest -= length;
  }
  return speech.at(-1)?.endSeconds ?? 0;
}

function decibels(samples: Float32Array): number {
  let power = 1e-10;
  for (const sample of samples) power += (sample * sample) / samples.length;
  return 10 * Math.log10(power);
}

/** The softest moment near a boundary between two words, the nearer the better. */
function softestNear(seconds: number, { startSeconds, endSeconds }: Span, listen: Listen): number {
  const from = Math.max(startSeconds, seconds - reachSeconds);
  const until = Math.min(endSeconds, seconds + reachSeconds);
  const samples = listen({ startSeconds: from, endSeconds: until });
  let [best, lowest] = [seconds, Infinity];
  for (let time = from; time + stepSeconds <= until; time += stepSeconds) {
    const at = Math.round((time - from) * sampleRate);
    const level = decibels(samples.subarray(at, at + Math.round(stepSeconds * sampleRate)));
    const middle = time + stepSeconds / 2;
    const cost = level + (reachDecibels * Math.abs(middle - seconds)) / reachSeconds;
    if (cost < lowest) [best, lowest] = [middle, cost];
  }
  return best;
}

/** Gives each word of `text` its share of the speech, silences left out; in order and without overlaps. */
export function alignWords(text: string, speech: readonly Span[], listen: Listen): Word[] {
  const texts = text.split(/\s+/u).filter((word) => word !== '');
  const total = texts.reduce((sum, word) => sum + weightOf(word), 0);
  const speechSeconds = totalSeconds(speech);
  let before = 0;
  const words: Word[] = texts.map((word) => {
    const from = (before / total) * speechSeconds;
    before += weightOf(word);
    const startSeconds = momentAt(speech, from, false);
    const endSeconds = Math.max(startSeconds, momentAt(speech, (before / total) * speechSeconds, true));
    return { text: word, startSeconds, endSeconds, probability: null };
  });
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    // Where a silence parts two words, it tells when they end and begin.
    if (previous === undefined || word.startSeconds - previous.endSeconds > 1e-6) continue;
    const between = { startSeconds: previous.startSeconds, endSeconds: word.endSeconds };
    word.startSeconds = softestNear(word.startSeconds, between, listen);
    previous.endSeconds = word.startSeconds;
  }
  return words;
}
