/**
 * What every source format offers, in four parts: what it is (`id`, `name`, help), `detect`, `group`, `parse`.
 * A format knows its files, and nothing of the vault. docs/adding-a-source.md shows how one is made.
 */
import type { ColumnMapping, DateOrder, NotUnderstood, Preview } from '../../shared/model/imports.ts';
import type { FileSet, SetFile } from '../files/fileSet.ts';

export interface SourceFormat {
  /** Begins with the service, as `telegram-html`. */
  id: string;
  name: string;
  /** Of its conversations and identities, unless a record says otherwise. */
  service: string;
  /** Lower case, without the dot, of the files `detect` looks into. */
  extensions: string[];
  /** How to get such an export, in steps. */
  howTo: string[];
  /**
   * How surely this file is of this format, by its first bytes (`file.head()`) and, where these leave it open, by what
   * stands beside it. Null where it is not, also for a file that only accompanies others (a list of users, a picture).
   */
  detect(file: SetFile, set: FileSet): Promise<Detection | null>;
  /** Detected files for which this gives the same words are one source and parsed together; most formats give the path. */
  group(file: SetFile): string;
  /** Only for tables: the columns with examples, and which are taken for what where that can be told. */
  columns?(file: SetFile): Promise<Preview['table']>;
  /** The records, some at a time, in the order of the files. Throws `file-not-chat` when none is there, `cancelled`. */
  parse(source: SourceFiles, options: ParseOptions): AsyncGenerator<SourceRecord[], void, undefined>;
}

export interface Detection {
  /** 0..1. Two formats that both know a file must not give the same. */
  confidence: number;
  /** What it was told by, a sentence for the screen: “It starts as Telegram's exports do.” */
  reason: string;
}

/** The files that make one source, and all that was handed over with them, for what accompanies them. */
export interface SourceFiles {
  files: readonly SetFile[];
  set: FileSet;
}

export interface ParseOptions {
  /** IANA zone for wall-clock times; ignored where the export states its own. */
  timeZone: string;
  /** Forces the order of day and month; null: decide from the file. */
  dateOrder: DateOrder | null;
  /** Which column holds what, for tables that no app is known to write; null: by the names of the columns. */
  columns?: ColumnMapping | null;
  signal?: AbortSignal | undefined;
  /** Bytes of the source's files read so far; a format that reads them twice counts each time half. */
  onProgress?: ((bytes: number) => void) | undefined;
}

/** One thread of the service. `key` is stable between exports where the service has an id, else null. */
export interface ConversationRecord {
  type: 'conversation';
  /** Refers to this conversation from message records of the same source. */
  ref: string;
  service: string;
  key: string | null;
  kind: 'direct' | 'group';
  title: string;
  /** Who takes part in it, where the format knows this before the first message. */
  people?: Speaker[];
}

/** Someone as the service knows them. */
export interface Speaker {
  /** The service's own id, number or address; the name where it has none. The same in every export of the format. */
  key: string;
  name: string;
  isOwner?: boolean;
  /** A phone number or e-mail address as written, where the export tells it: by it one person is known in many apps. */
  address?: string | null;
}

export interface MessageRecord {
  type: 'message';
  conversation: string;
  /** Null for a notice of the service itself. */
  sender: Speaker | null;
  kind: 'text' | 'media' | 'call' | 'notice';
  atMilliseconds: number;
  /** What was written; a caption of media; of a call, what it was in words. */
  text: string;
  /** The service's own id of the message, unique in its conversation, where it has one. */
  messageId: string | null;
  /** Line in its file, from 1; the record's number where the file has no lines. */
  line: number;
  /** Path of its file in the set; left out where the source has only one. */
  file?: string;
  attachments?: Attachment[];
  /** How long a call, or a sound or video sent along, lasted. */
  durationSeconds?: number | null;
  /** The text stands here as it was changed later; what it was before, oldest first, where the export tells. */
  edited?: { earlierTexts: string[] };
  /** The sender took it back: `text` is what the export still tells of it, mostly ''. */
  isDeleted?: boolean;
}

/** Something sent along: its words are only the caption. */
export interface Attachment {
  kind: 'image' | 'video' | 'voice' | 'audio' | 'document' | 'sticker' | 'other';
  /** Path in the set; null where the export left the file out or the set does not hold it. */
  path: string | null;
}

/** Somebody of an address book, to give numbers a name. */
export interface ContactRecord {
  type: 'contact';
  name: string;
  /** Phone numbers and e-mail addresses as written. */
  addresses: string[];
  line: number;
}

/** A piece of a file that could not be read as a message: kept with its place, never dropped. */
export interface NotUnderstoodRecord extends Omit<NotUnderstood, 'file'> {
  type: 'not-understood';
  /** Path of its file in the set; left out where the source has only one. */
  file?: string;
}

/** What was decided about the whole source, or about one chat of it, given before its first message. */
export interface FactsRecord {
  type: 'facts';
  dateOrder: DateOrder | null;
  dateOrderUndecided: boolean;
  timeZoneNeeded: boolean;
  ownerGuess: string | null;
  /** What the export leaves out by its nature, as a sentence for the report; left out where there is nothing to say. */
  missing?: string;
}

export type SourceRecord =
  ConversationRecord | MessageRecord | ContactRecord | NotUnderstoodRecord | FactsRecord;
