/** Files of the program ChatLab, as its documentation describes them (version 0.0.2). */
import { brokenOff } from '../shared/brokenOff.ts';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { headText, textEncoding, textLines } from '../shared/textFile.ts';
import type {
  Attachment,
  ConversationRecord,
  Detection,
  MessageRecord,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
  Speaker,
} from '../source.ts';

export const chatlab: SourceFormat = {
  id: 'chatlab',
  name: 'ChatLab',
  service: 'chatlab',
  extensions: ['json', 'jsonl'],
  howTo: [
    'In ChatLab open a chat, and export it in ChatLab’s own format (.json or .jsonl).',
    'Choose that file here.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = (await headText(file)).replace(/^(?:\s*#.*\n)+/, '');
  const isChatLab = /^\s*\{\s*(?:"_type"\s*:\s*"header"\s*,\s*)?"chatlab"\s*:\s*\{/.test(head);
  return isChatLab ? { confidence: 0.95, reason: 'It says that it is a file of ChatLab.' } : null;
}

const id = z.union([z.string(), z.number()]).transform(String);
const words = z.string().nullish().catch(null);
const metaSchema = z.looseObject({
  name: words,
  platform: words,
  type: words,
  groupId: id.nullish().catch(null),
  ownerId: id.nullish().catch(null),
});
const memberSchema = z.looseObject({ platformId: id, accountName: words, groupNickname: words });
const messageSchema = z.looseObject({
  sender: id,
  accountName: words,
  groupNickname: words,
  timestamp: z.coerce.number().positive(),
  type: z.coerce.number().nullish().catch(null),
  content: words,
  platformMessageId: id.nullish().catch(null),
});

const media: Record<number, Attachment['kind']> = {
  1: 'image',
  2: 'voice',
  3: 'video',
  4: 'document',
  5: 'sticker',
};
const notices = new Set([22, 80]);
const longestQuote = 300;

interface Value {
  what: 'meta' | 'member' | 'message' | 'broken';
  value: unknown;
  line: number;
}

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const isLines = /"_type"\s*:/.test((await headText(file)).slice(0, 2000));
  const reader = new ChatLabReader(file.path);
  for await (const { values, endByte } of isLines ? readLines(file, options) : readWhole(file, options)) {
    for (const value of values) reader.read(value);
    const records = reader.take();
    if (records.length > 0) yield records;
    options.onProgress?.(endByte);
  }
  if (!reader.hasBegun) throw new EvenkeelError('file-not-chat');
}

interface ValuePiece {
  values: Value[];
  endByte: number;
}

const wholePaths = ['$.meta', '$.members.*', '$.messages.*'];

async function* readWhole(
  file: SetFile,
  { signal }: ParseOptions,
): AsyncGenerator<ValuePiece, void, undefined> {
  for await (const { values, broken, endByte } of jsonValues(
    file.stream(),
    await textEncoding(file),
    wholePaths,
  )) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    const found = values.map(({ path, value, line }): Value => {
      const what = path[0] === 'meta' ? 'meta' : path[0] === 'members' ? 'member' : 'message';
      return { what, value, line };
    });
    if (broken !== null) found.push({ what: 'broken', value: brokenOff, line: broken.line });
    yield { values: found, endByte };
  }
}

const lineSchema = z.looseObject({
  _type: z.enum(['header', 'member', 'message']),
  meta: z.unknown().optional(),
});

async function* readLines(
  file: SetFile,
  { signal }: ParseOptions,
): AsyncGenerator<ValuePiece, void, undefined> {
  let endByte = 0;
  const onBytes = (bytes: number) => (endByte = bytes);
  for await (const { lines, firstLine } of textLines(file, await textEncoding(file), signal, onBytes)) {
    const values = lines.flatMap((text, index) =>
      text.trim() === '' || text.startsWith('#') ? [] : [readLine(text, firstLine + index)],
    );
    yield { values, endByte };
  }
}

function readLine(text: string, line: number): Value {
  try {
    const value: unknown = JSON.parse(text);
    const { _type: type, meta } = lineSchema.parse(value);
    return type === 'header' ? { what: 'meta', value: meta, line } : { what: type, value, line };
  } catch {
    return { what: 'broken', value: text, line };
  }
}

class ChatLabReader {
  readonly #ref: string;
  #meta: z.infer<typeof metaSchema> = {};
  #people = new Map<string, Speaker>();
  #records: SourceRecord[] = [];
  hasBegun = false;

  constructor(ref: string) {
    this.#ref = ref;
  }

  take(): SourceRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  read({ what, value, line }: Value): void {
    if (what === 'meta') this.#meta = metaSchema.safeParse(value).data ?? {};
    else if (what === 'member') this.#readMember(value);
    else {
      if (!this.hasBegun) this.#begin();
      const record = what === 'message' ? this.#readMessage(value, line) : null;
      const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, longestQuote);
      this.#records.push(record ?? { type: 'not-understood', line, text });
    }
  }

  #readMember(value: unknown): void {
    const member = memberSchema.safeParse(value).data;
    if (member !== undefined) this.#know(member.platformId, member.accountName, member.groupNickname);
  }

  #know(key: string, accountName: string | null | undefined, nickname: string | null | undefined): Speaker {
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const name = cleanName(accountName ?? '') || cleanName(nickname ?? '') || key;
    const person = key === this.#meta.ownerId ? { key, name, isOwner: true } : { key, name };
    this.#people.set(key, person);
    return person;
  }

  /** What stands before the messages is known. */
  #begin(): void {
    this.hasBegun = true;
    const { name, type, groupId, ownerId } = this.#meta;
    const isDirect = type === 'private';
    const facts = { dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false };
    const ownerGuess = this.#people.get(ownerId ?? '')?.name ?? null;
    const people = [...this.#people.values()].slice(0, 100);
    const conversation: ConversationRecord = {
      type: 'conversation',
      ref: this.#ref,
      service: serviceOf(this.#meta.platform ?? ''),
      key: isDirect ? null : (groupId ?? null),
      kind: isDirect ? 'direct' : 'group',
      title: cleanName(name ?? '') || 'Chat',
      ...(people.length > 0 && { people }),
    };
    this.#records.push({ type: 'facts', ...facts, ownerGuess }, conversation);
  }

  #readMessage(value: unknown, line: number): MessageRecord | null {
    const message = messageSchema.safeParse(value).data;
    if (message === undefined) return null;
    const { timestamp, content, platformMessageId } = message;
    const type = message.type ?? 0;
    const sender = this.#know(message.sender, message.accountName, message.groupNickname);
    const text = withoutMarks(content ?? '').trim();
    const base = {
      type: 'message' as const,
      conversation: this.#ref,
      atMilliseconds: Math.round(timestamp < 1e11 ? timestamp * 1000 : timestamp),
      messageId: platformMessageId ?? null,
      line,
    };
    if (notices.has(type)) return { ...base, sender: null, kind: 'notice', text };
    if (type === 81) return { ...base, sender, kind: 'text', text: '', isDeleted: true };
    if (type === 23) return { ...base, sender, kind: 'call', text: text || 'Call', durationSeconds: null };
    const kind = media[type];
    // “[图片]”, “[Photo]”: what stands for a thing that is not there.
    const caption = kind !== undefined && /^\[[^\]]{1,40}\]$/.test(text) ? '' : text;
    if (kind === undefined) return { ...base, sender, kind: text === '' ? 'media' : 'text', text };
    return { ...base, sender, kind: 'media', text: caption, attachments: [{ kind, path: null }] };
  }
}

/** As the formats of those services call them; ChatLab has some more, and `mixed`. */
function serviceOf(platform: string): string {
  const plain = platform.toLowerCase();
  return /^[a-z]{2,20}$/.test(plain) && plain !== 'mixed' && plain !== 'unknown' ? plain : 'chatlab';
}
