import type { FormatInfo } from '../../shared/model/imports.ts';
import { folderOf, type FileSet, type SetFile } from '../files/fileSet.ts';
import { formats } from './formats.ts';
import { recordingFormat, recordingFormats, type RecordingFormat } from './recordings.ts';
import type { SourceFormat } from './source.ts';

/** Some files that make one source, what they are, how surely (0..1), and why, in words for the screen. */
export type RecognisedSource = {
  /** Names it among the sources of its set. */
  key: string;
  files: SetFile[];
  confidence: number;
  reason: string;
} & RecognisedFormat;

type RecognisedFormat =
  | {
      kind: 'chat';
      format: SourceFormat;
      /** Other formats it could be, likeliest first. */
      others: SourceFormat[];
    }
  | { kind: 'recording'; format: RecordingFormat };

export interface Recognised {
  sources: RecognisedSource[];
  /** Files that are neither a source nor accompany one, as far as their names tell. */
  unknown: SetFile[];
}

/** Below this, a file only happens to look a little like a chat. */
const leastConfidence = 0.3;
/** Pictures, films, programs: nothing to read in them, and a folder may hold thousands. */
const neverRead =
  /\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?|svg|mov|avi|mkv|mp4|3gp|webm|pdf|docx?|xlsx?|pptx?|exe|dll|apk|css|js|ttf|woff2?|ico|tgs|thumb)$/i;

/**
 * Tells what the files of a set are by their content; alone, the name of a file plays no part. Sounds are recordings
 * of their own only where no chat stands beside them: there they were sent in it.
 */
export async function recognise(set: FileSet): Promise<Recognised> {
  const sources = new Map<string, RecognisedSource>();
  const rest: SetFile[] = [];
  for (const file of set.files) {
    if (set.files.length > 1 && neverRead.test(file.name)) continue;
    const found = await recogniseChat(file, set);
    if (found === null) rest.push(file);
    else addTo(sources, found);
  }
  const chatFolders = [...sources.values()].flatMap(({ files }) => files.map(({ path }) => folderOf(path)));
  const unknown: SetFile[] = [];
  for (const file of rest) {
    const found = liesInOneOf(chatFolders, file) ? null : await recogniseRecording(file);
    if (found === null) unknown.push(file);
    else addTo(sources, found);
  }
  return { sources: [...sources.values()], unknown };
}

function addTo(sources: Map<string, RecognisedSource>, found: RecognisedSource): void {
  const known = sources.get(found.key);
  if (known === undefined) sources.set(found.key, found);
  else known.files.push(...found.files);
}

type RecognisedChat = RecognisedSource & { kind: 'chat' };

async function recogniseChat(file: SetFile, set: FileSet): Promise<RecognisedChat | null> {
  const candidates = await Promise.all(
    formats.map(async (format) => ({ format, detection: await format.detect(file, set) })),
  );
  const [best, ...others] = candidates
    .flatMap(({ format, detection }) => (detection === null ? [] : [{ format, ...detection }]))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .toSorted((left, right) => right.confidence - left.confidence);
  if (best === undefined) return null;
  const key = `${best.format.id}\n${best.format.group(file)}`;
  return { kind: 'chat', key, files: [file], ...best, others: others.map(({ format }) => format) };
}

async function recogniseRecording(file: SetFile): Promise<RecognisedSource | null> {
  const format = await recordingFormat(file);
  if (format === null) return null;
  const reason = `Its first bytes are those of a ${format.name}.`;
  return {
    kind: 'recording',
    key: `${format.id}\n${file.path}`,
    format,
    files: [file],
    confidence: 1,
    reason,
  };
}

/** A folder that was handed over, or one in it; files handed over by themselves lie in none. */
function liesInOneOf(folders: readonly string[], { path }: SetFile): boolean {
  return folders.some((folder) => folder !== '' && path.startsWith(`${folder}/`));
}

/** What the screens tell about each kind of file. */
export function formatInfos(): FormatInfo[] {
  return [
    ...formats.map((format) => formatInfo('chat', format)),
    ...recordingFormats.map((format) => formatInfo('recording', format)),
  ];
}

export function formatInfo(kind: FormatInfo['kind'], format: SourceFormat | RecordingFormat): FormatInfo {
  const { id, name, extensions, howTo } = format;
  return { id, name, kind, extensions, howTo };
}
