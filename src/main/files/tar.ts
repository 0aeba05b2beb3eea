/** Tar archives: their files one after the other, uncompressed, each with a header of its own before it. */
import { EvenkeelError } from '../../shared/errors.ts';
import type { ByteFile } from './byteFile.ts';
import { isClutter, leadsOut } from './paths.ts';
import type { ArchivedFile } from './zip.ts';

const blockBytes = 512;
const mostEntries = 400_000;
/** Longer names are made to harm. */
const longestExtra = 1 << 16;
const latin = new TextDecoder('latin1');

/** Whether these first bytes are those of a tar archive. */
export function isTar(head: Uint8Array): boolean {
  return latin.decode(head.subarray(257, 262)) === 'ustar' && checksumFits(head.subarray(0, blockBytes));
}

/**
 * The files of an archive, read where they lie. Links and whatever else is no plain file, and names that lead out of
 * it, are passed over. Throws `archive-damaged` when it is cut off before its first file, `archive-unsafe`.
 */
export async function tarFiles(archive: ByteFile): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  let extra: Extra = {};
  let entries = 0;
  for (let position = 0; position + blockBytes <= archive.sizeBytes;) {
    const block = await archive.read(position, position + blockBytes);
    if (block.length < blockBytes || !checksumFits(block)) break;
    if (++entries > mostEntries) throw new EvenkeelError('archive-unsafe');
    const header = readHeader(block);
    const start = position + blockBytes;
    const sizeBytes = extra.sizeBytes ?? header.sizeBytes;
    position = start + Math.ceil(sizeBytes / blockBytes) * blockBytes;
    if (isExtra(header.type)) {
      const data = await archive.read(start, start + Math.min(sizeBytes, longestExtra));
      extra = { ...extra, ...readExtra(header.type, data) };
      continue;
    }
    const path = extra.path ?? header.path;
    extra = {};
    // Of a file that is cut off, what is there is given.
    const isPlain = header.type === '0' || header.type === '\0' || header.type === '7';
    if (!isPlain || path.endsWith('/') || leadsOut(path) || isClutter(path)) continue;
    files.push({ path, file: stretchOf(archive, path, start, sizeBytes) });
  }
  if (entries === 0) throw new EvenkeelError('archive-damaged');
  return files;
}

function stretchOf(archive: ByteFile, name: string, offset: number, stated: number): ByteFile {
  const sizeBytes = Math.max(0, Math.min(stated, archive.sizeBytes - offset));
  return {
    name,
    sizeBytes,
    stream: (start = 0, end = sizeBytes) => archive.stream(offset + start, offset + Math.min(end, sizeBytes)),
    read: (start, end) => archive.read(offset + start, offset + Math.min(end, sizeBytes)),
  };
}

interface Header {
  path: string;
  sizeBytes: number;
  type: string;
}

function readHeader(block: Uint8Array): Header {
  const prefix = field(block, 345, 155);
  const name = field(block, 0, 100);
  // Only the newer of the two layouts, which ends its mark with a zero, has a prefix.
  const hasPrefix = block[262] === 0 && prefix !== '';
  return {
    path: hasPrefix ? `${prefix}/${name}` : name,
    sizeBytes: sizeOf(block.subarray(124, 136)),
    type: String.fromCharCode(block[156] ?? 0),
  };
}

/** What comes before a header and says of it what has no room there. */
type Extra = Partial<Pick<Header, 'path' | 'sizeBytes'>>;

function isExtra(type: string): boolean {
  return 'xgLK'.includes(type);
}

function readExtra(type: string, data: Uint8Array): Extra {
  if (type === 'L') return { path: field(data, 0, data.length) };
  if (type !== 'x') return {};
  const extra: Extra = {};
  // Lines of `LENGTH KEY=VALUE`, their length in bytes.
  for (let at = 0; at < data.length;) {
    const length = Number.parseInt(latin.decode(data.subarray(at, at + 20)), 10);
    if (!(length > 0)) break;
    const line = new TextDecoder().decode(data.subarray(at, at + length)).trimEnd();
    const [, key, value = ''] = /^\d+ ([^=]+)=(.*)$/s.exec(line) ?? [];
    if (key === 'path') extra.path = value;
    if (key === 'size' && Number.isSafeInteger(Number(value))) extra.sizeBytes = Number(value);
    at += length;
  }
  return extra;
}

function field(block: Uint8Array, start: number, length: number): string {
  const bytes = block.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

/** In octal digits; or, where these would not do, as a binary number marked by its first bit. */
function sizeOf(bytes: Uint8Array): number {
  const [first = 0, ...rest] = bytes;
  if ((first & 0x80) === 0) return Number.parseInt(latin.decode(bytes).trim(), 8) || 0;
  const size = rest.reduce((sum, byte) => sum * 256 + byte, first & 0x7f);
  return Number.isSafeInteger(size) ? size : 0;
}

/** The sum of all bytes of a header, its own place counted as spaces. */
function checksumFits(block: Uint8Array): boolean {
  if (block.length < blockBytes) return false;
  const stated = Number.parseInt(field(block, 148, 8).trim(), 8);
  let sum = 0;
  for (let at = 0; at < blockBytes; at++) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
  return sum === stated;
}
