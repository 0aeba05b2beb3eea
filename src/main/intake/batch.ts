/** How records travel from the import worker to the database worker: some thousands at a time, as columns. */
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { MessageRecord } from '../sources/source.ts';
import type { DateOrder, NotUnderstood } from '../../shared/model/imports.ts';

export const fingerprintBytes = 16;
/** What the kind column counts in. */
export const messageKinds: readonly MessageRecord['kind'][] = ['text', 'media', 'call', 'notice'];

/** Someone as a service knows them; told once, then meant by the order of telling. */
export interface ArrivingPerson {
  service: string;
  key: string;
  name: string;
  isOwner: boolean;
}

export interface ArrivingConversation {
  service: string;
  key: string | null;
  kind: 'direct' | 'group';
  title: string;
  /** Who speaks in it, as far as this is known: places in the list of people. */
  people: number[];
}

/** Messages as columns; conversation and sender count in the lists of this and all batches before. */
export interface IntakeBatch {
  conversations: ArrivingConversation[];
  people: ArrivingPerson[];
  conversation: number[];
  /** -1 for a notice. */
  sender: number[];
  kind: number[];
  atMilliseconds: number[];
  /** Order among messages of one moment. */
  sequence: number[];
  line: number[];
  text: string[];
  /** So many bytes for each message. */
  fingerprints: Uint8Array<ArrayBuffer>;
  notUnderstood: NotUnderstood[];
}

/** A batch as bytes, which the main thread hands on unread, and what it needs to know of it. */
export interface PackedBatch {
  bytes: Uint8Array<ArrayBuffer>;
  notUnderstood: NotUnderstood[];
  /** Messages that are not notices of the service itself. */
  utterances: number;
  firstMilliseconds: number | null;
  lastMilliseconds: number | null;
  /** Bytes of the file read so far. */
  readBytes: number;
}

export function packBatch(batch: IntakeBatch, readBytes: number): PackedBatch {
  const { atMilliseconds, notUnderstood } = batch;
  let [first, last] = [atMilliseconds[0] ?? null, atMilliseconds[0] ?? null];
  let utterances = 0;
  atMilliseconds.forEach((at, index) => {
    if (isCounted(batch, index)) utterances += 1;
    first = Math.min(first ?? at, at);
    last = Math.max(last ?? at, at);
  });
  const bytes = Uint8Array.from(serialize(batch));
  return { bytes, notUnderstood, utterances, firstMilliseconds: first, lastMilliseconds: last, readBytes };
}

export function unpackBatch(bytes: Uint8Array): IntakeBatch {
  return packed.parse(deserialize(bytes));
}

// Written by packBatch in this very program, so it fits.
const packed = z.custom<IntakeBatch>();

/** How to read a chat. */
export interface ChatChoices {
  timeZone: string;
  dateOrder: DateOrder | null;
}

/** Whether a message is something a person said or did, not a notice of the service itself. */
export function isCounted(batch: IntakeBatch, index: number): boolean {
  return batch.sender[index] !== -1 || messageKinds[batch.kind[index] ?? 0] !== 'notice';
}
