import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { freePath } from './paths.ts';

/** A file of this machine, and its path in the set it is handed over with. */
export interface FoundFile {
  location: string;
  path: string;
}

/**
 * The files of a path as they lie: itself, or those of the folder it is, which is walked. Links inside it are not
 * followed, and what is hidden is passed over, but for mailboxes. `taken`: names that other files handed over with it have, to which its
 * own is added. Throws `file-unreadable` when it is not there.
 */
export async function filesBelow(path: string, taken = new Set<string>()): Promise<FoundFile[]> {
  const found = await stat(path).catch(unreadable);
  const name = freePath(basename(resolve(path)), taken);
  if (!found.isDirectory()) return [{ location: path, path: name }];
  const files: FoundFile[] = [];
  await walk(path, name, files);
  return files;
}

/** A folder that cannot be read holds nothing for us; its neighbours are read all the same. */
async function walk(folder: string, path: string, files: FoundFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const below = { location: join(folder, entry.name), path: `${path}/${entry.name}` };
    if (entry.name === '__MACOSX') continue;
    if (entry.name.startsWith('.') && !(await isMailFolder(below.location))) continue;
    if (entry.isDirectory()) await walk(below.location, below.path, files);
    else if (entry.isFile()) files.push(below);
  }
}

/** Mail programs that keep a folder a mailbox hide those below the first: `.Sent` holds `cur` and `new`. */
async function isMailFolder(location: string): Promise<boolean> {
  const names: string[] = await readdir(location).catch(() => []);
  return names.includes('cur') && names.includes('new');
}

function unreadable(cause: unknown): never {
  throw new EvenkeelError('file-unreadable', { cause });
}
