import { streamPieces, type ByteFile } from '../../../src/main/files/byteFile.ts';
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

export async function parseAll(
  content: string | Uint8Array | ByteFile,
  options: Partial<ParseOptions> = {},
  format: SourceFormat = whatsapp,
): Promise<SourceRecord[]> {
  const file = typeof content === 'string' || content instanceof Uint8Array ? memoryFile(content) : content;
  const records: SourceRecord[] = [];
  for await (const some of format.parse(file, { timeZone: 'UTC', dateOrder: null, ...options })) {
    records.push(...some);
  }
  return records;
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
