/** How records travel from the import worker to the database worker: some thousands at a time, as columns. */
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Attachment, MessageRecord } from '../sources/source.ts';
import type { NotUnderstood } from '../../shared/model/imports.ts';

/** What the kind column counts in. */
export const messageKinds: readonly MessageRecord['kind'][] = ['text', 'media', 'call', 'notice'];

/** Someone as a service knows them; told once, then meant by the order of telling. */
export interface ArrivingPerson {
  service: string;
  key: string;
  name: string;
  isOwner: boolean;
  /** Phone number or e-mail address as written in the export. */
  address: string | null;
}

export interface ArrivingConversation {
  service: string;
  key: string | null;
  kind: 'direct' | 'group';
  title: string;
  /** Who speaks in it, as far as this is known: places in the list of people. */
  people: number[];
}

/**
 * Messages as columns; conversation and sender count in the lists of this and all batches before. What only few
 * messages have stands in lists of its own, with the place of its message in this batch.
 */
export interface IntakeBatch {
  conversations: ArrivingConversation[];
  people: ArrivingPerson[];
  contacts: { name: string; addresses: string[] }[];
  conversation: number[];
  /** -1 for a notice. */
  sender: number[];
  kind: number[];
  atMilliseconds: number[];
  /** Order among messages of one moment. */
  sequence: number[];
  /** Place of its file in the source. */
  file: number[];
  line: number[];
  text: string[];
  /** What was said in which minute: `contentBytes` for each message. */
  contents: Uint8Array<ArrayBuffer>;
  /** How many of equal content by the same sender came before. */
  copy: number[];
  /** The service's own ids: `keyBytes` for each message, all 0 where it has none. */
  messageKeys: Uint8Array<ArrayBuffer>;
  edited: { message: number; earlierTexts: string[] }[];
  /** Places of messages that were taken back. */
  deleted: number[];
  calls: { message: number; durationSeconds: number }[];
  attachments: ({ message: number } & Attachment)[];
  notUnderstood: NotUnderstood[];
}

/** A batch as bytes, which the main thread hands on unread, and what it needs to know of it. */
export interface PackedBatch {
  bytes: Uint8Array<ArrayBuffer>;
  notUnderstood: NotUnderstood[];
  attachments: { found: number; voice: number; missing: number };
  contacts: number;
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
  return {
    bytes: Uint8Array.from(serialize(batch)),
    notUnderstood,
    attachments: countAttachments(batch.attachments),
    contacts: batch.contacts.length,
    utterances,
    firstMilliseconds: first,
    lastMilliseconds: last,
    readBytes,
  };
}

function countAttachments(attachments: readonly Attachment[]): PackedBatch['attachments'] {
  const found = attachments.filter(({ path }) => path !== null);
  const voice = found.filter(({ kind }) => kind === 'voice').length;
  return { found: found.length, voice, missing: attachments.length - found.length };
}

export function unpackBatch(bytes: Uint8Array): IntakeBatch {
  return packed.parse(deserialize(bytes));
}

// Written by packBatch in this very program, so it fits.
const packed = z.custom<IntakeBatch>();

/** Whether a message is something a person said or did, not a notice of the service itself. */
export function isCounted(batch: IntakeBatch, index: number): boolean {
  return batch.sender[index] !== -1 || messageKinds[batch.kind[index] ?? 0] !== 'notice';
}
