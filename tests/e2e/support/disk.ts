/** Looks for words in the clear in whatever was written. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files below a folder that hold one of the words, in any case, as bytes of UTF-8 or UTF-16. */
export async function filesHolding(folder: string, words: readonly string[]): Promise<string[]> {
  const searched = words.map((word) => word.toLowerCase());
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const texts = [bytes.toString('latin1'), bytes.toString('utf16le')].map((text) => text.toLowerCase());
    if (searched.some((word) => texts.some((text) => text.includes(word)))) found.push(path);
  }
  return found;
}
