import type { ByteFile } from './byteFile.ts';
import { fileSet, setFile, type FileSet, type SetFile } from './fileSet.ts';
import { isZip, zipEntries } from './zip.ts';

/** A file and where it stands in the set: its path when it lies in a folder, else its name. */
export interface PlacedFile {
  path: string;
  file: ByteFile;
}

/**
 * The set of some files, each archive among them opened as a folder of its name.
 * Throws `archive-damaged`, `archive-encrypted`, `archive-unsafe`.
 */
export async function openSet(placed: readonly PlacedFile[]): Promise<FileSet> {
  const files: SetFile[] = [];
  for (const { path, file } of placed) {
    if (await isZip(file)) files.push(...(await zipEntries({ ...file, name: path })));
    else files.push(setFile(file, path));
  }
  return fileSet(files);
}
