/** Files, folders and archives as they are handed over, made into one flat list with the place of each in the drop. */
import { isDirectoryDropItem, isFileDropItem, type DropItem } from 'react-aria-components';

/** `path` is the file's place in the drop: “chat.txt”, “holiday/photos/1.jpg”. */
export interface GivenFile {
  path: string;
  file: File;
}

/** What systems leave in folders for themselves. */
const leftBySystems = /(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i;
const pictureOrPaper = /\.(?:jpe?g|png|gif|webp|hei[cf]|bmp|tiff?|svg|pdf|docx?|xlsx?|pptx?)$/i;
const film = /\.(?:mov|avi|mkv|m4v|mp4)$/i;
/** Some apps keep voice messages under the ending of films. */
const spoken = /audio|voice|ptt/i;

/** Everything that was dropped or pasted, folders read to their depths. */
export async function filesOfItems(items: Iterable<DropItem>): Promise<GivenFile[]> {
  const found: GivenFile[] = [];
  for (const item of items) await collect(item, '', found);
  return tidied(found);
}

async function collect(item: DropItem, folder: string, found: GivenFile[]): Promise<void> {
  if (isFileDropItem(item)) {
    found.push({ path: folder + item.name, file: await item.getFile() });
  } else if (isDirectoryDropItem(item)) {
    for await (const entry of item.getEntries()) await collect(entry, `${folder}${item.name}/`, found);
  }
}

/** What was chosen in the system's dialog; of a folder, every file knows its place. */
export function filesOfList(files: Iterable<File>): GivenFile[] {
  return tidied([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

function tidied(files: readonly GivenFile[]): GivenFile[] {
  return files.filter(({ path }) => !leftBySystems.test(path));
}

/**
 * Whether of this file only the name is sent. Beside a chat, pictures, films and papers are only counted; they can be
 * many gigabytes. Alone, a file is always looked into.
 */
export function isNameEnough(path: string, fileCount: number): boolean {
  if (fileCount === 1) return false;
  return pictureOrPaper.test(path) || (film.test(path) && !spoken.test(path));
}

/** “chat.txt”, “holiday”, “10 files” */
export function nameOfDrop(files: readonly GivenFile[]): string {
  const tops = new Set(files.map(({ path }) => path.split('/', 1)[0] ?? path));
  const [only] = tops;
  return only !== undefined && tops.size === 1 ? only : `${files.length} files`;
}
