import { expect, test } from 'vitest';
import { setFile } from '../../../src/main/files/fileSet.ts';
import { recognise } from '../../../src/main/sources/detect.ts';
import { tableColumns } from '../../../src/main/sources/table/columns.ts';
import { table } from '../../../src/main/sources/table/table.ts';
import { memoryFile, memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

function read(content: string | Uint8Array, name = 'notes.csv') {
  return recogniseAndParse(memorySet({ [name]: content }));
}

const lines = ['2020-09-13T12:26:00 text Ann: hi, you', '2020-09-13T12:27:00 text Mika: hello'];

test.each([
  ['date,sender,message\n2020-09-13 12:26,Ann,"hi, you"\n2020-09-13 12:27,Mika,hello\n'],
  ['Datum;Uhrzeit;Absender;Nachricht\n13.09.2020;12:26;Ann;hi, you\n13.09.2020;12:27;Mika;hello\n'],
  ['Время\tОтправитель\tСообщение\n13.09.2020 12:26\tAnn\thi, you\n13.09.2020 12:27\tMika\thello\n'],
  ['日時,送信者,メッセージ\n2020/09/13 12:26,Ann,"hi, you"\n2020/09/13 12:27,Mika,hello\n'],
  ['sentAt,author_name,from,body\n1599999960,,Ann,"hi, you"\n1600000020,,Mika,hello\n'],
])('columns are known by their names: %s', async (content) => {
  const { formatIds, records } = await read(content);
  expect(formatIds).toEqual(['table']);
  expect(shown(records)).toEqual(lines);
});

test('a table without names is known by what stands in it', async () => {
  const { records } = await read(
    '"2020-09-13 12:26","Ann","hi, you"\n"2020-09-13 12:27","Mika","hello"\n"2020-09-13 12:28","Ann","how are you?"\n',
  );
  expect(shown(records).slice(0, 2)).toEqual(lines);
});

test('who wrote to whom parts conversations, and tells the owner', async () => {
  const { records } = await read(
    'time,from,to,text\n2020-09-13 12:26,Ann,Mika,a\n2020-09-13 12:27,Mika,Ann,b\n2020-09-13 12:28,Mika,Ole,c\n',
  );
  const conversations = records.filter((record) => record.type === 'conversation');
  expect(conversations.map(({ kind, people }) => [kind, people?.map(({ name }) => name)])).toEqual([
    ['direct', ['Ann', 'Mika']],
    ['direct', ['Mika', 'Ole']],
  ]);
  expect(records[0]).toMatchObject({ ownerGuess: 'Mika' });
});

test.each([
  ['Direction', 'sent', 'received', 'draft'],
  ['type', '2', '1', '3'],
  ['is_from_me', 'true', 'false', 'x'],
])('the direction “%s” tells who of two wrote', async (column, sent, received, other) => {
  const { records } = await read(
    `date,address,contact name,${column},body\n2020-09-13 12:26,+1 555 0100,Ann,${received},hi\n2020-09-13 12:27,+1 555 0100,Ann,${sent},hello\n` +
      `2020-09-13 12:28,+1 555 0101,,${received},who?\n2020-09-13 12:29,+1 555 0101,,${sent},me\n2020-09-13 12:30,+1 555 0101,,${sent},you\n2020-09-13 12:31,+1 555 0101,,${other},unsent\n`,
  );
  expect(
    messagesOf(records).map(({ conversation, sender, text }) => [conversation, sender?.name, text]),
  ).toEqual([
    ['+1 555 0100', 'Ann', 'hi'],
    ['+1 555 0100', 'Me', 'hello'],
    ['+1 555 0101', '+1 555 0101', 'who?'],
    ['+1 555 0101', 'Me', 'me'],
    ['+1 555 0101', 'Me', 'you'],
  ]);
  expect(messagesOf(records)[0]?.sender).toMatchObject({ key: '+1 555 0100', address: '+1 555 0100' });
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 7 }]);
});

function rows(days: string[]): string {
  return `date,from,text\n${days.map((day) => `${day} 10:00,Ann,hi\n`).join('')}`;
}

