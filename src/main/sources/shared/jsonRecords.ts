import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import type { ParseOptions, SourceRecord } from '../source.ts';
import type { JsonValue } from './jsonScanner.ts';
import { jsonValues } from './jsonStream.ts';
import { textEncoding } from './textFile.ts';

/** Makes records of the values of an export, which come in the order in which they stand there. */
interface JsonReader {
  read(value: JsonValue): void;
  /** The file ends in the middle of something, in this line. */
  breakOff(line: number): void;
  /** What is complete so far; all of it once the file is over. */
  take(isOver: boolean): SourceRecord[];
}

/** The records that a reader makes of the values at some paths of one file. Throws `cancelled`. */
export async function* jsonRecords(
  file: SetFile,
  paths: string[],
  reader: JsonReader,
  { signal, onProgress }: Pick<ParseOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<SourceRecord[], void, undefined> {
  for await (const piece of jsonValues(file.stream(), await textEncoding(file), paths)) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    for (const value of piece.values) reader.read(value);
    if (piece.broken !== null) reader.breakOff(piece.broken.line);
    const records = reader.take(false);
    if (records.length > 0) yield records;
    onProgress?.(Math.min(piece.endByte, file.sizeBytes));
  }
  const last = reader.take(true);
  if (last.length > 0) yield last;
}
