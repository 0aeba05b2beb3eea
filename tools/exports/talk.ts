/** Made-up talk, the same for the same seed, for exports of any size. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { seededRandom } from '../random.ts';

const words = (
  'the a we you they it was is will can tea rain train garden book letter morning evening never always maybe ' +
  'please thanks sorry late early home work sister market bread window music quiet long short about after before ' +
  'call tomorrow today really sure okay fine good walk lunch doctor keys door weekend plan remember told said'
).split(' ');

export const people = ['Mira Holm', 'Jonas Feld'] as const;

export interface Saying {
  /** From 0. */
  index: number;
  atMilliseconds: number;
  /** Which of the two people. */
  speaker: 0 | 1;
  text: string;
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

export function sentence(random: () => number): string {
  const length = 3 + Math.floor(random() ** 2 * 14);
  return Array.from({ length }, () => pick(words, random)).join(' ');
}

/** What two people wrote to each other from 2009 on: every few minutes, now and then after a longer pause. */
export function* talk(messages: number, seed = 1): Generator<Saying, void, undefined> {
  const random = seededRandom(seed);
  let atMilliseconds = Date.UTC(2009, 0, 1, 8);
  for (let index = 0; index < messages; index++) {
    atMilliseconds +=
      1000 * Math.floor(random() < 0.01 ? 7200 + random() * 28_800 : 1 + random() ** 3 * 1200);
    yield { index, atMilliseconds, speaker: random() < 0.5 ? 0 : 1, text: sentence(random) };
  }
}

/** Writes pieces to a file, without holding them in memory. */
export async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 1 << 20) continue;
    if (!file.write(waiting)) await once(file, 'drain');
    waiting = '';
  }
  file.end(waiting);
  await once(file, 'close');
}
