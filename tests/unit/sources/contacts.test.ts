import { expect, test } from 'vitest';
import { recognise } from '../../../src/main/sources/detect.ts';
import { contactTable } from '../../../src/main/sources/contacts/contactTable.ts';
import { contacts } from '../../../src/main/sources/contacts/contacts.ts';
import { memorySet, parseAll } from './memoryFile.ts';

/** One line a contact: `Ann: +49 30 123, ann@example.org`. */
async function read(content: string | Uint8Array, format = contacts): Promise<string[]> {
  const records = await parseAll(content, {}, format);
  return records.map((record) => {
    if (record.type === 'contact') return `${record.name}: ${record.addresses.join(', ')}`;
    if (record.type === 'not-understood') return `? ${record.line} ${record.text}`;
    throw new Error(`A ${record.type} in an address book`);
  });
}

function card(version: string, ...lines: string[]): string {
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
}

test('reads the three versions, with groups, labels, links and folded lines', async () => {
  const old = card('2.1', 'N:Berg;Ann;;Dr.;', 'TEL;CELL;PREF:030 1234', 'EMAIL;INTERNET:ann@example.org');
  const apple = card(
    '3.0',
    'FN:Mika Virt',
    ' anen',
    'item1.TEL;type=pref:+358 40 1',
    'item1.X-ABLabel:_$!<Home>!$_',
  );
  const recent = card(
    '4.0',
    'FN:Ole',
    'TEL;VALUE=uri;TYPE="voice,cell:x":tel:+47-22;ext=5',
    'EMAIL:mailto:ole@example.org',
  );
  expect(await read(old + apple + recent)).toEqual([
    'Dr. Ann Berg: 030 1234, ann@example.org',
    'Mika Virtanen: +358 40 1',
    'Ole: +47-22, ole@example.org',
  ]);
});

test('decodes quoted-printable over soft line breaks and old encodings, each line by its own', async () => {
  const soft = card(
    '2.1',
    'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6=',
    'rg =F0=9F=8C=9F',
    'TEL;HOME:1',
  );
  const bare = card('2.1', 'N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=F6rg', 'TEL:2');
  const raw = Buffer.from(card('2.1', 'FN;CHARSET=ISO-8859-1:Zoë', 'TEL:3'), 'latin1');
  const plain = Buffer.from(card('3.0', 'FN:Zoë', 'TEL:4'), 'utf8');
  const japanese = Buffer.concat([
    Buffer.from('BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=SHIFT_JIS:'),
    Buffer.from([0x8e, 0x52, 0x93, 0x63]),
    Buffer.from('\nTEL:5\nEND:VCARD\n'),
  ]);
  const book = Buffer.concat([Buffer.from(soft + bare), raw, plain, japanese]);
  expect(await read(book)).toEqual(['Jörg 🌟: 1', 'Jörg Müller: 2', 'Zoë: 3', 'Zoë: 4', '山田: 5']);
});

test('a soft line break after which nothing follows does not swallow the next property', async () => {
  const book =
    card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:Ann=', 'TEL;CELL:1') + card('2.1', 'FN:Ole', 'TEL:2');
  expect(await read(book)).toEqual(['Ann: 1', 'Ole: 2']);
});

test('names a contact by what there is, in the order of its script', async () => {
  const cards = [
    card('3.0', 'FN:', 'N:;;;;', 'ORG:Nordlicht;Sales', 'TEL:1'),
    card('3.0', 'N:山田;太郎;;;', 'X-PHONETIC-LAST-NAME:Yamada', 'TEL:2'),
    card('3.0', 'FN:Ann\\, Ole\\; and Co', 'FN:Second', 'TEL:3', 'TEL:3'),
    card('3.0', 'TEL:+49 4', 'EMAIL:four@example.org'),
    card('4.0', 'FN:No number'),
  ];
  expect(await read(cards.join(''))).toEqual([
    'Nordlicht, Sales: 1',
    '山田太郎: 2',
    'Ann, Ole; and Co: 3',
    '+49 4: +49 4, four@example.org',
    'No number: ',
  ]);
});

test('passes over pictures and the card of an assistant within a card', async () => {
  const picture = `PHOTO;ENCODING=BASE64;JPEG:${'QUJD'.repeat(20_000)}\r\n QUJD\r\nQUJD\r\n`;
  const assistant = 'AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Helper\r\nTEL:9\r\nEND:VCARD';
  expect(await read(card('2.1', 'FN:Ann', picture, assistant, 'TEL:1'))).toEqual(['Ann: 1']);
});

test('reads two bytes a letter, a byte order mark, and thousands of cards', async () => {
  const one = card('3.0', 'FN:Søren', 'TEL:1');
  expect(await read(Buffer.from(`\ufeff${one}`, 'utf16le'))).toEqual(['Søren: 1']);
  expect(await read(`\ufeff${one}`)).toEqual(['Søren: 1']);
  const many = Array.from({ length: 5000 }, (_, index) => card('3.0', `FN:Ann ${index}`, `TEL:${index}`));
  const names = await read(many.join(''));
  expect([names.length, names.at(-1)]).toEqual([5000, 'Ann 4999: 4999']);
});

test('keeps what stands before a break, and what is no card, with its place', async () => {
  const broken = `hello\n${card('3.0', 'FN:Ann', 'TEL:1')}BEGIN:VCARD\nFN:Ole\nTEL:+4`;
  expect(await read(broken)).toEqual([
    '? 1 hello',
    'Ann: 1',
    'Ole: +4',
    '? 9 (The file breaks off within a contact. What stood before was read.)',
  ]);
  await expect(read('BEGIN:VCARD\nnothing here')).rejects.toMatchObject({ code: 'file-not-chat' });
  await expect(read(new Uint8Array(3000).fill(0x80))).rejects.toMatchObject({ code: 'file-not-chat' });
});

test('is told by its content; a card sent in a chat is not an address book', async () => {
  const text = card('3.0', 'FN:Ann', 'TEL:1');
  const { sources } = await recognise(memorySet({ 'notes.dat': text }));
  expect(sources.map(({ format }) => format.id)).toEqual(['contacts']);
  const chat = memorySet({ 'zip/_chat.txt': '[01.02.24, 10:00:00] Ann: hi\n', 'zip/Ann.vcf': text });
  expect((await recognise(chat)).sources.map(({ format }) => format.id)).toEqual(['whatsapp']);
});

test('reads the tables of Google, old and new, and of Outlook', async () => {
  const recent =
    'First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n' +
    'Ann,,Berg,,* ,ann@example.org,Mobile,+49 1 ::: +49 2\n,,,Nordlicht,,,Work,3\n';
  const old =
    'Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\n"Berg, Ann",Ann,Berg,*,a@example.org\n';
  const outlook = 'First Name,Last Name,Company,Mobile Phone,E-mail Address\nOle,Dahl,,4,ole@example.org\n';
  expect(await read(recent, contactTable)).toEqual([
    'Ann Berg: ann@example.org, +49 1, +49 2',
    'Nordlicht: 3',
  ]);
  expect(await read(old, contactTable)).toEqual(['Berg, Ann: a@example.org']);
  expect(await read(outlook, contactTable)).toEqual(['Ole Dahl: 4, ole@example.org']);
  const set = memorySet({ 'chat.csv': 'Date,Name,Message\n2024-01-01,Ann,hi\n' });
  for (const file of set.files) expect(await contactTable.detect(file, set)).toBeNull();
});
