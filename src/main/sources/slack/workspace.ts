/** What accompanies the messages of a Slack export: its people and its channels. */
import { z } from 'zod';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { folderOf } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { fileIn } from '../shared/setIndex.ts';
import type { ConversationRecord, Speaker } from '../source.ts';

const words = z.string().nullish().catch(null);
const profile = z.looseObject({ display_name: words, real_name: words, email: words }).nullish().catch(null);
const usersSchema = z.array(
  z.looseObject({ id: z.string(), name: words, real_name: words, profile }).nullable().catch(null),
);
const channelsSchema = z.array(
  z
    .looseObject({ id: z.string(), name: words, members: z.array(z.string()).nullish().catch(null) })
    .nullable()
    .catch(null),
);

interface Channel {
  id: string;
  name: string;
  members: string[];
  kind: 'channel' | 'direct' | 'several';
}

export interface Workspace {
  people: Map<string, Speaker>;
  /** By the folder that holds its messages: its name, of direct chats its id. */
  channels: Map<string, Channel>;
  channelNames: Map<string, string>;
  /** In all of several direct chats. */
  ownerName: string | null;
  hasDirect: boolean;
}

const lists = [
  ['channels.json', 'channel'],
  ['groups.json', 'channel'],
  ['dms.json', 'direct'],
  ['mpims.json', 'several'],
] as const;
const largestListBytes = 64 << 20;

export async function readWorkspace(set: FileSet, root: string): Promise<Workspace> {
  const at = (name: string) => fileIn(set, root, name);
  const people = new Map<string, Speaker>();
  for (const name of ['users.json', 'org_users.json']) {
    for (const user of (await readList(at(name), usersSchema)) ?? []) {
      if (user !== null) people.set(user.id, speakerOf(user));
    }
  }
  const channels = new Map<string, Channel>();
  const channelNames = new Map<string, string>();
  const direct: string[][] = [];
  for (const [name, kind] of lists) {
    for (const one of (await readList(at(name), channelsSchema)) ?? []) {
      if (one === null) continue;
      const channel = { id: one.id, name: cleanName(one.name ?? ''), members: one.members ?? [], kind };
      channels.set(one.name ?? one.id, channel).set(one.id, channel);
      if (channel.name !== '') channelNames.set(one.id, channel.name);
      if (kind === 'direct') direct.push(channel.members);
    }
  }
  const ownerName = ownerOf(direct, people);
  return { people, channels, channelNames, ownerName, hasDirect: at('dms.json') !== undefined };
}

async function readList<T>(file: SetFile | undefined, schema: z.ZodType<T>): Promise<T | null> {
  if (file === undefined || file.sizeBytes > largestListBytes) return null;
  try {
    const text = new TextDecoder().decode(await file.read(0, file.sizeBytes));
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Without the list, people and channels keep the names that the messages tell.
    return null;
  }
}

type User = NonNullable<z.infer<typeof usersSchema>[number]>;

function speakerOf({ id, name, real_name: realName, profile: told }: User): Speaker {
  const names = [told?.display_name, told?.real_name, realName, name].map((one) => cleanName(one ?? ''));
  const address = told?.email;
  return { key: id, name: names.find((one) => one !== '') ?? id, ...(address != null && { address }) };
}

function ownerOf(direct: readonly string[][], people: ReadonlyMap<string, Speaker>): string | null {
  const [first = [], ...others] = direct.filter((members) => members.length === 2);
  if (others.length === 0) return null;
  const inAll = first.filter((id) => others.every((members) => members.includes(id)));
  return inAll.length === 1 ? (people.get(inAll[0] ?? '')?.name ?? null) : null;
}

/** The conversation whose messages stand in a folder. */
export function slackConversation(folder: string, workspace: Workspace): ConversationRecord {
  const name = folder.replace(/^.*\//, '');
  const channel = workspace.channels.get(name);
  const members = (channel?.members ?? []).map((id) => workspace.people.get(id) ?? { key: id, name: id });
  const isDirect = channel?.kind === 'direct' || (channel === undefined && /^D[A-Z0-9]{8,}$/.test(name));
  const others = members.map((person) => person.name).filter((one) => one !== workspace.ownerName);
  const told =
    channel?.kind === 'channel'
      ? `#${channel.name || name}`
      : others.slice(0, 4).join(isDirect ? ' & ' : ', ');
  return {
    type: 'conversation',
    ref: folder,
    service: 'slack',
    key: channel?.id ?? (/^[CDG][A-Z0-9]{8,}$/.test(name) ? name : null),
    kind: isDirect ? 'direct' : 'group',
    title: told || cleanName(name) || 'Slack channel',
    ...(members.length > 0 && members.length <= 100 && { people: members }),
  };
}

const dayName = /^\d{4}-\d\d-\d\d/;

/** What stands for the channel of a message file: the folder of a day; a file of another name is a whole channel. */
export function channelFolder({ path, name }: Pick<SetFile, 'path' | 'name'>): string {
  const isDay = dayName.test(name) && folderOf(path) !== '';
  return isDay ? folderOf(path) : path.replace(/\.json$/i, '');
}

/** The folder that holds the lists of the export a message file belongs to. */
export function rootOf(file: Pick<SetFile, 'path' | 'name'>): string {
  return folderOf(channelFolder(file));
}
