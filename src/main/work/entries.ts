/** The workers and child processes of Evenkeel, each a file of its own. */
export type Entry = 'databaseWorker' | 'importWorker' | 'readingWorker' | 'soundWorker' | 'speechProcess';

/** Where an entry lies: TypeScript in `workers` of the source tree, JavaScript beside the door once built. */
export function entryUrl(entry: Entry): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? `../workers/${entry}.ts` : `./${entry}.js`, import.meta.url);
}
