/** Files on their way from the page into the vault's keeping, with how much has been sent. */
import type { Recognised } from '../../../../shared/model/imports.ts';
import { api, uploadFile } from '../../../api.ts';
import { isNameEnough, type GivenFile } from './droppedFiles.ts';

export interface CopyProgress {
  doneBytes: number;
  totalBytes: number;
}

export interface CopyOptions {
  signal: AbortSignal;
  onProgress: (progress: CopyProgress) => void;
}

/** The set the files are kept in, and those that the system did not give out. */
export interface Copied {
  stagedId: string;
  refused: Recognised['refused'];
}

/** Many are small, and each has a way of its own. */
const copiedAtOnce = 4;
/** Often enough for the eye. */
const betweenProgressMilliseconds = 100;

/**
 * Sends the files, the first by itself, for it begins the set that the others join. One that cannot be read does not
 * stop the others. Throws when none could be, or `signal` stopped it; nothing is kept then.
 */
export async function copyFiles(files: readonly GivenFile[], options: CopyOptions): Promise<Copied> {
  const { signal } = options;
  const waiting = files.map(({ path, file }) => {
    return { path, body: isNameEnough(path, files.length) ? new Blob() : file };
  });
  const tell = progressOf(waiting, options.onProgress);
  const refused: Recognised['refused'] = [];
  async function sendNext(stagedId: string | null): Promise<string | null> {
    const next = waiting.shift();
    if (next === undefined) return stagedId;
    const onProgress = (bytes: number) => tell(next.path, Math.min(bytes, next.body.size));
    try {
      const id = await uploadFile({ ...next, stagedId, signal, onProgress });
      onProgress(next.body.size);
      return id;
    } catch (error) {
      signal.throwIfAborted();
      refused.push({ path: next.path, sentence: error instanceof Error ? error.message : String(error) });
      return stagedId;
    }
  }
  let first: string | null = null;
  while (first === null && waiting.length > 0) first = await sendNext(null);
  if (first === null) throw new Error(refused[0]?.sentence ?? 'There are no files in it.');
  const stagedId = first;
  async function sendRest(): Promise<void> {
    while (waiting.length > 0) await sendNext(stagedId);
  }
  try {
    await Promise.all(Array.from({ length: copiedAtOnce }, sendRest));
  } catch (error) {
    await api.imports.discard.mutate({ stagedId }).catch(() => undefined);
    throw error;
  }
  return { stagedId, refused };
}

function progressOf(
  files: readonly { body: Blob }[],
  onProgress: (progress: CopyProgress) => void,
): (path: string, bytes: number) => void {
  const totalBytes = files.reduce((sum, { body }) => sum + body.size, 0);
  const sentBytes = new Map<string, number>();
  let doneBytes = 0;
  let toldMilliseconds = 0;
  return (path, bytes) => {
    doneBytes += bytes - (sentBytes.get(path) ?? 0);
    sentBytes.set(path, bytes);
    const now = performance.now();
    if (now - toldMilliseconds < betweenProgressMilliseconds) return;
    toldMilliseconds = now;
    onProgress({ doneBytes, totalBytes });
  };
}
