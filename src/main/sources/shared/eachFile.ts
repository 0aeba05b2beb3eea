import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import type { ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';

/** Reads one file of a source that has one for each chat. */
export type FileParser = (
  file: SetFile,
  set: FileSet,
  options: ParseOptions,
) => AsyncGenerator<SourceRecord[], void, undefined>;

/** The files of a folder are one source; those handed over by themselves are each their own. */
export function folderGroup({ path }: SetFile): string {
  const folder = folderOf(path);
  return folder === '' ? path : `folder ${folder}`;
}

/** Reads the files of a source one after another, and says of each record which it stands in. */
export function parseEach(parseFile: FileParser): SourceFormat['parse'] {
  return async function* parse({ files, set }: SourceFiles, options: ParseOptions) {
    let doneBytes = 0;
    for (const file of files) {
      const before = doneBytes;
      const onProgress = (bytes: number): void => options.onProgress?.(before + bytes);
      for await (const records of parseFile(file, set, { ...options, onProgress })) {
        yield files.length === 1 ? records : records.map((record) => placed(record, file.path));
      }
      doneBytes += file.sizeBytes;
    }
  };
}

function placed(record: SourceRecord, file: string): SourceRecord {
  return record.type === 'message' || record.type === 'not-understood' ? { ...record, file } : record;
}
