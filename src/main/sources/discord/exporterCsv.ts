import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { callText } from '../shared/callText.ts';
import { cleanName } from '../shared/clean.ts';
import { DateOrderEvidence } from '../shared/dateOrder.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { tableHead, tableRows } from '../shared/table.ts';
import { momentOf, readWrittenTime } from '../shared/writtenTime.ts';
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
import { attachment, channelConversation, discordText } from './channel.ts';
import { exporterHowTo } from './exporterJson.ts';

export const discordExporterCsv: SourceFormat = {
  id: 'discord-exporter-csv',
  name: 'Discord (DiscordChatExporter, CSV)',
  service: 'discord',
  extensions: ['csv'],
  howTo: exporterHowTo,
  detect,
  group: ({ path }) => path,
  parse,
};

const header = ['AuthorID', 'Author', 'Date', 'Content', 'Attachments', 'Reactions'];
const longestQuote = 300;

async function detect(file: SetFile): Promise<Detection | null> {
  const cells = (await tableHead(file))?.rows[0]?.cells ?? [];
  const isExport = header.every((name, index) => cells[index]?.trim() === name);
  return isExport ? { confidence: 0.95, reason: 'Its columns are those of DiscordChatExporter.' } : null;
}

async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const { facts, people } = await survey(file, options);
  const conversation = conversationOf(file, people);
  yield [facts, conversation];
  const order = facts.dateOrder ?? 'day-first';
  const clock = zoneClock(options.timeZone);
  const findPath = setPathFinder(set);
  for await (const { rows, broken, endByte } of tableRows(file, ',', options.signal)) {
    const records: SourceRecord[] = broken.map((one) => ({ type: 'not-understood', ...one }));
    for (const { cells, line } of rows) {
      if (isHeader(cells)) continue;
      const time = readWrittenTime(cells[2] ?? '');
      const atMilliseconds = time === null ? null : momentOf(time, order, clock);
      const text = cells.join(',').slice(0, longestQuote);
      records.push(
        atMilliseconds === null
          ? { type: 'not-understood', line, text }
          : {
              type: 'message',
              conversation: conversation.ref,
              atMilliseconds,
              messageId: null,
              line,
              ...contentOf(cells, (reference) => findPath(reference, file.path)),
            },
      );
    }
    if (records.length > 0) yield records;
    options.onProgress?.((file.sizeBytes + endByte) / 2);
  }
}

function isHeader(cells: readonly string[]): boolean {
  return cells[0]?.trim() === 'AuthorID';
}

interface Survey {
  facts: SourceRecord & { type: 'facts' };
  people: string[];
}

/** Newer exports tell the zone of each time, older ones write it as the computer's clock showed it. */
async function survey(file: SetFile, options: ParseOptions): Promise<Survey> {
  const evidence = new DateOrderEvidence();
  const people = new Map<string, string>();
  let isOpen = false;
  let needsZone = false;
  for await (const { rows, endByte } of tableRows(file, ',', options.signal)) {
    for (const { cells } of rows) {
      if (isHeader(cells)) continue;
      people.set(cells[0] ?? '', cleanName(cells[1] ?? ''));
      const time = readWrittenTime(cells[2] ?? '');
      if (time === null || time.isMoment) continue;
      needsZone ||= time.offsetMinutes === null;
      if (time.order === null) {
        evidence.add(time.date);
        isOpen = true;
      }
    }
    options.onProgress?.(endByte / 2);
  }
  const decision = isOpen ? evidence.decide() : null;
  return {
    people: [...people.values()],
    facts: {
      type: 'facts',
      dateOrder: options.dateOrder ?? decision?.order ?? null,
      dateOrderUndecided: options.dateOrder === null && (decision?.undecided ?? false),
      timeZoneNeeded: needsZone,
      ownerGuess: ownerOf(file, [...people.values()]),
    },
  };
}

/** “Direct Messages - Ann [123456789012345678].csv”: the program calls its files after the conversation. */
function nameOf({ name }: SetFile): { title: string; isPrivate: boolean; channelId: string | null } {
  const found = /^(.*?)(?: ?\[(\d{15,21})\])?(?: ?\[part \d+\])?\.\w+$/.exec(name);
  const whole = cleanName(found?.[1] ?? name);
  const isPrivate = whole.startsWith('Direct Messages - ');
  const title = whole.replace(/^Direct Messages - (?:Private - |Group - )?/, '');
  return { title: title || 'Discord channel', isPrivate, channelId: found?.[2] ?? null };
}

/** Named after the file. */
export function conversationOf(file: SetFile, people: readonly string[]): ConversationRecord {
  const { title, channelId } = nameOf(file);
  return channelConversation(
    channelId ?? file.path,
    channelId,
    people.length > 2 ? 'group' : 'direct',
    title,
  );
}

/** Of two people, who the file is not called after. */
export function ownerOf(file: SetFile, people: readonly string[]): string | null {
  const { title, isPrivate } = nameOf(file);
  const others = people.filter((name) => name.replace(/#\d{4}$/, '') !== title);
  return isPrivate && people.length === 2 && others.length === 1 ? (others[0] ?? null) : null;
}

/** What Discord itself writes, in the words of the program. */
const notices =
  /^(?:Added (?:.{1,100} to the group|a recipient)\.|Left the group\.|Removed (?:.{1,100} from the group|a recipient)\.|Changed the channel (?:name(?:: .*)?\.?|icon\.)|Pinned a message\.|Started a thread\.|Joined the server\.)$/;

function contentOf(
  [authorId = '', author = '', , content = '', addresses = '']: readonly string[],
  findPath: (reference: string) => string | null,
): Said {
  const name = cleanName(author) || 'Deleted user';
  const attachments = addresses
    .split(',')
    .filter((address) => address.trim() !== '')
    .map((address) => attachment(address, address.trim(), findPath));
  return said({ key: authorId || name, name }, content, attachments);
}

type Said = Pick<MessageRecord, 'sender' | 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

/** What a message says, told from what Discord itself writes in somebody's name. */
export function said(sender: Speaker, content: string, attachments: Attachment[]): Said {
  const text = discordText(content);
  const call = /^Started a call that lasted ([\d,.]+) minutes\.$/.exec(text);
  if (notices.test(text)) return { sender: null, kind: 'notice', text: `${sender.name}: ${text}` };
  if (call !== null) {
    const durationSeconds = Number((call[1] ?? '0').replace(/[,.]/g, '')) * 60;
    return {
      sender,
      kind: 'call',
      durationSeconds,
      text: callText({ isVideo: false, isMissed: false, durationSeconds }),
    };
  }
  const isMedia = attachments.length > 0 || text === '';
  return { sender, kind: isMedia ? 'media' : 'text', text, ...(attachments.length > 0 && { attachments }) };
}
