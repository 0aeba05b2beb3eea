import { folderOf, type FileSet } from '../../files/fileSet.ts';
import { fileAt, oncePerSet } from './setIndex.ts';

const byName = oncePerSet((set) => pathsByEnd(set, 1));
const byFolderAndName = oncePerSet((set) => pathsByEnd(set, 2));

/**
 * Finds the file of a set that an export refers to by a relative path. Exports come whole, in part, or split over
 * archives, so the reference needs to match only the end of a path; of several the one nearest to `besidePath` is taken.
 * Null where it is an address on the web or the set does not hold it.
 */
export function setPathFinder(set: FileSet): (reference: string, besidePath: string) => string | null {
  return function find(reference, besidePath) {
    if (/^[a-z]+:\/\//i.test(reference)) return null;
    const wanted = `/${reference.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '')}`;
    const folder = folderOf(besidePath);
    const standing = fileAt(set, `${folder}${wanted}`.replace(/^\//, ''));
    if (standing !== undefined) return standing.path;
    const paths = wanted.lastIndexOf('/') === 0 ? byName(set) : byFolderAndName(set);
    const found = (paths.get(endOf(wanted, 2)) ?? []).filter((path) => `/${path}`.endsWith(wanted));
    const beside = `${folder}/`;
    const nearest = found.toSorted((left, right) => common(right, beside) - common(left, beside));
    return nearest[0] ?? null;
  };
}

function pathsByEnd({ files }: FileSet, parts: number): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path } of files) {
    const end = endOf(path, parts);
    const paths = found.get(end);
    if (paths === undefined) found.set(end, [path]);
    else paths.push(path);
  }
  return found;
}

/** The last parts of a path, as many as it has. */
function endOf(path: string, parts: number): string {
  return path.split('/').filter(Boolean).slice(-parts).join('/');
}

/** How many characters two paths begin with alike. */
function common(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
