/** The workers and child processes of Evenkeel, each a file of its own beside this one. */
export type Entry = 'databaseWorker' | 'importWorker' | 'readingWorker' | 'speechProcess';

/** Where an entry lies: TypeScript beside this file in the source tree, JavaScript beside the door once built. */
export function entryUrl(entry: Entry): URL {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return new URL(`./${entry}${extension}`, import.meta.url);
}
