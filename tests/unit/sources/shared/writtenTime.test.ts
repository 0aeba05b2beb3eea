import { expect, test } from 'vitest';
import { momentOf, readWrittenTime } from '../../../../src/main/sources/shared/writtenTime.ts';
import { zoneClock } from '../../../../src/shared/timeZone.ts';

function read(text: string, order: 'day-first' | 'month-first' = 'day-first'): string | null {
  const time = readWrittenTime(text);
  const at = time === null ? null : momentOf(time, order, zoneClock('UTC'));
  return at === null ? null : new Date(at).toISOString().replace(/\.000Z$/, '');
}

test.each([
  '1600000000',
  '1600000000000',
  '1600000000000000',
  '1600000000000000000',
  '621692800',
  '621692800000000000',
  '20200913122640',
  '44087.51851851852',
  '2020-09-13T12:26:40Z',
  '2020-09-13 12:26:40',
  '2020-09-13T14:26:40.0000000+02:00',
  '2020-09-13 12:26:40 UTC',
  'Sun, 13 Sep 2020 14:26:40 +0200',
  '13/09/2020 12:26:40',
  '13.09.2020, 12:26:40',
  '13. 9. 2020 12:26:40',
  '13.9.2020 klo 12.26.40',
  'Sep 13, 2020, 12:26:40 PM',
  'Sep 13, 2020 at 12:26:40\u202fPM',
  '13 sept. 2020 à 12:26:40',
  '13 de set. de 2020, 12:26:40',
  '13 de septiembre de 2020, 12:26:40 p. m.',
  '13 сент. 2020 г., 12:26:40',
  '13 wrz 2020, 12:26:40',
  '2020. szept. 13. 12:26:40',
  '2020年9月13日 下午12:26:40',
  '2020년 9월 13일 오후 12:26:40',
  '2020/09/13 12:26:40',
  '13 thg 9, 2020 12:26:40',
  '١٣/٩/٢٠٢٠، ١٢:٢٦:٤٠ م',
  '13 ก.ย. 2563 12:26:40',
])('%s', (text) => {
  expect(read(text)).toBe('2020-09-13T12:26:40');
});

test('the order of day and month is left open where nothing tells it', () => {
  expect([read('09/10/2020 1:05 PM', 'month-first'), read('09/10/2020 1:05 PM', 'day-first')]).toEqual([
    '2020-09-10T13:05:00',
    '2020-10-09T13:05:00',
  ]);
});

test('a day without an hour, and hours around midnight', () => {
  expect([read('2020-09-13'), read('Sep 13, 2020 12:05 am'), read('12-Jan-19 10:30 PM')]).toEqual([
    '2020-09-13T00:00:00',
    '2020-09-13T00:05:00',
    '2019-01-12T22:30:00',
  ]);
});

test('other things are no times', () => {
  for (const text of ['', 'hello', '12', '+15550100', '2020-13-45 10:00', 'see you at 12:30', '5551234']) {
    expect(read(text)).toBe(null);
  }
});
