import { brokenOff } from '../shared/brokenOff.ts';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { jsonValues, type JsonPiece } from '../shared/jsonStream.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headText, textEncoding } from '../shared/textFile.ts';
import type {
  ConversationRecord,
  Detection,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
} from '../source.ts';
import { channelConversation } from './channel.ts';
import { readExporterMessage } from './exporterMessage.ts';

export const exporterHowTo = [
  'Discord itself gives you only your own messages. Whole conversations are saved by a free program, DiscordChatExporter, on a computer.',
  'In DiscordChatExporter choose the conversation, and as format JSON. Pictures can be left out.',
  'Note that Discord’s terms do not foresee such programs. Save only your own conversations.',
  'Choose the .json file here.',
];

export const discordExporterJson: SourceFormat = {
  id: 'discord-exporter-json',
  name: 'Discord (DiscordChatExporter)',
  service: 'discord',
  extensions: ['json'],
  howTo: exporterHowTo,
  detect,
  group: ({ path }) => path.replace(/ ?\[part \d+\](?=\.\w+$)/i, ''),
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  if (!/^\s*\{\s*"guild"\s*:\s*\{/.test(head) || !/"channel"\s*:\s*\{/.test(head)) return null;
  const isExport = /"(?:messages|exportedAt|dateRange)"\s*:/.test(head);
  return isExport ? { confidence: 0.95, reason: 'It starts as DiscordChatExporter’s files do.' } : null;
}

const channelSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  type: z.union([z.string(), z.number()]).transform(String).nullish(),
  name: z.string().nullish().catch(null),
});
const guildSchema = z.looseObject({ name: z.string().nullish().catch(null) });
const paths = ['$.guild', '$.channel', '$.messages.*'];
const longestQuote = 300;
/** How many records are held back until both people of a direct chat were seen, to tell who the owner is. */
const heldBack = 2000;

async function* parse(
  { files, set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const findPath = setPathFinder(set);
  const reader = new ExporterReader(files.length > 1);
  let doneBytes = 0;
  for (const file of files) {
    reader.startFile(file, (reference) => findPath(reference, file.path));
    for await (const piece of jsonValues(file.stream(), await textEncoding(file), paths)) {
      if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
      reader.read(piece);
      const records = reader.take(false);
      if (records.length > 0) yield records;
      options.onProgress?.(doneBytes + piece.endByte);
    }
    doneBytes += file.sizeBytes;
  }
  const rest = reader.take(true);
  if (!reader.hasChannel) throw new EvenkeelError('file-not-chat');
  yield rest;
}

class ExporterReader {
  readonly #isOneOfMany: boolean;
  #path: { file?: string } = {};
  #place = '';
  #findPath: (reference: string) => string | null = () => null;
  #guildName = '';
  #channel: ConversationRecord | null = null;
  #people = new Map<string, string>();
  #records: SourceRecord[] = [];
  #isTold = false;

  constructor(isOneOfMany: boolean) {
    this.#isOneOfMany = isOneOfMany;
  }

  get hasChannel(): boolean {
    return this.#channel !== null;
  }

  startFile(file: SetFile, findPath: (reference: string) => string | null): void {
    this.#path = this.#isOneOfMany ? { file: file.path } : {};
    this.#place = file.path;
    this.#findPath = findPath;
  }

  read({ values, broken }: JsonPiece): void {
    for (const { path, value, line } of values) {
      if (path[0] === 'guild') this.#guildName = cleanName(guildSchema.safeParse(value).data?.name ?? '');
      else if (path[0] === 'channel') this.#startChannel(value);
      else this.#readMessage(value, line);
    }
    if (broken !== null) {
      this.#records.push({ type: 'not-understood', line: broken.line, text: brokenOff, ...this.#path });
    }
  }

  /** The records so far; none until it is known who the owner may be, unless it `isOver`. */
  take(isOver: boolean): SourceRecord[] {
    const isKnown = isOver || this.#people.size > 1 || this.#records.length > heldBack;
    if (!isKnown) return [];
    const records = this.#records;
    this.#records = [];
    if (this.#isTold) return records;
    this.#isTold = true;
    const facts = { dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false };
    return [{ type: 'facts', ...facts, ownerGuess: this.#guessOwner() }, ...records];
  }

  #startChannel(value: unknown): void {
    const channel = channelSchema.safeParse(value).data;
    const isDirect = channel?.type === 'DirectTextChat' || channel?.type === '1';
    const isPrivate = isDirect || channel?.type === 'DirectGroupTextChat' || channel?.type === '3';
    const name = cleanName(channel?.name ?? '') || 'Discord channel';
    const title = isPrivate || this.#guildName === '' ? name : `${this.#guildName}: ${name}`;
    const ref = channel?.id ?? this.#place;
    if (this.#channel?.ref === ref) return;
    this.#channel = channelConversation(ref, channel?.id ?? null, isDirect ? 'direct' : 'group', title);
    this.#records.push(this.#channel);
  }

  #readMessage(value: unknown, line: number): void {
    if (this.#channel === null) this.#startChannel(null);
    const record = readExporterMessage(value, line, this.#channel?.ref ?? '', this.#findPath);
    if (record === null) {
      const text = (JSON.stringify(value) ?? '').slice(0, longestQuote);
      this.#records.push({ type: 'not-understood', line, text, ...this.#path });
      return;
    }
    this.#records.push({ ...record, ...this.#path });
    if (record.sender !== null && this.#people.size < 3) {
      this.#people.set(record.sender.key, record.sender.name);
    }
  }

  /** In a chat of two, the one it is not named after. */
  #guessOwner(): string | null {
    const names = [...this.#people.values()];
    if (this.#channel?.kind !== 'direct' || names.length !== 2) return null;
    const others = names.filter((name) => name !== this.#channel?.title);
    return others.length === 1 ? (others[0] ?? null) : null;
  }
}
