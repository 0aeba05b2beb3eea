import type { Preview } from '../../shared/model/imports.ts';
import type {
  FactsRecord,
  MessageRecord,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
} from './source.ts';
import { Tally } from './tally.ts';

/** What a preview tells of a chat; the door adds where the file is staged. */
export type ChatPreview = Pick<
  Preview,
  | 'conversations'
  | 'people'
  | 'messages'
  | 'contacts'
  | 'attachments'
  | 'missing'
  | 'table'
  | 'firstMilliseconds'
  | 'lastMilliseconds'
  | 'notUnderstood'
  | 'notUnderstoodCount'
  | 'ownerGuess'
  | 'timeZone'
  | 'timeZoneNeeded'
  | 'dateOrder'
  | 'dateOrderUndecided'
>;

const notUnderstoodShown = 200;

/** The preview of a file in which no chat stands. */
export function emptyPreview(timeZone: string): ChatPreview {
  return {
    conversations: [],
    people: [],
    messages: 0,
    contacts: 0,
    attachments: { found: 0, voice: 0, missing: 0 },
    missing: [],
    table: null,
    firstMilliseconds: null,
    lastMilliseconds: null,
    notUnderstood: [],
    notUnderstoodCount: 0,
    ownerGuess: null,
    timeZone,
    timeZoneNeeded: false,
    dateOrder: null,
    dateOrderUndecided: false,
  };
}

/**
 * Reads a chat from start to end, keeping only what a preview tells; of a table whose columns nobody can name yet, only
 * these. Throws `file-not-chat`, `cancelled`.
 */
export async function previewChat(
  source: SourceFiles,
  format: SourceFormat,
  options: ParseOptions,
): Promise<ChatPreview> {
  const table = await tableOf(source, format, options);
  if (table !== null && table.mapping === null) return { ...emptyPreview(options.timeZone), table };
  const counts = new PreviewCounts(options.timeZone);
  const tally = new Tally(source.set);
  for await (const records of format.parse(source, options)) {
    for (const record of records) {
      counts.add(record);
      tally.add(record);
    }
  }
  return { ...counts.preview(), ...tally.result(), table };
}

/** The columns of a table, taken for what the owner says where they have said so. */
async function tableOf(
  { files: [file] }: SourceFiles,
  format: SourceFormat,
  { columns }: ParseOptions,
): Promise<Preview['table']> {
  if (file === undefined || format.columns === undefined) return null;
  const table = await format.columns(file);
  return table === null ? null : { ...table, mapping: columns ?? table.mapping };
}

class PreviewCounts {
  readonly #conversations = new Map<string, Preview['conversations'][number]>();
  readonly #people = new Map<string, Preview['people'][number]>();
  readonly #preview: ChatPreview;

  constructor(timeZone: string) {
    this.#preview = emptyPreview(timeZone);
  }

  add(record: SourceRecord): void {
    const preview = this.#preview;
    if (record.type === 'message') {
      this.#message(record);
    } else if (record.type === 'not-understood') {
      preview.notUnderstoodCount += 1;
      if (preview.notUnderstood.length < notUnderstoodShown) {
        const { file = '', line, text } = record;
        preview.notUnderstood.push({ file, line, text });
      }
    } else if (record.type === 'conversation') {
      const { title, kind, ref } = record;
      if (!this.#conversations.has(ref)) this.#conversations.set(ref, { title, kind, messages: 0 });
    } else if (record.type === 'facts') {
      this.#facts(record);
    }
  }

  /** An archive of several chats tells facts of each; they come from one phone, so what one has decided holds for all. */
  #facts({ ownerGuess, timeZoneNeeded, dateOrder, dateOrderUndecided }: FactsRecord): void {
    const preview = this.#preview;
    preview.ownerGuess ??= ownerGuess;
    preview.timeZoneNeeded ||= timeZoneNeeded;
    if (preview.dateOrder !== null && !preview.dateOrderUndecided) return;
    preview.dateOrder = dateOrder;
    preview.dateOrderUndecided = dateOrderUndecided;
  }

  preview(): ChatPreview {
    const people = [...this.#people.values()].toSorted((left, right) => right.messages - left.messages);
    return { ...this.#preview, conversations: [...this.#conversations.values()], people };
  }

  #message({ conversation, sender, atMilliseconds }: MessageRecord): void {
    const preview = this.#preview;
    preview.messages += 1;
    const counted = this.#conversations.get(conversation);
    if (counted !== undefined) counted.messages += 1;
    if (sender !== null) {
      const person = this.#people.get(sender.key);
      if (person === undefined) {
        this.#people.set(sender.key, { key: sender.key, name: sender.name, messages: 1 });
      } else {
        person.messages += 1;
      }
    }
    preview.firstMilliseconds = Math.min(preview.firstMilliseconds ?? atMilliseconds, atMilliseconds);
    preview.lastMilliseconds = Math.max(preview.lastMilliseconds ?? atMilliseconds, atMilliseconds);
  }
}
