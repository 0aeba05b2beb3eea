/** How records travel from the import worker to the database worker: some thousands at a time, as columns. */
import type { DateOrder, FactsRecord, MessageRecord } from '../sources/source.ts';
import type { NotUnderstood } from '../../shared/model/views.ts';

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
  facts: FactsRecord | null;
  /** Bytes of the file read so far. */
  readBytes: number;
}

/** How to read a chat. */
export interface ChatChoices {
  timeZone: string;
  dateOrder: DateOrder | null;
}

/** Whether a message is something a person said or did, not a notice of the service itself. */
export function isCounted(batch: IntakeBatch, index: number): boolean {
  return batch.sender[index] !== -1 || messageKinds[batch.kind[index] ?? 0] !== 'notice';
}
