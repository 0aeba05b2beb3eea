/** Which column of a table holds what. */
import type { ColumnMapping, Preview } from '../../../shared/model/imports.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { readWrittenTime } from '../shared/writtenTime.ts';
import { isCalled, isDirection, isSent, type ColumnRole } from './columnNames.ts';
import { jsonGrid, textGrid, type Grid } from './grid.ts';

/** The places of columns. */
export interface Roles {
  time: number;
  /** The hour, where it stands in a column of its own. */
  clock: number | null;
  text: number;
  sender: number | null;
  recipient: number | null;
  conversation: number | null;
  direction: number | null;
  address: number | null;
  attachment: number | null;
}

const fewest = 0.6;
const examplesShown = 3;

/** The columns of a table or of JSON objects, with examples, and the mapping their names suggest; null where it is none. */
export async function tableColumns(file: SetFile): Promise<Preview['table']> {
  const grid = (await jsonGrid(file)) ?? (await textGrid(file));
  if (grid === null) return null;
  const roles = guessRoles(grid);
  const columns = grid.columns.map((name, index) => {
    const values = grid.head
      .map(({ cells }) => (cells[index] ?? '').slice(0, 200))
      .filter((cell) => cell.trim() !== '');
    return { name, examples: [...new Set(values)].slice(0, examplesShown) };
  });
  return { columns, mapping: roles === null ? null : mappingOf(grid, roles) };
}

function mappingOf({ columns }: Grid, { time, sender, text, conversation }: Roles): ColumnMapping {
  const nameAt = (index: number | null) => (index === null ? null : (columns[index] ?? null));
  return {
    time: columns[time] ?? '',
    sender: nameAt(sender),
    text: columns[text] ?? '',
    conversation: nameAt(conversation),
  };
}

/** The column that holds moments, the surest one; null where none does. */
export function timeColumn(grid: Grid): number | null {
  const scored = grid.columns.map((name, index) => {
    const share = shareOf(grid, index, (cell) => readWrittenTime(cell) !== null);
    const isNumber = share > 0 && shareOf(grid, index, (cell) => /^\d+$/.test(cell)) > fewest;
    return { index, share, score: share + (isCalled(name, 'time') ? 1 : isNumber && grid.isNamed ? -1 : 0) };
  });
  const [best] = scored
    .filter(({ share }) => share >= fewest)
    .toSorted((left, right) => right.score - left.score);
  return best === undefined || best.score <= 0 ? null : best.index;
}

/** What the names of the columns and the values in them suggest; null where no time or no words are found. */
export function guessRoles(grid: Grid): Roles | null {
  const time = timeColumn(grid);
  if (time === null) return null;
  const taken = new Set([time]);
  const named = (role: ColumnRole) => take(taken, called(grid, role, taken));
  const clock = take(taken, clockColumn(grid, time));
  const direction = take(taken, directionColumn(grid, taken));
  const text = take(taken, textColumn(grid, taken));
  if (text === null) return null;
  const recipient = named('recipient');
  const sender = named('sender');
  const conversation = named('conversation');
  const address = named('address');
  const attachment = named('attachment');
  const isTold = sender !== null || address !== null || direction !== null;
  const guessed = isTold ? null : take(taken, repeatingColumn(grid, taken));
  return {
    time,
    clock,
    text,
    sender: sender ?? guessed,
    recipient,
    conversation,
    direction,
    address,
    attachment,
  };
}

/** As the owner says; what the mapping does not speak of is guessed. Null where a column it names is not there. */
export function mappedRoles(grid: Grid, mapping: ColumnMapping): Roles | null {
  const at = (name: string | null) => (name === null ? -1 : grid.columns.indexOf(name));
  const [time, text] = [at(mapping.time), at(mapping.text)];
  if (time < 0 || text < 0) return null;
  const sender = mapping.sender === null ? null : at(mapping.sender);
  const conversation = mapping.conversation === null ? null : at(mapping.conversation);
  if (sender === -1 || conversation === -1) return null;
  const taken = new Set([time, text, sender ?? -1, conversation ?? -1]);
  const named = (role: ColumnRole) => take(taken, called(grid, role, taken));
  const clock = clockColumn(grid, time);
  return {
    time,
    text,
    sender,
    conversation,
    clock: clock !== null && taken.has(clock) ? null : take(taken, clock),
    direction: take(taken, directionColumn(grid, taken)),
    recipient: named('recipient'),
    address: named('address'),
    attachment: named('attachment'),
  };
}

