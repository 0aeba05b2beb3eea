import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { fileAt } from './setIndex.ts';

/**
 * The path of what lies beside a file, or below its folder at a relative path as the export names it; null where
 * nothing does. Nothing outside the set is ever looked at, and a name that leads out of the folder finds nothing.
 */
export function findBeside(set: FileSet, file: SetFile, relativePath: string): string | null {
  const parts = relativePath.normalize('NFC').replaceAll('\\', '/').split('/');
  while (parts[0] === '.') parts.shift();
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
  return fileAt(set, [folderOf(file.path), ...parts].filter(Boolean).join('/'))?.path ?? null;
}

/**
 * The path of what a page links to: like `findBeside`, but the link may lead up and down again (`../../chats/1/a.jpg`),
 * as long as it stays in the set. Null for addresses on the net.
 */
export function findLinked(set: FileSet, page: SetFile, link: string): string | null {
  if (/^[a-z][\w+.-]*:|^\/\//i.test(link)) return null;
  const parts = folderOf(page.path).split('/').filter(Boolean);
  for (const part of decoded(link).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return fileAt(set, parts.join('/'))?.path ?? null;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
