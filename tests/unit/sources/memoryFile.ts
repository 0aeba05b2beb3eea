import { streamPieces, type ByteFile } from '../../../src/main/files/byteFile.ts';
import { fileSet, setFile, type FileSet } from '../../../src/main/files/fileSet.ts';
import { recognise } from '../../../src/main/sources/detect.ts';
import { whatsapp } from '../../../src/main/sources/whatsapp/whatsapp.ts';
import type {
  MessageRecord,
  ParseOptions,
  SourceFormat,
  SourceRecord,
} from '../../../src/main/sources/source.ts';

/** A file that exists only in memory. */
export function memoryFile(content: string | Uint8Array, name = 'chat.txt'): ByteFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  async function read(start: number, end: number): Promise<Uint8Array> {
    return bytes.subarray(start, end);
  }
  return {
    name,
    sizeBytes: bytes.length,
    read,
    stream: (start = 0, end = bytes.length) => streamPieces(read, start, end),
  };
}

/** Files that exist only in memory, by their paths. */
export function memorySet(contents: Record<string, string | Uint8Array>): FileSet {
  return fileSet(Object.entries(contents).map(([path, content]) => setFile(memoryFile(content, path), path)));
}

/** What a format reads of these files, all taken as one source. */
export async function parseAll(
  content: string | Uint8Array | FileSet,
  options: Partial<ParseOptions> = {},
  format: SourceFormat = whatsapp,
): Promise<SourceRecord[]> {
  const isContent = typeof content === 'string' || content instanceof Uint8Array;
  const set = isContent ? memorySet({ 'chat.txt': content }) : content;
  const records: SourceRecord[] = [];
  const source = { files: set.files, set };
  for await (const some of format.parse(source, { timeZone: 'UTC', dateOrder: null, ...options })) {
    records.push(...some);
  }
  return records;
}

/** Reads as the app does: what each source of the set turned out to be, by the formats' ids, with all their records. */
export async function recogniseAndParse(
  set: FileSet,
  options: Partial<ParseOptions> = {},
): Promise<{ formatIds: string[]; records: SourceRecord[] }> {
  const { sources } = await recognise(set);
  const records: SourceRecord[] = [];
  for (const source of sources) {
    if (source.kind !== 'chat') continue;
    const files = { files: source.files, set };
    for await (const some of source.format.parse(files, { timeZone: 'UTC', dateOrder: null, ...options })) {
      records.push(...some);
    }
  }
  return { formatIds: sources.map(({ format }) => format.id), records };
}

export function messagesOf(records: SourceRecord[]): MessageRecord[] {
  return records.filter((record) => record.type === 'message');
}

/** One line a message: `2022-03-18T14:56:00 text Ann: hello`. */
export function shown(records: SourceRecord[]): string[] {
  return messagesOf(records).map(({ atMilliseconds, kind, sender, text }) => {
    const at = new Date(atMilliseconds).toISOString().slice(0, 19);
    return `${at} ${kind} ${sender?.name ?? '-'}: ${text}`;
  });
}
