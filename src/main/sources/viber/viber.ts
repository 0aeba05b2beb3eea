import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { callText } from '../shared/callText.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import type { SqliteFile } from '../shared/sqliteFile.ts';
import { openSqliteSource, sqliteTables } from '../shared/sqliteSource.ts';
import type {
  ConversationRecord,
  Detection,
  MessageRecord,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
} from '../source.ts';
import { ownerId, ViberChats } from './chats.ts';
import { callColumns, messageColumns, readCall, readContent } from './message.ts';

export const viber: SourceFormat = {
  id: 'viber',
  name: 'Viber (on a computer)',
  service: 'viber',
  extensions: ['db'],
  howTo: [
    'Install Viber on a computer, link it to your phone, and let it fetch your chats (Settings, Account, “Sync”).',
    'Close Viber. Its files lie in a folder called after your number: on Windows in %AppData%\\ViberPC, on a Mac in ~/Library/Application Support/ViberPC, on Linux in ~/.ViberPC.',
    'Copy viber.db (and viber.db-wal, if it is there) from it to another folder, and choose both here.',
    'What the phone itself sends by mail is a table for each chat: choose it here too, and say which column is which.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const tables = await sqliteTables(file);
  const isViber = ['Events', 'Messages', 'Contact', 'ChatInfo'].every((table) => tables?.has(table));
  return isViber ? { confidence: 0.95, reason: 'It has the tables of Viber on a computer.' } : null;
}

const eventSchema = z.object({
  EventID: z.number(),
  TimeStamp: z.number(),
  Direction: z.number().nullable(),
  ContactID: z.number().nullable(),
  ChatID: z.number(),
  Token: z.union([z.number(), z.bigint(), z.string()]).nullable().catch(null),
});
type Event = z.infer<typeof eventSchema>;
const outgoing = 1;

/**
 * The events, found by their number as the other tables refer to them. Both go upwards, so that few have to be kept.
 */
class Events {
  readonly #rows: ReturnType<SqliteFile['rows']>;
  readonly #met = new Map<number, Event>();

  constructor(file: SqliteFile) {
    this.#rows = file.rows('Events', Object.keys(eventSchema.shape));
  }

  async take(eventId: number): Promise<Event | null> {
    for (let event = this.#met.get(eventId); ; event = this.#met.get(eventId)) {
      if (event !== undefined) {
        this.#met.delete(eventId);
        return event;
      }
      const { value: rows } = await this.#rows.next();
      if (rows === undefined) return null;
      for (const met of rows.flatMap((row) => eventSchema.safeParse(row).data ?? [])) {
        this.#met.set(met.EventID, met);
      }
    }
  }
}

async function* parse(
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const { file: place, database: file } = await openSqliteSource(source, options);
  const writer = new RecordWriter(await ViberChats.read(file), new Events(file));
  yield [
    { type: 'facts', dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false, ownerGuess: null },
  ];
  const find = setPathFinder(source.set);
  for await (const rows of file.rows('Messages', messageColumns)) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    for (const row of rows) {
      const message = readContent(row, (path) => find(path, place.path));
      if (message === null) writer.notUnderstood(row['EventID'], row['Body']);
      else await writer.add(message.eventId, () => message.content);
    }
    yield writer.take();
  }
  for await (const rows of file.rows('Calls', callColumns)) {
    for (const call of rows.flatMap((row) => readCall(row) ?? [])) {
      await writer.add(call.eventId, (isIncoming) => callContent(isIncoming, call.durationSeconds));
    }
    yield writer.take();
  }
  if (file.damaged() > 0) {
    const text = `(Parts of the database are damaged and could not be read: ${file.damaged()}. All others were read.)`;
    yield [{ type: 'not-understood', line: 0, text }];
  }
}

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

function callContent(isIncoming: boolean, durationSeconds: number | null): Content {
  const isMissed = isIncoming && durationSeconds === null;
  return { kind: 'call', text: callText({ isVideo: false, isMissed, durationSeconds }), durationSeconds };
}

/** Joins what was said to when, by whom and where. */
class RecordWriter {
  readonly #chats: ViberChats;
  readonly #events: Events;
  readonly #shown = new Set<ConversationRecord>();
  #records: SourceRecord[] = [];

  constructor(chats: ViberChats, events: Events) {
    this.#chats = chats;
    this.#events = events;
  }

  async add(eventId: number, content: (isIncoming: boolean) => Content): Promise<void> {
    const event = await this.#events.take(eventId);
    if (event === null || event.TimeStamp <= 0) return this.notUnderstood(eventId, content(true).text);
    const chat = this.#chats.chat(event.ChatID);
    if (!this.#shown.has(chat)) this.#records.push(chat);
    this.#shown.add(chat);
    const isOwn = event.Direction === outgoing || event.ContactID === ownerId;
    const contactId = isOwn ? ownerId : (event.ContactID ?? 0);
    const token = event.Token === null ? '' : String(event.Token);
    this.#records.push({
      type: 'message',
      conversation: chat.ref,
      sender: this.#chats.person(contactId),
      atMilliseconds: event.TimeStamp,
      messageId: token === '' || token === '0' ? null : token,
      line: eventId,
      ...content(!isOwn),
    });
  }

  notUnderstood(eventId: unknown, text: unknown): void {
    const line = typeof eventId === 'number' && eventId > 0 ? eventId : 0;
    const words = typeof text === 'string' ? text.slice(0, 300) : '(no text)';
    this.#records.push({ type: 'not-understood', line, text: words });
  }

  take(): SourceRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }
}