test('the order of day and month comes from the whole file, or is asked', async () => {
  const sure = await read(rows(['09/10/2020', '09/13/2020']));
  expect([sure.records[0], shown(sure.records)[0]]).toMatchObject([
    { dateOrder: 'month-first', dateOrderUndecided: false, timeZoneNeeded: true },
    '2020-09-10T10:00:00 text Ann: hi',
  ]);
  const open = await read(rows(['09/10/2020']));
  expect(open.records[0]).toMatchObject({ dateOrderUndecided: true });
});

test('the owner’s mapping goes before any guess', async () => {
  const content = 'a,b,c,d\n2020-09-13 12:26,x,Ann,hi\n2020-09-13 12:27,y,Mika,hello\n';
  const columns = { time: 'a', sender: 'c', text: 'd', conversation: 'b' };
  const records = await parseAll(content, { columns }, table);
  expect(
    messagesOf(records).map(({ conversation, sender, text }) => [conversation, sender?.name, text]),
  ).toEqual([
    ['x', 'Ann', 'hi'],
    ['y', 'Mika', 'hello'],
  ]);
});

test('a table whose columns are not known is asked about', async () => {
  const content = 'k1,k2,k3,k4,k5\n2020-09-13 12:26,1,2,3,aa\n2020-09-13 12:27,1,2,3,bb\n';
  const file = setFile(memoryFile(content, 'notes.csv'));
  expect(await tableColumns(file)).toEqual({
    columns: [
      { name: 'k1', examples: ['2020-09-13 12:26', '2020-09-13 12:27'] },
      { name: 'k2', examples: ['1'] },
      { name: 'k3', examples: ['2'] },
      { name: 'k4', examples: ['3'] },
      { name: 'k5', examples: ['aa', 'bb'] },
    ],
    mapping: null,
  });
  const { formatIds, records } = await read(content);
  expect(formatIds).toEqual(['table']);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
});

test('what the names suggest is told for the mapping', async () => {
  const file = setFile(memoryFile('date,from,text\n2020-09-13 12:26,Ann,hi\n', 'notes.csv'));
  expect((await tableColumns(file))?.mapping).toEqual({
    time: 'date',
    sender: 'from',
    text: 'text',
    conversation: null,
  });
});

test('UTF-16, quoted lines, and a broken quote', async () => {
  const content =
    '\u{feff}date,from,text\n2020-09-13 12:26,Ann,"one\ntwo"\n2020-09-13 12:27,Ann,"open\n2020-09-13 12:28,Mika,last\n';
  const { records } = await read(Buffer.from(content, 'utf16le'));
  expect(shown(records)).toEqual([
    '2020-09-13T12:26:00 text Ann: one\ntwo',
    '2020-09-13T12:28:00 text Mika: last',
  ]);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 4 }]);
});

test('tables without times, and texts, are none of ours', async () => {
  for (const content of ['a,b\n1,2\n3,4\n', 'Dear diary,\ntoday, at last,\n', 'name,phone\nAnn,5550100\n']) {
    expect((await recognise(memorySet({ 'notes.csv': content }))).sources).toEqual([]);
  }
});

const objects = [
  { created_at: '2020-09-13T12:26:00Z', from: { name: 'Ann', id: 1 }, text: 'hi, you' },
  { created_at: '2020-09-13T12:27:00Z', from: { name: 'Mika', id: 2 }, text: 'hello' },
];

test.each([
  ['lines', objects.map((one) => JSON.stringify(one)).join('\n')],
  ['a list', JSON.stringify(objects)],
  ['a list in an object', JSON.stringify({ title: 'x', messages: objects })],
])('objects of JSON as %s', async (_how, content) => {
  const { formatIds, records } = await read(content, 'notes.json');
  expect(formatIds).toEqual(['json-lines']);
  expect(shown(records)).toEqual(lines);
});

test('a line that is no JSON is told, the others are read', async () => {
  const [first, second] = objects.map((one) => JSON.stringify(one));
  const { records } = await read(`${first}\n{"created_at": \n${second}\n`, 'notes.jsonl');
  expect(shown(records)).toEqual(lines);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 2 }]);
});
