import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { setFile } from '../../../../src/main/files/fileSet.ts';
import { tableHead, tableRows, type TablePiece } from '../../../../src/main/sources/shared/table.ts';
import { memoryFile } from '../memoryFile.ts';

async function read(content: string | Uint8Array): Promise<Omit<TablePiece, 'endByte'>> {
  const file = setFile(memoryFile(content, 'table.csv'));
  const head = await tableHead(file);
  const rows: TablePiece['rows'] = [];
  const broken: TablePiece['broken'] = [];
  for await (const piece of tableRows(file, head?.delimiter ?? ',')) {
    rows.push(...piece.rows);
    broken.push(...piece.broken);
  }
  return { rows, broken };
}

async function cells(content: string | Uint8Array): Promise<string[][]> {
  return (await read(content)).rows.map((row) => row.cells);
}

test('the delimiter is found: comma, semicolon, tab, or as the first line says', async () => {
  expect(await cells('a,b\n1;2,3\n')).toEqual([
    ['a', 'b'],
    ['1;2', '3'],
  ]);
  expect(await cells('a;b\n"1,5";2\n')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
  expect(await cells('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(await cells('sep=|\na|b\n')).toEqual([['a', 'b']]);
});

test('UTF-16 and byte order marks are read', async () => {
  expect(await cells(Buffer.from('\u{feff}who,what\nÆgir,þakka\n', 'utf16le'))).toEqual([
    ['who', 'what'],
    ['Ægir', 'þakka'],
  ]);
  expect(await cells('\u{feff}"who",what\n')).toEqual([['who', 'what']]);
});

test('a cell goes over lines, with quotes in it, and rows know their lines', async () => {
  const { rows, broken } = await read('a,b\r\n1,"one\r\n""two""\r\n"\r\n\r\n2,x\r\n');
  expect(rows).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['1', 'one\n"two"\n'], line: 2 },
    { cells: ['2', 'x'], line: 6 },
  ]);
  expect(broken).toEqual([]);
});

test('quotes within a cell that is not quoted are text', async () => {
  expect(await cells('a,b\n1,5" long\n2,y\n')).toEqual([
    ['a', 'b'],
    ['1', '5" long'],
    ['2', 'y'],
  ]);
});

test('an open quote costs one line, not the rest of the file', async () => {
  const { rows, broken } = await read('a,b\n1,"never closed\n2,x\n3,"y, z"\n4,"open at the end\n5,w');
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 4, 6]);
  expect(broken).toEqual([
    { line: 2, text: '1,"never closed' },
    { line: 5, text: '4,"open at the end' },
  ]);
});

test('an open quote in a long file is given up after some lines', async () => {
  const { rows, broken } = await read(`a,b\n1,"open\n${'2,x\n'.repeat(3000)}`);
  expect([rows.length, broken.length]).toEqual([3001, 1]);
});

test('what is written as a table is read as it was', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';') });
  const table = fc.array(fc.tuple(fc.constantFrom('1', '2'), cell, cell), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const file = setFile(memoryFile(quoted.join('\n'), 'table.csv'));
      const found: string[][] = [];
      for await (const piece of tableRows(file, ',')) found.push(...piece.rows.map((row) => row.cells));
      expect(found).toEqual(rows);
    }),
  );
});
