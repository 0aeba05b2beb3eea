import { expect, test } from 'vitest';
import { parseAll, shown } from './memoryFile.ts';

// One export for each way phones write a header; the second line settles the order of day and month.
const shapes: Record<string, [string, string]> = {
  'Android, US': ['3/18/22, 14:56 - ', '3/19/22, 14:57 - '],
  'Android, 12 hours': ['3/18/22, 2:56 PM - ', '3/19/22, 2:57 PM - '],
  'Android, 12 hours, narrow space': ['3/18/22, 2:56\u202fPM - ', '3/19/22, 2:57\u202fPM - '],
  'Android, German': ['18.03.22, 14:56 - ', '19.03.22, 14:57 - '],
  'Android, Czech without comma': ['18.03.22 14:56 - ', '19.03.22 14:57 - '],
  'Android, Dutch': ['18-03-2022 14:56 - ', '19-03-2022 14:57 - '],
  'Android, French': ['18/03/2022 à 14:56 - ', '19/03/2022 à 14:57 - '],
  'Android, Spanish': ['18/3/22 2:56 p. m. - ', '19/3/22 2:57 p. m. - '],
  'Android, Spanish, narrow spaces': ['18/3/22 2:56\u202fp.\u202fm. - ', '19/3/22 2:57\u202fp.\u202fm. - '],
  'Android, Bulgarian': ['18.03.22 г., 14:56 - ', '19.03.22 г., 14:57 - '],
  'Android, Croatian': ['18. 3. 2022. 14:56 - ', '19. 3. 2022. 14:57 - '],
  'Android, Indonesian dotted time': ['18/03/22 14.56 - ', '19/03/22 14.57 - '],
  'Android, Vietnamese time first': ['14:56, 18/03/2022 - ', '14:57, 19/03/2022 - '],
  'Android, Swedish': ['2022-03-18 14:56 - ', '2022-03-19 14:57 - '],
  'Android, Korean': ['2022. 3. 18. 오후 2:56 - ', '2022. 3. 19. 오후 2:57 - '],
  'Android, Chinese': ['2022/3/18 下午2:56 - ', '2022/3/19 下午2:57 - '],
  'Android, Chinese in words': ['2022年3月18日 下午2:56 - ', '2022年3月19日 下午2:57 - '],
  'Android, Arabic': ['١٨\u200f/٣\u200f/٢٠٢٢، ٢:٥٦\u00a0م - ', '١٩\u200f/٣\u200f/٢٠٢٢، ٢:٥٧\u00a0م - '],
  'Android, Persian digits': ['۲۰۲۲/۳/۱۸،\u200f ۱۴:۵۶ - ', '۲۰۲۲/۳/۱۹،\u200f ۱۴:۵۷ - '],
  'Android, Marathi digits': ['१८/३/२२, २:५६ PM - ', '१९/३/२२, २:५७ PM - '],
  'Android, Thai calendar': ['18/3/2565 14:56 - ', '19/3/2565 14:57 - '],
  'Android, Thai calendar of two digits': ['18/3/65 14:56 - ', '19/3/65 14:57 - '],
  'iOS, US': ['[3/18/22, 14:56:00] ', '[3/19/22, 14:57:00] '],
  'iOS, US, 12 hours, narrow space': ['[3/18/22, 2:56:00\u202fPM] ', '[3/19/22, 2:57:00\u202fPM] '],
  'iOS without comma': ['[3/18/22 14:56:00] ', '[3/19/22 14:57:00] '],
  'iOS, Finnish': ['[18.3.2022 klo 14.56.00] ', '[19.3.2022 klo 14.57.00] '],
  'iOS, Vietnamese time first': ['[14:56:00, 18/3/22] ', '[14:57:00, 19/3/22] '],
  'iOS, Arabic': ['\u200f[١٨\u200f/٣\u200f/٢٠٢٢، ٢:٥٦:٠٠ م] ', '\u200f[١٩\u200f/٣\u200f/٢٠٢٢، ٢:٥٧:٠٠ م] '],
  'iOS, Japanese': ['[2022/03/18 14:56:00] ', '[2022/03/19 14:57:00] '],
  'iOS, Japanese era': ['[3/18/R4 14:56:00] ', '[3/19/R4 14:57:00] '],
  'iOS, Japanese noon': ['[2022/03/18 午後2:56:00] ', '[2022/03/19 午後2:57:00] '],
  'iOS, Buddhist era': ['[3/18/2565 BE, 14:56:00] ', '[3/19/2565 BE, 14:57:00] '],
  'iOS, Canadian French': ['[2022-03-18, 14 h 56 min 00 s] ', '[2022-03-19, 14 h 57 min 00 s] '],
  'iOS, Danish': ['[18.03.2022 14.56.00] ', '[19.03.2022 14.57.00] '],
  'Android, old, Spanish month': ['18 mar. 2022, 14:56 - ', '19 mar. 2022, 14:57 - '],
  'Android, old, English month': ['Mar 18, 2022, 2:56 PM - ', 'Mar 19, 2022, 2:57 PM - '],
  'Android, old, Portuguese month': ['18 de mar de 2022 14:56 - ', '19 de mar de 2022 14:57 - '],
  'iOS, old, weekday and month': ['[Friday, 18 March 2022 14:56:00] ', '[Saturday, 19 March 2022 14:57:00] '],
  'iOS, Persian digits': ['[۲۰۲۲/۳/۱۸،‏ ۱۴:۵۶:۰۰] ', '[۲۰۲۲/۳/۱۹،‏ ۱۴:۵۷:۰۰] '],
  'iOS, Bengali digits': ['[১৮/৩/২২, ২:৫৬:০০ PM] ', '[১৯/৩/২২, ২:৫৭:০০ PM] '],
  'iOS, Thai': ['[18/3/2565 14:56:00] ', '[19/3/2565 14:57:00] '],
  'iOS, Spanish, narrow spaces': [
    '[18/3/22, 2:56:00\u202fp.\u202fm.] ',
    '[19/3/22, 2:57:00\u202fp.\u202fm.] ',
  ],
  'Android, Hebrew': ['18.3.2022, 14:56 - ', '19.3.2022, 14:57 - '],
  'Android, Turkish noon': ['18.03.2022 ÖS 2:56 - ', '19.03.2022 ÖS 2:57 - '],
  'Android, Hungarian': ['2022. 03. 18. 14:56 - ', '2022. 03. 19. 14:57 - '],
  'Croatian, nothing between time and name': ['18. 3. 2022. 14:56:00 ', '19. 3. 2022. 14:57:00 '],
  'iOS, old, without brackets': ['2022-03-18 14:56:00: ', '2022-03-19 14:57:00: '],
};

