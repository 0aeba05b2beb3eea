import { expect, test } from 'vitest';
import { DateOrderEvidence, readDate } from '../../../src/main/sources/shared/dateOrder.ts';
import { lineBlocks, sniffEncoding } from '../../../src/main/sources/shared/lines.ts';
import { parseAll, shown } from './memoryFile.ts';

const chat = '18/03/22, 14:56 - Zoë: naïve café\n18/03/22, 14:57 - Ole: 👋 hei\n';
const expected = ['2022-03-18T14:56:00 text Zoë: naïve café', '2022-03-18T14:57:00 text Ole: 👋 hei'];

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${chat}`)],
  ['UTF-16', utf16(chat, false)],
  ['UTF-16, big-endian', utf16(chat, true)],
  ['UTF-16 without a mark', utf16(chat, false).subarray(2)],
  ['CRLF', Buffer.from(chat.replaceAll('\n', '\r\n'))],
])('a chat in %s reads the same', async (_name, bytes) => {
  expect(shown(await parseAll(bytes))).toEqual(expected);
});

test('a chat in Windows-1252 keeps its letters', async () => {
  const bytes = Buffer.from('18/03/22, 14:56 - Zoë: naïve café\n', 'latin1');
  expect(shown(await parseAll(bytes))).toEqual(expected.slice(0, 1));
});

test('lines are whole wherever the stream is cut', async () => {
  const bytes = Buffer.from('\ufeffün\r\nzwei\n\n👋\nlast');
  for (let size = 1; size < 12; size++) {
    const lines: string[] = [];
    const numbers: number[] = [];
    for await (const block of lineBlocks(pieces(bytes, size), sniffEncoding(bytes))) {
      lines.push(...block.lines);
      numbers.push(block.firstLine + block.lines.length - 1);
    }
    expect([lines, numbers.at(-1)]).toEqual([['ün\r', 'zwei', '', '👋', 'last'], 5]);
  }
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('a line of many megabytes is cut and told, and what follows is read', async () => {
  const content = `18/03/22, 14:56 - Ann: ${'x'.repeat(9 << 20)}\n18/03/22, 14:57 - Ole: hi\n`;
  const records = await parseAll(content);
  expect(shown(records).at(-1)).toBe('2022-03-18T14:57:00 text Ole: hi');
  expect(records.filter((record) => record.type === 'not-understood')).toMatchObject([{ line: 1 }]);
});

function decide(...dates: string[]) {
  const evidence = new DateOrderEvidence();
  for (const date of dates) {
    const [first = '', second = '', third = ''] = date.split('/');
    evidence.add({
      first: Number(first),
      second: Number(second),
      third: Number(third),
      firstIsYear: first.length > 2,
      thirdIsYear: third.length > 2,
    });
  }
  return evidence.decide();
}

test.each([
  ['a value above 12', ['1/13/22'], 'month-first', false],
  ['a month that would go back', ['3/4/22', '2/5/22'], 'day-first', false],
  ['the number that changes more', ['3/4/22', '4/4/22', '6/4/22'], 'day-first', false],
  ['a year in front', ['2022/4/3'], 'year-first', false],
  ['a year in front of most', ['2022/2/1', '2022/3/1', '1/7/2022'], 'year-first', false],
  ['a month behind the day of a year', ['2022/18/3', '2022/19/3'], 'day-first', false],
  ['two digits of a year in front', ['22/3/18', '22/3/19', '22/4/2'], 'year-first', false],
  ['nothing', ['3/3/22', '4/4/22'], 'day-first', true],
])('%s tells the order of a date', (_name, dates, order, undecided) => {
  expect(decide(...dates)).toEqual({ order, undecided });
});

test('there is no thirtieth of February', () => {
  const parts = { first: 30, second: 2, third: 2022, firstIsYear: false, thirdIsYear: true };
  expect(readDate(parts, 'day-first')).toBeNull();
});
