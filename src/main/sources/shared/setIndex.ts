import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';

/**
 * Makes what is found out by looking through a whole set found only once for it: sets are large, and each of their
 * files asks.
 */
export function oncePerSet<Found extends object>(find: (set: FileSet) => Found): (set: FileSet) => Found {
  const known = new WeakMap<FileSet, Found>();
  return function knownOf(set) {
    const found = known.get(set) ?? find(set);
    known.set(set, found);
    return found;
  };
}

/** Archives made on a Mac hold names with letters and accents apart. */
const byPath = oncePerSet(({ files }) => new Map(files.map((file) => [file.path.normalize('NFC'), file])));

/** The file that stands at a path of the set. */
export function fileAt(set: FileSet, path: string): SetFile | undefined {
  return byPath(set).get(path.normalize('NFC'));
}

/** The file of this name that lies in a folder, '' being none. */
export function fileIn(set: FileSet, folder: string, name: string): SetFile | undefined {
  return fileAt(set, folder === '' ? name : `${folder}/${name}`);
}

/** The folders in which a file of the set lies that `isWanted`. */
export function foldersWith({ files }: FileSet, isWanted: (name: string) => boolean): Set<string> {
  return new Set(files.filter(({ name }) => isWanted(name)).map(({ path }) => folderOf(path)));
}
