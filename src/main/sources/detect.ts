import { EvenkeelError } from '../../shared/errors.ts';
import type { FormatInfo } from '../../shared/model/imports.ts';
import type { FileSet, RefusedFile, SetFile } from '../files/fileSet.ts';
import { formats } from './formats.ts';
import { recordingFormat, recordingFormats, type RecordingFormat } from './recordings.ts';
import { soundsOfChats } from './soundsOfChats.ts';
import type { Detection, SourceFormat } from './source.ts';

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
  /** Files that are no source. Most of them accompany one. */
  unknown: SetFile[];
  /** Files that could not be opened or read, and why. */
  refused: RefusedFile[];
}

/** Below this, a file only happens to look a little like a chat. */
const leastConfidence = 0.3;
/** Pictures, documents, programs: nothing to read in them, and a folder may hold thousands. */
const neverRead =
  /\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?|svg|pdf|docx?|xlsx?|pptx?|exe|dll|apk|css|js|ttf|woff2?|ico|tgs|thumb)$/i;
/** Sounds and films: no chat is written in them. */
const media = /\.(?:opus|ogg|oga|mp3|m4a|aac|wav|flac|amr|caf|weba|mov|avi|mkv|mp4|3gp|webm)$/i;

/**
 * Tells what the files of a set are by their content; alone, the name of a file plays no part. Sounds that were sent in
 * a chat of the set belong to it; the others are recordings of their own.
 */
export async function recognise(set: FileSet): Promise<Recognised> {
  const sources = new Map<string, RecognisedSource>();
  const rest: SetFile[] = [];
  const refused = [...set.refused];
  const isAlone = set.files.length === 1;
  for (const file of set.files) {
    const isSkipped = !isAlone && (neverRead.test(file.name) || media.test(file.name));
    const found = isSkipped ? null : await orRefused(recogniseChat(file, set), file, refused);
    if (found === null) rest.push(file);
    else if (found !== 'refused') addTo(sources, found);
  }
  const ofChats = await soundsOfChats(
    [...sources.values()].map(({ files }) => files),
    rest,
  );
  const unknown: SetFile[] = [];
  for (const file of rest) {
    const mayBeSound = isAlone || !(neverRead.test(file.name) || ofChats.has(file));
    const found = mayBeSound ? await orRefused(recogniseRecording(file), file, refused) : null;
    if (found === null) unknown.push(file);
    else if (found !== 'refused') addTo(sources, found);
  }
  return { sources: [...sources.values()], unknown, refused };
}

/** A file that cannot be read, as one packed to do harm, stands in nobody's way. */
async function orRefused(
  looking: Promise<RecognisedSource | null>,
  { path }: SetFile,
  refused: RefusedFile[],
): Promise<RecognisedSource | 'refused' | null> {
  try {
    return await looking;
  } catch (error) {
    if (!(error instanceof EvenkeelError)) throw error;
    refused.push({ path, code: error.code });
    return 'refused';
  }
}

function addTo(sources: Map<string, RecognisedSource>, found: RecognisedSource): void {
  const known = sources.get(found.key);
  if (known === undefined) sources.set(found.key, found);
  else known.files.push(...found.files);
}

async function recogniseChat(file: SetFile, set: FileSet): Promise<RecognisedSource | null> {
  const candidates: ({ format: SourceFormat } & Detection)[] = [];
  for (const format of formats) {
    const detection = await format.detect(file, set);
    if (detection !== null) candidates.push({ format, ...detection });
  }
  const [best, ...others] = candidates.toSorted((left, right) => right.confidence - left.confidence);
  if (best === undefined || best.confidence < leastConfidence) return null;
  const key = `${best.format.id}\n${best.format.group(file)}`;
  return { kind: 'chat', key, files: [file], ...best, others: others.map(({ format }) => format) };
}

async function recogniseRecording(file: SetFile): Promise<RecognisedSource | null> {
  const format = await recordingFormat(file);
  if (format === null) return null;
  const reason = `Its first bytes are those of a ${format.name}.`;
  const key = `${format.id}\n${file.path}`;
  return { kind: 'recording', key, format, files: [file], confidence: 1, reason };
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
