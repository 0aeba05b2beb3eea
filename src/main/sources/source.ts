/**
 * What every source format offers. A format knows its file, and nothing of the vault:
 * `detect` looks at the first bytes, `parse` gives records one by one while it streams.
 */
import type { DateOrder, NotUnderstood } from '../../shared/model/imports.ts';
import type { ByteFile } from '../files/byteFile.ts';

export interface ParseOptions {
  /** IANA zone for wall-clock times; ignored where the export states its own. */
  timeZone: string;
  /** Forces the order of day and month; null: decide from the file. */
  dateOrder: DateOrder | null;
  signal?: AbortSignal | undefined;
  /** Bytes of the (outer) file read so far. */
  onProgress?: ((bytes: number) => void) | undefined;
}

/** One thread of the service. `key` is stable between exports where the service has an id, else derived from names. */
export interface ConversationRecord {
  type: 'conversation';
  /** Refers to this conversation from message records of the same file. */
  ref: string;
  service: string;
  key: string | null;
  kind: 'direct' | 'group';
  title: string;
  /** Who speaks in it, where the format knows this before the first message. */
  people?: { key: string; name: string }[];
}

export interface MessageRecord {
  type: 'message';
  conversation: string;
  /** The sender as the service knows them; null for a notice of the service itself. */
  sender: { key: string; name: string; isOwner?: boolean } | null;
  kind: 'text' | 'media' | 'call' | 'notice';
  atMilliseconds: number;
  text: string;
  /** The service's own id of the message, unique in its conversation, where it has one. */
  messageId: string | null;
  line: number;
}

/** A piece of the file that could not be read as a message: kept with its place, never dropped. */
export interface NotUnderstoodRecord extends NotUnderstood {
  type: 'not-understood';
}

/** What was decided about the whole file, or about one chat of an archive, given before its first message. */
export interface FactsRecord {
  type: 'facts';
  dateOrder: DateOrder | null;
  dateOrderUndecided: boolean;
  timeZoneNeeded: boolean;
  ownerGuess: string | null;
}

export type SourceRecord = ConversationRecord | MessageRecord | NotUnderstoodRecord | FactsRecord;

export interface SourceFormat {
  id: string;
  name: string;
  service: string;
  extensions: string[];
  howTo: string[];
  /** 0..1: how surely this file is of this format, from its first bytes (and, for a zip, its directory). */
  detect(file: ByteFile): Promise<number>;
  parse(file: ByteFile, options: ParseOptions): AsyncGenerator<SourceRecord[], void, undefined>;
}
