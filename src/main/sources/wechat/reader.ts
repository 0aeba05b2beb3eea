import { brokenOff } from '../shared/brokenOff.ts';
import { z } from 'zod';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import type { JsonValue } from '../shared/jsonScanner.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import type { SourceRecord, Speaker } from '../source.ts';
import { kindOfNumber, kindOfWords, readContent } from './content.ts';

const sessionSchema = z.looseObject({
  wxid: z.string().nullish(),
  nickname: z.string().nullish(),
  remark: z.string().nullish(),
  displayName: z.string().nullish(),
  type: z.string().nullish(),
});
type Session = z.infer<typeof sessionSchema>;

const id = z.union([z.string(), z.number()]).transform(String);
const messageSchema = z.looseObject({
  localId: id.nullish(),
  createTime: z.union([z.string(), z.number()]).transform(Number),
  type: z.string().nullish(),
  localType: z.number().nullish(),
  content: z.unknown(),
  isSend: z.union([z.number(), z.boolean()]).transform(Number).nullish(),
  senderUsername: z.string().nullish(),
  senderDisplayName: z.string().nullish(),
});
type WechatMessage = z.infer<typeof messageSchema>;

/** How many records are held back until the owner was seen. */
const heldBack = 2000;
const longestQuote = 300;

/** Turns the session and messages of a file into records. */
export class WechatReader {
  readonly #file: SetFile;
  readonly #find: (name: string) => string | null;
  #records: SourceRecord[] = [];
  #session: Session = {};
  #owner: Speaker | null = null;
  #isStarted = false;
  hasMessage = false;

  constructor(file: SetFile, set: FileSet) {
    this.#file = file;
    const find = setPathFinder(set);
    this.#find = (name) => (/\.\w{2,5}$/.test(name) ? find(name, file.path) : null);
  }

  read({ value, path: [field], line }: JsonValue): void {
    if (field === 'session') this.#session = sessionSchema.safeParse(value).data ?? {};
    else if (field === 'messages') this.#message(value, line);
  }

  breakOff(line: number): void {
    this.#records.push({ type: 'not-understood', line, text: brokenOff });
  }

  /** The records so far; none until the owner was seen, unless it `isOver`. */
  take(isOver: boolean): SourceRecord[] {
    if (!this.#isStarted) {
      if (!isOver && this.#owner === null && this.#records.length < heldBack) return [];
      this.#isStarted = true;
      if (this.hasMessage) this.#records.unshift(this.#facts(), this.#conversation());
    }
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #message(value: unknown, line: number): void {
    const message = messageSchema.safeParse(value).data;
    // Seconds; some write thousandths.
    const since = message?.createTime ?? Number.NaN;
    const atMilliseconds = since > 1e11 ? since : since * 1000;
    if (message === undefined || !(atMilliseconds > 0)) {
      const text = (JSON.stringify(value) ?? '').slice(0, longestQuote);
      this.#records.push({ type: 'not-understood', line, text });
      return;
    }
    this.hasMessage = true;
    const written = typeof message.content === 'string' ? message.content : '';
    const isOfService = message.isSend == null || message.senderUsername?.endsWith('@chatroom') === true;
    // The number is not to be trusted where words tell the kind.
    const told = kindOfWords(message.type ?? '') ?? kindOfNumber(message.localType ?? 1, 0);
    const content = readContent(isOfService && message.isSend == null ? 'notice' : told, written, this.#find);
    const isNotice = content.kind === 'notice' || isOfService;
    this.#records.push({
      type: 'message',
      conversation: this.#file.path,
      sender: isNotice ? null : this.#sender(message),
      atMilliseconds,
      messageId: message.localId ?? null,
      line,
      ...(isNotice ? { kind: 'notice', text: content.text } : content),
    });
  }

  #sender(message: WechatMessage): Speaker {
    const isOwner = message.isSend === 1;
    const { wxid, displayName, nickname } = this.#session;
    const key = message.senderUsername || (isOwner ? 'me' : (wxid ?? ''));
    const shown = cleanName(message.senderDisplayName ?? '');
    const other = key === wxid ? cleanName(displayName ?? nickname ?? '') : '';
    const name = shown || other || (isOwner ? 'Me' : key || 'Unknown');
    if (!isOwner) return { key: key || name, name };
    this.#owner ??= { key, name, isOwner };
    return this.#owner;
  }

  #facts(): SourceRecord {
    return {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: this.#owner?.name ?? null,
    };
  }

  #conversation(): SourceRecord {
    const { wxid, type, displayName, remark, nickname } = this.#session;
    const isGroup = type === '群聊' || (type !== '私聊' && wxid?.endsWith('@chatroom') === true);
    const title = [displayName, remark, nickname]
      .map((name) => cleanName(name ?? ''))
      .find((name) => name !== '');
    const fileName = this.#file.name.replace(/\.json$/i, '');
    return {
      type: 'conversation',
      ref: this.#file.path,
      service: 'wechat',
      key: wxid ?? null,
      kind: isGroup ? 'group' : 'direct',
      title: title ?? fileName,
    };
  }
}
