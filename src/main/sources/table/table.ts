import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { isCalled } from './columnNames.ts';
import { guessRoles, tableColumns, timeColumn } from './columns.ts';
import { textGrid } from './grid.ts';
import { parseTable } from './parseTable.ts';

export const table: SourceFormat = {
  id: 'table',
  name: 'Table (CSV)',
  service: 'table',
  extensions: ['csv', 'tsv', 'txt'],
  howTo: [
    'Any table can be read that has a column with the time and one with the words, and best one with the sender.',
    'From Excel, Numbers or LibreOffice: save it as CSV, with the encoding UTF-8.',
    'Choose the file here. If the columns are not recognised, you say which is which; Evenkeel remembers it.',
  ],
  detect,
  group: ({ path }) => path,
  columns: tableColumns,
  parse,
};

/** Every format that is sure of a file goes before this one. */
async function detect(file: SetFile): Promise<Detection | null> {
  const grid = await textGrid(file);
  if (grid === null || grid.head.length === 0 || grid.evenness < 0.8) return null;
  const time = timeColumn(grid);
  if (time === null) return null;
  const roles = guessRoles(grid);
  const name = grid.columns[time] ?? '';
  const isTable = /\.(?:csv|tsv|tab)$/i.test(file.name);
  if (roles === null) {
    return isTable ? { confidence: 0.3, reason: `It is a table with times in the column “${name}”.` } : null;
  }
  const words = grid.columns[roles.text] ?? '';
  const isSure = isCalled(name, 'time') && isCalled(words, 'text');
  if (!isSure && !isTable && grid.columns.length < 3) return null;
  const reason = `It is a table with times in the column “${name}” and words in “${words}”.`;
  return { confidence: isSure ? 0.5 : 0.4, reason };
}

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const grid = file === undefined ? null : await textGrid(file);
  if (file === undefined || grid === null) throw new EvenkeelError('file-not-chat');
  yield* parseTable(file, grid, options);
}
