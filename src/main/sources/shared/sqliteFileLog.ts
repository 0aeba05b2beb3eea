import type { ByteFile } from '../../files/byteFile.ts';

/** “The Write-Ahead Log”, section 4 of sqlite.org/fileformat2.html. */
const headerBytes = 32;
const frameHeaderBytes = 24;

/** Pages that were written to the log and not yet to the file. */
export interface NewerPages {
  /** Where each page starts in the log. */
  starts: Map<number, number>;
  /** How many pages the database has with them. */
  count: number;
}

/** What was committed to a log; null where it is none, or belongs to pages of another size. */
export async function newerPages(log: ByteFile, pageBytes: number): Promise<NewerPages | null> {
  const head = Buffer.from(await log.read(0, headerBytes));
  if (head.length < headerBytes || (head.readUInt32BE(0) & ~1) !== 0x377f0682) return null;
  if (head.readUInt32BE(8) !== pageBytes) return null;
  const isBigEndian = (head.readUInt32BE(0) & 1) === 1;
  const sum = new LogSum(isBigEndian);
  sum.add(head.subarray(0, 24));
  if (!sum.is(head, 24)) return null;
  const pages: NewerPages = { starts: new Map(), count: 0 };
  const uncommitted = new Map<number, number>();
  const frameBytes = frameHeaderBytes + pageBytes;
  for (let start = headerBytes; start + frameBytes <= log.sizeBytes; start += frameBytes) {
    const frame = Buffer.from(await log.read(start, start + frameBytes));
    if (frame.length < frameBytes || frame.compare(head, 16, 24, 8, 16) !== 0) break;
    sum.add(frame.subarray(0, 8));
    sum.add(frame.subarray(frameHeaderBytes));
    if (!sum.is(frame, 16)) break;
    uncommitted.set(frame.readUInt32BE(0), start + frameHeaderBytes);
    const countAfter = frame.readUInt32BE(4);
    if (countAfter === 0) continue;
    for (const [number, at] of uncommitted) pages.starts.set(number, at);
    uncommitted.clear();
    pages.count = countAfter;
  }
  return pages;
}

/** The running check sum: what follows a broken frame is left from earlier, or was never finished. */
class LogSum {
  readonly #isBigEndian: boolean;
  #first = 0;
  #second = 0;

  constructor(isBigEndian: boolean) {
    this.#isBigEndian = isBigEndian;
  }

  add(bytes: Buffer): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let index = 0; index < bytes.length; index += 8) {
      this.#first = (this.#first + view.getUint32(index, !this.#isBigEndian) + this.#second) >>> 0;
      this.#second = (this.#second + view.getUint32(index + 4, !this.#isBigEndian) + this.#first) >>> 0;
    }
  }

  is(bytes: Buffer, offset: number): boolean {
    return bytes.readUInt32BE(offset) === this.#first && bytes.readUInt32BE(offset + 4) === this.#second;
  }
}
