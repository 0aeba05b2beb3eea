/** Files of models that the owner adds: known again by their sums. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { EvenkeelError } from '../../shared/errors.ts';

interface ModelFile {
  path: string;
  sizeBytes: number;
  sha256: string;
}

/** Throws `file-unreadable`. */
export async function summarise(path: string): Promise<ModelFile> {
  try {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
    return { path, sizeBytes: (await stat(path)).size, sha256: hash.digest('hex') };
  } catch (cause) {
    throw new EvenkeelError('file-unreadable', { cause });
  }
}

/** Whether the file still is, byte for byte, what it was. */
export async function isUnchanged({ path, sha256 }: Pick<ModelFile, 'path' | 'sha256'>): Promise<boolean> {
  try {
    return (await summarise(path)).sha256 === sha256;
  } catch {
    return false;
  }
}
