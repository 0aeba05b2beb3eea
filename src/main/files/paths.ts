/** Paths in a set of files: parts parted by `/`, none of which leads out. */

/** A path as it may stand in a set, whoever wrote it. */
export function safePath(path: string): string {
  const parts = path.replaceAll('\0', '').split(/[/\\]/);
  const safe = parts.filter((part) => !['', '.', '..'].includes(part) && !/^[A-Za-z]:$/.test(part));
  return safe.length === 0 ? 'file' : safe.join('/');
}

/** The path itself, or with a number where it is taken: files from two places may have one name. It is taken then. */
export function freePath(path: string, taken: Set<string>): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  let free = path;
  for (let copy = 2; taken.has(free); copy++) free = `${stem} (${copy})${ending}`;
  taken.add(free);
  return free;
}

/** The file, folder or archive that was handed over, of a path in it. */
export function topOf(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

/** Whether a name in an archive leads out of it. */
export function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name);
}

/** What a Mac writes beside its files for itself. */
export function isClutter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*)(?:\/|$)/.test(path);
}
