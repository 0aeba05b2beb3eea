import { brokenOff } from '../shared/brokenOff.ts';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { fileIn } from '../shared/setIndex.ts';
import { tableHead, tableRows } from '../shared/table.ts';
import { headText, textEncoding } from '../shared/textFile.ts';
import type {
  ConversationRecord,
  Detection,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
  Speaker,
} from '../source.ts';
import { attachmentKind, channelConversation, discordText, discordTime } from './channel.ts';

export const discordPackage: SourceFormat = {
  id: 'discord-package',
  name: 'Discord (my data)',
  service: 'discord',
  extensions: ['json', 'csv'],
  howTo: [
    'In Discord open User Settings, “Data & Privacy”, and under “Request all of my data” choose “Messages” and “Account”.',
    'Discord sends a mail with the file within some days.',
    'Choose the file package.zip here. It holds only what you wrote yourself, not what others wrote to you.',
  ],
  detect,
  group: () => 'discord-package',
  parse,
};

const columns = ['ID', 'Timestamp', 'Contents', 'Attachments'];
const onlyOwn = 'Discord’s own data holds only what you wrote, not what others wrote to you.';

async function detect(file: SetFile): Promise<Detection | null> {
  const reason = 'It holds messages as Discord gives them to their author.';
  if (/^messages?\.csv$/i.test(file.name) || (await headText(file)).startsWith('ID,')) {
    const cells = (await tableHead(file))?.rows[0]?.cells ?? [];
    return columns.every((name, index) => cells[index] === name) ? { confidence: 0.95, reason } : null;
  }
  const head = (await headText(file)).slice(0, 4000);
  const isList =
    /^\s*\[\s*\{\s*"ID"\s*:/.test(head) && /"Timestamp"\s*:/.test(head) && /"Contents"\s*:/.test(head);
  return isList ? { confidence: 0.95, reason } : null;
}

const id = z.union([z.string(), z.number()]).transform(String);
const channelSchema = z.looseObject({
  id,
  type: id.nullish(),
  name: z.string().nullish(),
  guild: z.looseObject({ name: z.string().nullish() }).nullish(),
  recipients: z.array(id).nullish().catch(null),
});
const userSchema = z.looseObject({
  id,
  username: z.string(),
  global_name: z.string().nullish(),
  email: z.string().nullish(),
});
const indexSchema = z.record(z.string(), z.string().nullable());
const rowSchema = z.looseObject({
  // A number of the newer packages is larger than can be read exactly.
  ID: z.union([z.string(), z.number().transform(() => null)]),
  Timestamp: z.string(),
  Contents: z.union([z.string(), z.number().transform(String)]).nullish(),
  Attachments: z.string().nullish(),
});

const largestJsonBytes = 16 << 20;

async function readJson<T>(file: SetFile | undefined, schema: z.ZodType<T>): Promise<T | null> {
  if (file === undefined || file.sizeBytes > largestJsonBytes) return null;
  try {
    const text = new TextDecoder().decode(await file.read(0, file.sizeBytes));
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function at(set: FileSet, pattern: RegExp): SetFile | undefined {
  return set.files.find(({ path }) => pattern.test(path));
}

async function* parse(
  { files, set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const user = await readJson(at(set, /(?:^|\/)[^/]+\/user\.json$/i), userSchema);
  const titles = (await readJson(at(set, /(?:^|\/)messages\/index\.json$/i), indexSchema)) ?? {};
  const owner: Speaker = {
    key: user?.id ?? 'me',
    name: cleanName(user?.global_name ?? user?.username ?? '') || 'Me',
    isOwner: true,
    ...(user?.email != null && { address: user.email }),
  };
  const facts = { dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false };
  yield [{ type: 'facts', ...facts, ownerGuess: owner.name, missing: onlyOwn }];
  let doneBytes = 0;
  for (const file of files) {
    const conversation = await conversationOf(file, set, titles);
    yield [conversation];
    const context = {
      owner,
      conversation: conversation.ref,
      file: files.length > 1 ? { file: file.path } : {},
    };
    for await (const { records, endByte } of readRows(file, context, options.signal)) {
      if (records.length > 0) yield records;
      options.onProgress?.(doneBytes + endByte);
    }
    doneBytes += file.sizeBytes;
  }
}

async function conversationOf(
  file: SetFile,
  set: FileSet,
  titles: Record<string, string | null>,
): Promise<ConversationRecord> {
  const folder = folderOf(file.path);
  const channel = await readJson(fileIn(set, folder, 'channel.json'), channelSchema);
  const channelId = channel?.id ?? /(?:^|\/)c?(\d{15,21})$/.exec(folder)?.[1] ?? null;
  const isDirect = /^(?:1|DM)$/.test(channel?.type ?? '') || channel?.recipients?.length === 2;
  const told = cleanName(titles[channelId ?? ''] ?? '')
    .replace(/^Direct Message with /, '')
    .replace(/#0$/, '');
  const own = cleanName(channel?.name ?? '');
  const guild = cleanName(channel?.guild?.name ?? '');
  const title = guild !== '' && own !== '' ? `${guild}: ${own}` : told || own || 'Discord channel';
  return channelConversation(channelId ?? file.path, channelId, isDirect ? 'direct' : 'group', title);
}

interface RowContext {
  owner: Speaker;
  conversation: string;
  file: { file?: string };
}

interface RowPiece {
  records: SourceRecord[];
  endByte: number;
}

/** Messages stand in a table, in newer packages in a list. */
async function* readRows(
  file: SetFile,
  context: RowContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<RowPiece, void, undefined> {
  if (!/^\s*\[/.test((await headText(file)).slice(0, 100))) {
    for await (const { rows, broken, endByte } of tableRows(file, ',', signal)) {
      const records: SourceRecord[] = broken.map((one) => ({
        type: 'not-understood',
        ...one,
        ...context.file,
      }));
      for (const { cells, line } of rows) {
        if (cells[0] === 'ID') continue;
        const row = Object.fromEntries(columns.map((name, index) => [name, cells[index]]));
        records.push(recordOf(row, line, context));
      }
      yield { records, endByte };
    }
    return;
  }
  for await (const { values, broken, endByte } of jsonValues(file.stream(), await textEncoding(file), [
    '$.*',
  ])) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records = values.map(({ value, line }) => recordOf(value, line, context));
    if (broken !== null)
      records.push({ type: 'not-understood', line: broken.line, text: brokenOff, ...context.file });
    yield { records, endByte };
  }
}

function recordOf(value: unknown, line: number, { owner, conversation, file }: RowContext): SourceRecord {
  const row = rowSchema.safeParse(value).data;
  const atMilliseconds = row === undefined ? null : discordTime(row.Timestamp);
  if (row === undefined || atMilliseconds === null) {
    return { type: 'not-understood', line, text: (JSON.stringify(value) ?? '').slice(0, 300), ...file };
  }
  const text = discordText(row.Contents ?? '');
  // The addresses lead to the web: nothing of it is in the package.
  const attachments = (row.Attachments ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((address) => ({ kind: attachmentKind(address), path: null }));
  return {
    type: 'message',
    conversation,
    sender: owner,
    kind: attachments.length > 0 || text === '' ? 'media' : 'text',
    atMilliseconds,
    text,
    messageId: row.ID,
    line,
    ...file,
    ...(attachments.length > 0 && { attachments }),
  };
}