function take(taken: Set<number>, index: number | null): number | null {
  if (index !== null) taken.add(index);
  return index;
}

function free({ columns }: Grid, taken: ReadonlySet<number>): number[] {
  return columns.map((_name, index) => index).filter((index) => !taken.has(index));
}

function called(grid: Grid, role: ColumnRole, taken: ReadonlySet<number>): number | null {
  const found = free(grid, taken).filter((index) => isCalled(lastPart(grid.columns[index] ?? ''), role));
  const whole = found.find((index) => isCalled(grid.columns[index] ?? '', role));
  // A column that is always empty tells nothing.
  const filled = found.find((index) => grid.head.some(({ cells }) => (cells[index] ?? '').trim() !== ''));
  return whole !== undefined && filled !== undefined && isFilled(grid, whole) ? whole : (filled ?? null);
}

function isFilled(grid: Grid, index: number): boolean {
  return grid.head.some(({ cells }) => (cells[index] ?? '').trim() !== '');
}

/** `from.name` is called as `from` is, `author.id` as `author`. */
export function lastPart(name: string): string {
  const [first = name, last] = name.split('.');
  return last === undefined || !/^(?:name|display_?name|username|text|body|value|\$date)$/i.test(last)
    ? name
    : first;
}

/** The share of filled cells of which something holds; 0 where none is filled. */
function shareOf(grid: Grid, index: number, holds: (cell: string) => boolean): number {
  const cells = grid.head.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

function clockColumn(grid: Grid, time: number): number | null {
  const hasClock =
    shareOf(grid, time, (cell) => /\d[:.]\d\d|T\d|^\d{9,}/.test(cell.replace(/\d+\.\d+\.\d+/, ''))) > fewest;
  if (hasClock) return null;
  return free(grid, new Set([time])).find((index) => shareOf(grid, index, isClock) > 0.9) ?? null;
}

function isClock(cell: string): boolean {
  return /^\D{0,8}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?\D{0,8}$/.test(cell);
}

function directionColumn(grid: Grid, taken: ReadonlySet<number>): number | null {
  const words = free(grid, taken).find((index) => shareOf(grid, index, isDirection) > 0.8);
  if (words !== undefined) return words;
  const numbers = free(grid, taken).filter((index) => isCalled(grid.columns[index] ?? '', 'direction'));
  const found = numbers.find((index) => {
    const name = grid.columns[index] ?? '';
    return shareOf(grid, index, (cell) => isSent(cell, name) !== null) > 0.8;
  });
  return found ?? null;
}

/** Words are long and seldom the same. */
function textColumn(grid: Grid, taken: ReadonlySet<number>): number | null {
  const named = called(grid, 'text', taken);
  if (named !== null) return named;
  if (grid.isNamed && free(grid, taken).length > 3) return null;
  const lengths = free(grid, taken).map((index) => {
    const isWords = shareOf(grid, index, (cell) => /\p{L}{2}/u.test(cell)) > fewest;
    const length = grid.head.reduce((sum, { cells }) => sum + (cells[index] ?? '').length, 0);
    return { index, length: isWords ? length / grid.head.length : 0 };
  });
  const [longest] = lengths
    .filter(({ length }) => length >= 3)
    .toSorted((left, right) => right.length - left.length);
  return longest?.index ?? null;
}

/** Names come again and again. */
function repeatingColumn(grid: Grid, taken: ReadonlySet<number>): number | null {
  const found = free(grid, taken).find((index) => {
    const cells = grid.head.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
    const isShort = cells.every((cell) => cell.length < 60);
    const different = new Set(cells).size;
    return (
      cells.length > 1 &&
      isShort &&
      /\p{L}/u.test(cells.join('')) &&
      different <= Math.max(2, cells.length / 2)
    );
  });
  return found ?? null;
}
