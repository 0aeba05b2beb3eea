import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { tableHead, tableRows, type TableRow } from '../shared/table.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { kindOfNumber, readContent } from './content.ts';

export const wechatTable: SourceFormat = {
  id: 'wechat-csv',
  name: 'WeChat (table of WeChatMsg, MemoTrace)',
  service: 'wechat',
  extensions: ['csv'],
  howTo: [
    'WeChat itself offers no export that can be read. Programs made by others can write one on a computer.',
    'In WeChatMsg (MemoTrace, 留痕) on Windows open the chat, choose “Export”, and CSV as format.',
    'Choose the .csv file here. With JSON of WeFlow or EchoTrace more can be read: see there.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

const columns = [
  'TalkerId',
  'Type',
  'SubType',
  'IsSender',
  'CreateTime',
  'StrContent',
  'Remark',
  'NickName',
  'Sender',
] as const;
type Column = (typeof columns)[number];
type Row = Record<Column, string>;

/** What was seen of one chat. */
interface Chat {
  others: Map<string, string>;
  isStarted: boolean;
}

const longestQuote = 300;
/** Two others make a group: more need not be remembered. */
const mostOthers = 2;

async function detect(file: SetFile): Promise<Detection | null> {
  const header = (await tableHead(file))?.rows[0]?.cells ?? [];
  const isTable = ['Type', 'IsSender', 'CreateTime', 'StrContent'].every((name) => header.includes(name));
  return isTable ? { confidence: 0.95, reason: 'Its columns are those of WeChat’s database.' } : null;
}

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const head = file === undefined ? null : await tableHead(file);
  const header = head?.rows[0];
  if (file === undefined || head === null || header === undefined) throw new EvenkeelError('file-not-chat');
  const reader = new TableReader(file, header.cells);
  for await (const piece of tableRows(file, head.delimiter, options.signal)) {
    for (const row of piece.rows) reader.survey(row);
    options.onProgress?.(piece.endByte / 2);
  }
  if (!reader.hasMessage) throw new EvenkeelError('file-not-chat');
  yield [reader.facts()];
  for await (const piece of tableRows(file, head.delimiter, options.signal)) {
    const records = piece.rows.filter(({ line }) => line !== header.line).flatMap((row) => reader.read(row));
    const broken = piece.broken.map(({ line, text }) => ({ type: 'not-understood' as const, line, text }));
    if (records.length + broken.length > 0) yield [...records, ...broken];
    options.onProgress?.((file.sizeBytes + piece.endByte) / 2);
  }
}

/** Walks over the rows twice: whether a chat is one of two only the whole tells. */
class TableReader {
  readonly #file: SetFile;
  readonly #places: Map<Column, number>;
  readonly #chats = new Map<string, Chat>();
  #ownerName: string | null = null;
  hasMessage = false;

  constructor(file: SetFile, header: string[]) {
    this.#file = file;
    this.#places = new Map(columns.map((column) => [column, header.indexOf(column)]));
  }

  survey(row: TableRow): void {
    const cells = this.#cells(row);
    if (momentOf(cells) === null) return;
    this.hasMessage = true;
    const chat = this.#chats.get(cells.TalkerId) ?? { others: new Map<string, string>(), isStarted: false };
    this.#chats.set(cells.TalkerId, chat);
    const name = nameOf(cells);
    if (cells.IsSender === '1') this.#ownerName ??= name;
    else if (chat.others.size < mostOthers && cells.Sender + name !== '')
      chat.others.set(cells.Sender || name, name);
  }

  facts(): SourceRecord {
    return {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: this.#ownerName === null ? null : this.#ownerName || 'Me',
    };
  }

  read(row: TableRow): SourceRecord[] {
    const cells = this.#cells(row);
    const atMilliseconds = momentOf(cells);
    const chat = this.#chats.get(cells.TalkerId);
    if (atMilliseconds === null || chat === undefined) {
      return [{ type: 'not-understood', line: row.line, text: row.cells.join(',').slice(0, longestQuote) }];
    }
    const start = chat.isStarted ? [] : [this.#conversation(cells.TalkerId, chat)];
    chat.isStarted = true;
    const kind = kindOfNumber(Number(cells.Type), Number(cells.SubType));
    const content = readContent(kind, cells.StrContent, () => null);
    const isOwner = cells.IsSender === '1';
    const name = nameOf(cells) || (isOwner ? 'Me' : this.#title());
    const sender = { key: cells.Sender || (isOwner ? 'me' : name), name, ...(isOwner ? { isOwner } : {}) };
    return [
      ...start,
      {
        type: 'message',
        conversation: cells.TalkerId,
        sender: content.kind === 'notice' ? null : sender,
        atMilliseconds,
        messageId: null,
        line: row.line,
        ...content,
      },
    ];
  }

  #conversation(ref: string, { others }: Chat): SourceRecord {
    const [first] = others.values();
    const isGroup = others.size > 1;
    return {
      type: 'conversation',
      ref,
      service: 'wechat',
      key: null,
      kind: isGroup ? 'group' : 'direct',
      title: (isGroup ? '' : first) || this.#title(),
    };
  }

  #title(): string {
    return this.#file.name.replace(/(?:_utf8)?\.csv$/i, '');
  }

  #cells(row: TableRow): Row {
    const cell = (column: Column) => row.cells[this.#places.get(column) ?? -1] ?? '';
    return {
      TalkerId: cell('TalkerId'),
      Type: cell('Type'),
      SubType: cell('SubType'),
      IsSender: cell('IsSender'),
      CreateTime: cell('CreateTime'),
      StrContent: cell('StrContent'),
      Remark: cell('Remark'),
      NickName: cell('NickName'),
      Sender: cell('Sender'),
    };
  }
}

function nameOf({ Remark: remark, NickName: nickname }: Row): string {
  return cleanName(remark) || cleanName(nickname);
}

function momentOf({ CreateTime: seconds }: Row): number | null {
  return /^\d{9,10}$/.test(seconds) ? Number(seconds) * 1000 : null;
}
