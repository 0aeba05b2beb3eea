import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { isCalled } from './columnNames.ts';
import { guessRoles, lastPart, tableColumns } from './columns.ts';
import { jsonGrid } from './grid.ts';
import { parseTable } from './parseTable.ts';

export const jsonObjects: SourceFormat = {
  id: 'json-lines',
  name: 'JSON (lines or list)',
  service: 'table',
  extensions: ['json', 'jsonl', 'ndjson'],
  howTo: [
    'Any file can be read that holds one message after the other as objects, each with its time, its words, and best its sender.',
    'They may stand one a line (JSON Lines), or in one list.',
    'Choose the file here. If the fields are not recognised, you say which is which; Evenkeel remembers it.',
  ],
  detect,
  group: ({ path }) => path,
  columns: tableColumns,
  parse,
};

/** Every format that is sure of a file goes before this one. */
async function detect(file: SetFile): Promise<Detection | null> {
  const grid = await jsonGrid(file);
  const roles = grid === null ? null : guessRoles(grid);
  if (grid === null || roles === null) return null;
  const [time = '', words = ''] = [grid.columns[roles.time], grid.columns[roles.text]];
  if (!isCalled(lastPart(words), 'text')) return null;
  const hasPeople = roles.sender !== null || roles.address !== null || roles.direction !== null;
  return {
    confidence: hasPeople ? 0.45 : 0.35,
    reason: `It holds objects with times in the field “${time}” and words in “${words}”.`,
  };
}

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const grid = file === undefined ? null : await jsonGrid(file);
  if (file === undefined || grid === null) throw new EvenkeelError('file-not-chat');
  yield* parseTable(file, grid, options);
}
