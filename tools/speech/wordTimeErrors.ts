import type { Word } from '../../src/main/speech/transcript.ts';
import { plainWords } from './wordErrors.ts';

const sampleRate = 16_000;
/** So much softer than its loudest tenth of a second, an utterance has not begun, or has ended. */
const onsetDecibels = 30;
const windowSamples = 160;

/** When the speech of a clip that holds one utterance begins and ends, by its level alone. */
export function speechBounds(samples: Float32Array): { startSeconds: number; endSeconds: number } {
  const levels: number[] = [];
  for (let start = 0; start + windowSamples <= samples.length; start += windowSamples) {
    const window = samples.subarray(start, start + windowSamples);
    levels.push(10 * Math.log10(window.reduce((sum, sample) => sum + sample * sample, 1e-9) / windowSamples));
  }
  const loudest = levels.toSorted((first, second) => second - first)[10] ?? 0;
  const isSpeech = (level: number) => level > loudest - onsetDecibels;
  const seconds = windowSamples / sampleRate;
  return {
    startSeconds: levels.findIndex(isSpeech) * seconds,
    endSeconds: (levels.findLastIndex(isSpeech) + 1) * seconds,
  };
}

/** The place of each said word among the heard ones, where it was heard right (Levenshtein's path); else null. */
function matches(said: readonly string[], heard: readonly string[]): (number | null)[] {
  const costs = Array.from({ length: said.length + 1 }, (_, row) =>
    new Uint32Array(heard.length + 1).fill(row),
  );
  costs[0]?.forEach((_, column, first) => (first[column] = column));
  const cost = (row: number, column: number) => costs[row]?.[column] ?? Infinity;
  for (let row = 1; row <= said.length; row += 1) {
    for (let column = 1; column <= heard.length; column += 1) {
      const same = said[row - 1] === heard[column - 1] ? 0 : 1;
      const best = Math.min(
        cost(row - 1, column - 1) + same,
        cost(row - 1, column) + 1,
        cost(row, column - 1) + 1,
      );
      costs[row]?.fill(best, column, column + 1);
    }
  }
  const places: (number | null)[] = said.map(() => null);
  for (let [row, column] = [said.length, heard.length]; row > 0 && column > 0;) {
    const isSame = said[row - 1] === heard[column - 1];
    if (cost(row, column) === cost(row - 1, column - 1) + (isSame ? 0 : 1)) {
      if (isSame) places[row - 1] = column - 1;
      [row, column] = [row - 1, column - 1];
    } else if (cost(row, column) === cost(row - 1, column) + 1) row -= 1;
    else column -= 1;
  }
  return places;
}

/**
 * How far, in seconds, the start of the first and the end of the last word of each utterance of a spliced recording
 * lie from where its sound begins and ends. Utterances whose word was heard wrong are left out.
 */
export function wordTimeErrors(
  utterances: readonly { words: string; startSeconds: number; endSeconds: number }[],
  heard: readonly Word[],
): number[] {
  const said = utterances.map(({ words }) => plainWords(words));
  const single = heard.flatMap((word) => plainWords(word.text).map((text) => ({ ...word, text })));
  const places = matches(
    said.flat(),
    single.map(({ text }) => text),
  );
  let first = 0;
  return utterances.flatMap(({ startSeconds, endSeconds }, index) => {
    const count = said[index]?.length ?? 0;
    const [start, end] = [places[first], places[first + count - 1]].map((place) => single[place ?? -1]);
    first += count;
    return [
      ...(start === undefined ? [] : [Math.abs(start.startSeconds - startSeconds)]),
      ...(end === undefined ? [] : [Math.abs(end.endSeconds - endSeconds)]),
    ];
  });
}
