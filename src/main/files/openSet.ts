import { EvenkeelError } from '../../shared/errors.ts';
import type { ByteFile } from './byteFile.ts';
import { fileSet, setFile, type FileSet, type RefusedFile, type SetFile } from './fileSet.ts';
import { isZip, zipEntries } from './zip.ts';

/** A file and where it stands in the set: its path when it lies in a folder, else its name. */
interface PlacedFile {
  path: string;
  file: ByteFile;
}

/**
 * The set of some files, each archive among them opened as a folder of its name. One that cannot be opened stands
 * among the refused, and the others are there all the same.
 */
export async function openSet(placed: readonly PlacedFile[]): Promise<FileSet> {
  const files: SetFile[] = [];
  const refused: RefusedFile[] = [];
  for (const { path, file } of placed) {
    try {
      if (await isZip(file)) files.push(...(await zipEntries({ ...file, name: path })));
      else files.push(setFile(file, path));
    } catch (error) {
      if (!(error instanceof EvenkeelError)) throw error;
      refused.push({ path, code: error.code });
    }
  }
  return fileSet(files, refused);
}
