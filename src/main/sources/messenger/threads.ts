/** Threads of Facebook's and Instagram's JSON: which files belong to one, and their messages in order of time. */
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { oncePerSet } from '../shared/setIndex.ts';
import { textEncoding } from '../shared/textFile.ts';
import type { ConversationRecord, ParseOptions } from '../source.ts';
import { metaName, metaSpeaker } from './people.ts';

/** What a file tells of its thread beside its messages. */
interface Survey {
  file: SetFile;
  title: string;
  names: string[];
  isGroup: boolean;
  /** Files that give the same are one thread. */
  thread: string;
}

export interface Thread {
  conversation: ConversationRecord;
  title: string;
  names: string[];
  threadName: string;
  /** Oldest first. */
  files: SetFile[];
}

const surveyPaths = [
  '$.participants',
  '$.title',
  '$.threadName',
  '$.thread_path',
  '$.thread_type',
  '$.joinable_mode',
  '$.messages.*.sender_name',
];
const participantsSchema = z.array(
  z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]),
);

/** Reads all files once for what stands outside their messages. Throws `cancelled`. */
export async function surveyThreads(
  files: readonly SetFile[],
  service: string,
  options: ParseOptions,
): Promise<Thread[]> {
  const byThread = new Map<string, Survey[]>();
  let doneBytes = 0;
  for (const file of files) {
    const survey = await surveyFile(file, options.signal);
    byThread.set(survey.thread, [...(byThread.get(survey.thread) ?? []), survey]);
    doneBytes += file.sizeBytes;
    options.onProgress?.(doneBytes / 2);
  }
  return [...byThread.values()].map((surveys) => threadOf(surveys, service));
}

async function surveyFile(file: SetFile, signal: AbortSignal | undefined): Promise<Survey> {
  const { found, senders } = (await quickFields(file)) ?? (await streamedFields(file, signal));
  const listed = participantsSchema.safeParse(found.get('participants')).data ?? [];
  // Programs that pass exports on leave the list out.
  const names = (listed.length > 0 ? listed : [...senders]).map(metaName);
  const rawTitle = stringOr(found.get('title'), stringOr(found.get('threadName'), ''));
  const type = stringOr(found.get('thread_type'), '');
  return {
    file,
    // Encrypted chats are called after their files: “Ann_12”.
    title: metaName(found.has('threadName') ? rawTitle.replace(/_\d+$/, '') : rawTitle),
    names: names.filter((name) => name !== ''),
    isGroup: names.length > 2 || type === 'RegularGroup' || found.has('joinable_mode'),
    thread: threadKey(file, stringOr(found.get('thread_path'), ''), names),
  };
}

/** What stands outside the messages, and who sent these. */
interface Fields {
  found: Map<string, unknown>;
  senders: Set<string>;
}

const quickBytes = 8 << 20;
const senderSchema = z.array(
  z
    .looseObject({ sender_name: z.string().nullish().catch(null) })
    .nullable()
    .catch(null),
);

/** Most files are small enough to be parsed whole, which is much faster; null where one is not, or is damaged. */
async function quickFields(file: SetFile): Promise<Fields | null> {
  if (file.sizeBytes > quickBytes || (await textEncoding(file)) !== 'utf-8') return null;
  try {
    const text = new TextDecoder().decode(await file.read(0, file.sizeBytes));
    const { messages, ...rest } = z.looseObject({}).parse(JSON.parse(text));
    const isListed = Array.isArray(rest['participants']) && rest['participants'].length > 0;
    const sent = isListed ? [] : (senderSchema.safeParse(messages).data ?? []);
    const senders = sent.map((one) => one?.sender_name).filter((name) => name != null);
    return { found: new Map(Object.entries(rest)), senders: new Set(senders) };
  } catch {
    return null;
  }
}

async function streamedFields(file: SetFile, signal: AbortSignal | undefined): Promise<Fields> {
  const found = new Map<string, unknown>();
  const senders = new Set<string>();
  for await (const piece of jsonValues(file.stream(), await textEncoding(file), surveyPaths)) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    for (const { path, value } of piece.values) {
      if (path[0] !== 'messages') found.set(String(path[0]), value);
      else if (typeof value === 'string') senders.add(value);
    }
  }
  return { found, senders };
}

function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** By the thread's own path; else by folder and people, where its files are numbered; else each file is one. */
function threadKey(file: SetFile, threadPath: string, names: readonly string[]): string {
  if (threadPath !== '') return threadPath.replace(/^.*\//, '');
  const isNumbered = /^message(?:_\d+)?\.json$/i.test(file.name);
  return isNumbered ? `${folderOf(file.path)} ${names.toSorted().join(', ')}` : file.path;
}

function threadOf(surveys: readonly Survey[], service: string): Thread {
  const names = [...new Set(surveys.flatMap((survey) => survey.names))];
  const title = surveys.map((survey) => survey.title).find((text) => text !== '') ?? '';
  const ref = surveys[0]?.thread ?? '';
  const threadName = ref.replace(/^.*\//, '');
  const isGroup = surveys.some((survey) => survey.isGroup);
  return {
    conversation: {
      type: 'conversation',
      ref,
      service,
      // The export's own ids change from download to download, and the encrypted half has none.
      key: null,
      kind: isGroup ? 'group' : 'direct',
      title: title === '' ? names.slice(0, 3).join(isGroup ? ', ' : ' & ') || 'Chat' : title,
      ...(names.length > 0 && { people: names.map((name) => metaSpeaker(name, threadName)) }),
    },
    title,
    names,
    threadName,
    files: surveys.map(({ file }) => file).toSorted((left, right) => fileNumber(right) - fileNumber(left)),
  };
}

function fileNumber({ name }: SetFile): number {
  return Number(/_(\d+)\.\w+$/.exec(name)?.[1] ?? 0);
}

/** Whether the service is told by the names of the folders. */
export function serviceOfPath(path: string): 'messenger' | 'instagram' | null {
  if (/instagram/i.test(path)) return 'instagram';
  return /facebook|messenger|e2ee_cutover|secure_storage/i.test(path) ? 'messenger' : null;
}

const servicesOfSet = oncePerSet((set) => new Set(set.files.map(({ path }) => serviceOfPath(path) ?? '')));

/** Of which service a set is, where the paths of its files tell of one only. */
export function serviceOfSet(set: FileSet): 'messenger' | 'instagram' | null {
  const [service = '', ...others] = [...servicesOfSet(set)].filter(Boolean);
  return service === '' || others.length > 0 ? null : service;
}
