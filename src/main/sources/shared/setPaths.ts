import { folderOf, type FileSet } from '../../files/fileSet.ts';

/**
 * Finds the file of a set that an export refers to by a relative path. Exports come whole, in part, or split over
 * archives, so the reference needs to match only the end of a path; of several the one nearest to `besidePath` is taken.
 * Null where it is an address on the web or the set does not hold it.
 */
export function setPathFinder(set: FileSet): (reference: string, besidePath: string) => string | null {
  const byName = new Map<string, string[]>();
  for (const { name, path } of set.files) byName.set(name, [...(byName.get(name) ?? []), path]);
  return function find(reference, besidePath) {
    if (/^[a-z]+:\/\//i.test(reference)) return null;
    const wanted = `/${reference.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '')}`;
    const name = wanted.slice(wanted.lastIndexOf('/') + 1);
    const beside = `${folderOf(besidePath)}/`;
    const found = (byName.get(name) ?? []).filter((path) => `/${path}`.endsWith(wanted));
    const nearest = found.toSorted((left, right) => common(right, beside) - common(left, beside));
    return nearest[0] ?? null;
  };
}

/** How many characters two paths begin with alike. */
function common(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
