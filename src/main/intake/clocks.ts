/**
 * A chat without ids that was read in another time zone than before: its words stand in the vault at other times. It is
 * placed by the times that the vault holds, so that nothing is there twice.
 */
import { zoneClock } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { contentBytes, keyBytes } from '../vault/fingerprint.ts';
import { hasOtherConversations } from '../vault/repositories/conversations.ts';
import { timeZonesOf } from '../vault/repositories/sources.ts';
import { minutesOf } from '../vault/repositories/words.ts';
import { wordsByThread } from './arriving.ts';
import type { IntakeBatch } from './batch.ts';
import type { KnownSoFar } from './known.ts';
import { namesake, type OtherClock, type Thread } from './threads.ts';

const minuteMilliseconds = 60_000;
/** No two zones are further apart. */
const furthestMinutes = 26 * 60;
const comparedWords = 300;
const fewestCommon = 5;

/** Moves what a batch tells to the clock by which the vault knows it, where that is another one. */
export function setClocks(reader: Readable, batch: IntakeBatch, known: KnownSoFar, timeZone: string): void {
  const { threads } = known;
  if (mayBeApart(reader, threads)) {
    for (const [place, indexes] of wordsByThread(batch)) {
      const [thread, first = 0] = [threads[place], indexes[0]];
      if (thread === undefined || thread.clock !== undefined || hasKey(batch, first)) continue;
      findClock(reader, thread, wordsAt(batch, indexes), timeZone);
    }
  }
  if (threads.every(({ clock = 'same' }) => clock === 'same')) return;
  batch.conversation.forEach((place, index) => {
    const { clock = 'same' } = threads[place] ?? {};
    if (clock !== 'same') move(batch, index, clock, timeZone);
  });
}

/** Whether the vault may hold a conversation by another clock, as far as is known. */
function mayBeApart(reader: Readable, threads: readonly Thread[]): boolean {
  const open = threads.filter(({ clock }) => clock === undefined);
  const fresh = threads.filter(({ isFresh }) => isFresh);
  return (
    open.some(({ isFresh }) => !isFresh) || (open.length > 0 && hasOtherConversations(reader, fresh.length))
  );
}

/** “The times in this file are 1 hour later than those known of the same messages …” */
export function clockRemarks(threads: readonly Thread[]): string[] {
  const apart = threads.flatMap(({ clock }) =>
    clock === undefined || clock === 'same' ? [] : [clock.minutes],
  );
  return [...new Set(apart)].map((minutes) => {
    const hours = Math.abs(minutes) / 60;
    const [count, side] = [`${hours} ${hours === 1 ? 'hour' : 'hours'}`, minutes < 0 ? 'later' : 'earlier'];
    return `The times in this file were read ${count} ${side} than in the import that brought the same messages before. They were placed by the earlier import, so that nothing is there twice. If its time zone was wrong, remove both and import them again.`;
  });
}

/** What was said, and in which minute. */
interface Word {
  content: string;
  minute: number;
}

/** Each only once said among the first of a batch: “ok” tells nothing of the time. */
function wordsAt({ contents, atMilliseconds }: IntakeBatch, indexes: readonly number[]): Word[] {
  const words = indexes.slice(0, comparedWords).map((index) => ({
    content: Buffer.from(contents.subarray(index * contentBytes + 4, (index + 1) * contentBytes)).toString(
      'latin1',
    ),
    minute: Math.floor((atMilliseconds[index] ?? 0) / minuteMilliseconds),
  }));
  const times = new Map<string, number>();
  for (const { content } of words) times.set(content, (times.get(content) ?? 0) + 1);
  return words.filter(({ content }) => times.get(content) === 1);
}

function findClock(reader: Readable, thread: Thread, words: readonly Word[], timeZone: string): void {
  const heldId = thread.isFresh ? namesake(reader, thread.conversationId) : thread.conversationId;
  if (heldId === null || words.length === 0) return;
  const minutes = words.map(({ minute }) => minute);
  const [first, last] = [Math.min(...minutes), Math.max(...minutes)];
  const held = minutesOf(reader, heldId, first - furthestMinutes, last + furthestMinutes);
  const apart = new Map<number, number>();
  for (const { content, minute } of words) {
    const differences = new Set((held.get(content) ?? []).map((other) => other - minute));
    for (const minutesApart of differences) {
      const isZone = minutesApart % 15 === 0 && Math.abs(minutesApart) <= furthestMinutes;
      if (isZone) apart.set(minutesApart, (apart.get(minutesApart) ?? 0) + 1);
    }
  }
  const [[best, times] = [0, 0]] = [...apart].toSorted(([, left], [, right]) => right - left);
  const compared = words.filter(({ content }) => held.has(content)).length;
  if (times < fewestCommon || times * 2 < compared) return;
  if (best === 0) thread.clock = 'same';
  else
    thread.clock = { minutes: best, timeZone: zoneThatTells(reader, heldId, words, held, timeZone, times) };
}

/** The zone of an earlier import by which the times are those of the vault, also where clocks change; null: none. */
function zoneThatTells(
  reader: Readable,
  conversationId: number,
  words: readonly Word[],
  held: ReadonlyMap<string, number[]>,
  timeZone: string,
  fewest: number,
): string | null {
  const zones = timeZonesOf(reader, conversationId).filter((zone) => zone !== timeZone);
  const told = (zone: string): number =>
    words.filter(({ content, minute }) => {
      const at = inZone(minute * minuteMilliseconds, timeZone, zone);
      return held.get(content)?.includes(at / minuteMilliseconds);
    }).length;
  return zones.find((zone) => told(zone) >= fewest) ?? null;
}

function inZone(atMilliseconds: number, readIn: string, zone: string): number {
  return zoneClock(zone).momentAt(zoneClock(readIn).wallAt(atMilliseconds));
}

function move(batch: IntakeBatch, index: number, { minutes, timeZone }: OtherClock, readIn: string): void {
  const told = batch.atMilliseconds[index] ?? 0;
  const at = timeZone === null ? told + minutes * minuteMilliseconds : inZone(told, readIn, timeZone);
  batch.atMilliseconds[index] = at;
  const { buffer, byteOffset } = batch.contents;
  const minute = Math.floor(at / minuteMilliseconds) | 0;
  new DataView(buffer, byteOffset + index * contentBytes).setInt32(0, minute);
}

function hasKey({ messageKeys }: IntakeBatch, index: number): boolean {
  return messageKeys.subarray(index * keyBytes, (index + 1) * keyBytes).some((byte) => byte !== 0);
}
