import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { jsonRecords } from '../shared/jsonRecords.ts';
import { fileAt } from '../shared/setIndex.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { ChatFileReader, type Group } from './chatFile.ts';
import { userSchema, type ChatContext } from './chatMessage.ts';
import { smallJson } from './smallJson.ts';

export const googleChat: SourceFormat = {
  id: 'google-chat',
  name: 'Google Chat',
  service: 'google-chat',
  extensions: ['json'],
  howTo: [
    'Open takeout.google.com on a computer or phone.',
    'Press “Deselect all”, then choose only “Google Chat”, and go to “Next step”.',
    'Choose “Export once” and .zip, and press “Create export”. Google sends a mail when it is ready.',
    'Download it and choose the .zip file here. If there are several parts, choose all of them together.',
  ],
  detect,
  group: () => 'google-chat',
  parse,
};

const groupSchema = z.looseObject({
  name: z.string().nullish(),
  members: z.array(userSchema).nullish(),
});
const ownerSchema = z.looseObject({ user: userSchema });

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  const isChat =
    /^\s*\{\s*"messages"\s*:\s*\[\s*\{/.test(head) &&
    /"creator"\s*:\s*\{/.test(head) &&
    /"(?:topic_id|created_date|message_state)"\s*:/.test(head);
  return isChat ? { confidence: 0.95, reason: 'Its messages have the fields of Google Chat.' } : null;
}

async function* parse(
  { files, set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const find = setPathFinder(set);
  const groups = new Map<string, Group | null>();
  for (const file of files) groups.set(file.path, await groupOf(besideFinder(find, file), set));
  const owner = await ownerOf(set);
  const ownerKey = owner?.email?.trim().toLowerCase() ?? null;
  const ownerName = cleanName(owner?.name ?? commonMember([...groups.values()]) ?? '') || null;
  const tellsFile = files.length > 1;
  yield [
    {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: ownerName,
    },
  ];
  let hasMessage = false;
  let doneBytes = 0;
  for (const file of files) {
    const context = { file, find: besideFinder(find, file), ownerKey, tellsFile };
    const reader = new ChatFileReader(context, groups.get(file.path) ?? null, ownerName);
    const before = doneBytes;
    yield* jsonRecords(file, ['$.messages.*'], reader, {
      signal: options.signal,
      onProgress: (bytes) => options.onProgress?.(before + bytes),
    });
    hasMessage ||= reader.hasMessage;
    doneBytes += file.sizeBytes;
  }
  if (!hasMessage) throw new EvenkeelError('file-not-chat');
}

/** Finds what lies in the folder of a chat: in a Takeout of several archives parts of it may lie in another one. */
function besideFinder(
  find: (reference: string, besidePath: string) => string | null,
  { path }: SetFile,
): ChatContext['find'] {
  const folder = folderOf(path).replace(/^.*\//, '');
  return (name) => find(folder === '' ? name : `${folder}/${name}`, folderOf(path));
}

async function groupOf(find: ChatContext['find'], set: FileSet): Promise<Group | null> {
  const path = find('group_info.json');
  const info = await smallJson(path === null ? undefined : fileAt(set, path), groupSchema);
  return info === null ? null : { name: info.name ?? null, members: info.members ?? [] };
}

/** Takeout names only one user: the one whose account it is. */
async function ownerOf(set: FileSet): Promise<z.infer<typeof userSchema> | null> {
  const infos = set.files.filter(
    ({ path, name }) => name === 'user_info.json' && /(?:^|\/)Users\/[^/]+$/.test(folderOf(path)),
  );
  return infos.length === 1 ? ((await smallJson(infos[0], ownerSchema))?.user ?? null) : null;
}

/** Who is a member of every one of several chats, if only one is. */
function commonMember(groups: (Group | null)[]): string | null {
  const known = groups.filter((group) => group !== null);
  if (known.length < 2) return null;
  const [first, ...others] = known.map(
    ({ members }) => new Map(members.map(({ email, name }) => [email, name])),
  );
  const common = [...(first ?? [])].filter(([email]) => others.every((members) => members.has(email)));
  return common.length === 1 ? (common[0]?.[1] ?? null) : null;
}