test.each(Object.entries(shapes))('reads the headers of %s', async (_name, [first, second]) => {
  const records = await parseAll(`${first}Ann Birch: hello: you\n${second}Ole: and\nmore\n`);
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:00 text Ann Birch: hello: you',
    '2022-03-19T14:57:00 text Ole: and\nmore',
  ]);
});

test('midnight and noon of twelve hours are told apart', async () => {
  const records = await parseAll(
    '3/18/22, 12:05 AM - Ann: night\n3/18/22, 12:05 PM - Ann: noon\n3/18/22, 1:05 PM - Ann: one\n',
  );
  expect(shown(records).map((line) => line.slice(11, 16))).toEqual(['00:05', '12:05', '13:05']);
});

test('a header of another shape inside a message is part of it', async () => {
  const records = await parseAll(
    '[18/03/22, 14:56:00] Ann: you wrote\n12/03/22, 10:00 - Ole: never\n[10:00, 12/03/2022] Ole: never\n',
  );
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:00 text Ann: you wrote\n12/03/22, 10:00 - Ole: never\n[10:00, 12/03/2022] Ole: never',
  ]);
});

test('where messages end with CRLF, a header after a bare LF is only quoted', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `[18/03/22, 14:${10 + index}:00] Ann: ${index}\r\n`);
  const quoting = '[19/03/22, 9:00:00] Ann: you said\n[18/03/22, 14:10:00] Ann: 0\r\n';
  const records = await parseAll(lines.join('') + quoting);
  expect(shown(records).slice(30)).toEqual([
    '2022-03-19T09:00:00 text Ann: you said\n[18/03/22, 14:10:00] Ann: 0',
  ]);
});

test('year, day, month are told from year, month, day', async () => {
  const records = await parseAll('2022-03-02 14:56 - Ann: a\n2022-18-03 14:57 - Ann: b\n');
  expect(shown(records).map((line) => line.slice(0, 10))).toEqual(['2022-02-03', '2022-03-18']);
});
