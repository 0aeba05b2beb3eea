/** Looks for words in the clear in whatever was written. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Null for a file that went while others were read: Chromium's own come and go, and what is gone holds nothing. */
async function readUnlessGone(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The files below a folder that hold one of the words, in any case, as bytes of UTF-8 or UTF-16. */
export async function filesHolding(folder: string, words: readonly string[]): Promise<string[]> {
  const searched = words.map((word) => word.toLowerCase());
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readUnlessGone(path);
    if (bytes === null) continue;
    const texts = [bytes.toString('latin1'), bytes.toString('utf16le')].map((text) => text.toLowerCase());
    if (searched.some((word) => texts.some((text) => text.includes(word)))) found.push(path);
  }
  return found;
}
