import { expect, test } from 'vitest';
import { discordExporterJson } from '../../../src/main/sources/discord/exporterJson.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const ann = { id: '100000000000000001', name: 'ann', discriminator: '0000', nickname: 'Ann', isBot: false };
const mika = { id: '100000000000000002', name: 'mika', discriminator: '1234', nickname: null, isBot: false };

function exported(messages: object[], channel: object = { type: 'DirectTextChat', name: 'Ann' }): string {
  return JSON.stringify({
    guild: { id: '0', name: 'Direct Messages' },
    channel: { id: '900000000000000009', ...channel },
    dateRange: { after: null, before: null },
    exportedAt: '2020-09-14T00:00:00+00:00',
    messages: messages.map((message, index) => ({
      id: `80000000000000000${index}`,
      type: 'Default',
      timestamp: `2020-09-13T14:26:4${index}.123+02:00`,
      content: '',
      author: ann,
      attachments: [],
      ...message,
    })),
    messageCount: messages.length,
  });
}

test('a conversation of the exporter, its people by their ids', async () => {
  const set = memorySet({
    'Direct Messages - Ann.json': exported([
      { content: 'hi <:wave:123456789012345678>' },
      { content: 'hello', author: mika, type: 'Reply', timestampEdited: '2020-09-13T15:00:00+00:00' },
      { type: 'Call', callEndedTimestamp: '2020-09-13T14:31:42.123+02:00' },
      { type: 'ChannelPinnedMessage', content: 'Pinned a message.' },
      { attachments: [{ url: 'Files/cat.png', fileName: 'cat.png' }], content: 'look' },
    ]),
    'Files/cat.png': 'x',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['discord-exporter-json']);
  expect(shown(records)).toEqual([
    '2020-09-13T12:26:40 text Ann: hi :wave:',
    '2020-09-13T12:26:41 text mika#1234: hello',
    '2020-09-13T12:26:42 call Ann: Voice call, 5 minutes',
    '2020-09-13T12:26:43 notice -: Ann: Pinned a message.',
    '2020-09-13T12:26:44 media Ann: look',
  ]);
  expect(records.slice(0, 2)).toMatchObject([
    { type: 'facts', ownerGuess: 'mika#1234', timeZoneNeeded: false },
    { type: 'conversation', key: '900000000000000009', kind: 'direct', title: 'Ann' },
  ]);
  expect(messagesOf(records)[1]).toMatchObject({
    edited: { earlierTexts: [] },
    messageId: '800000000000000001',
  });
  expect(messagesOf(records)[4]?.attachments).toEqual([{ kind: 'image', path: 'Files/cat.png' }]);
});

test('a channel of a server is a group, also in parts; a file that breaks off is told', async () => {
  const channel = { type: 'GuildTextChat', name: 'general' };
  const whole = exported([{ content: 'a' }], channel);
  const cut = exported([{ content: 'b', id: '1' }], channel).slice(0, -15);
  const { records } = await recogniseAndParse(
    memorySet({ 'c [part 1].json': whole, 'c [part 2].json': cut }),
  );
  const conversations = records.filter(({ type }) => type === 'conversation');
  expect(conversations).toMatchObject([{ kind: 'group', title: 'Direct Messages: general' }]);
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['a', 'b']);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([
    { file: 'c [part 2].json' },
  ]);
});

test('a message without its author is quoted, the rest is read', async () => {
  const records = await parseAll(
    exported([{ author: null, content: 'x' }, { content: 'y' }]),
    {},
    discordExporterJson,
  );
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['y']);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(1);
});

test.each([
  ['2020-09-13T14:26:40.0000000+02:00', false],
  ['13-Sep-20 12:26 PM', true],
])('the exporter’s table, with times as %s', async (time, timeZoneNeeded) => {
  const table = [
    'AuthorID,Author,Date,Content,Attachments,Reactions',
    `"${ann.id}","Ann#0001","${time}","one\n""two""","","👍 (3)"`,
    `"${mika.id}","mika","${time}","Started a call that lasted 7 minutes.","",""`,
    `"${mika.id}","mika","${time}","Pinned a message.","",""`,
    `"${mika.id}","mika","${time}","","https://cdn.example/a/cat.png?x=1",""`,
  ].join('\r\n');
  const name = 'Direct Messages - Ann [900000000000000009].csv';
  const { formatIds, records } = await recogniseAndParse(memorySet({ [name]: table }));
  expect(formatIds).toEqual(['discord-exporter-csv']);
  expect(shown(records).map((line) => line.replace(/:(40|00) /, ' '))).toEqual([
    '2020-09-13T12:26 text Ann#0001: one\n"two"',
    '2020-09-13T12:26 call mika: Voice call, 7 minutes',
    '2020-09-13T12:26 notice -: mika: Pinned a message.',
    '2020-09-13T12:26 media mika: ',
  ]);
  expect(records[0]).toMatchObject({ timeZoneNeeded, ownerGuess: 'mika' });
  expect(records[1]).toMatchObject({ key: '900000000000000009', kind: 'direct', title: 'Ann' });
});

test('the account’s own data: both layouts, only what the owner wrote', async () => {
  const set = memorySet({
    'package.zip/account/user.json': JSON.stringify({ id: mika.id, username: 'mika', global_name: 'Mika' }),
    'package.zip/messages/index.json': JSON.stringify({ '900000000000000009': 'Direct Message with ann#0' }),
    'package.zip/messages/c900000000000000009/channel.json': JSON.stringify({
      id: '900000000000000009',
      type: 'DM',
      recipients: [ann.id, mika.id],
    }),
    'package.zip/messages/c900000000000000009/messages.json':
      '[{"ID": 800000000000000001, "Timestamp": "2020-09-13 12:26:40", "Contents": "hi", "Attachments": ""}]',
    'package.zip/messages/c900000000000000008/channel.json': JSON.stringify({
      id: '900000000000000008',
      type: 0,
      name: 'general',
      guild: { id: '1', name: 'Club' },
    }),
    'package.zip/messages/c900000000000000008/messages.csv':
      'ID,Timestamp,Contents,Attachments\n800000000000000002,2020-09-13 12:27:40.726000+00:00,"hello, all",https://cdn.example/a.png\n',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['discord-package']);
  expect(shown(records)).toEqual([
    '2020-09-13T12:27:40 media Mika: hello, all',
    '2020-09-13T12:26:40 text Mika: hi',
  ]);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { key: '900000000000000008', kind: 'group', title: 'Club: general' },
    { key: '900000000000000009', kind: 'direct', title: 'ann' },
  ]);
  expect(records[0]).toMatchObject({
    ownerGuess: 'Mika',
    missing: expect.stringContaining('only what you wrote'),
  });
  expect(messagesOf(records)[0]?.sender).toMatchObject({ key: mika.id, isOwner: true });
});

test('the text form of DiscordChatExporter', async () => {
  const line = '='.repeat(62);
  const text = [
    `${line}\nGuild: Sailing\nChannel: Trips / harbour\n${line}\n`,
    '[1/15/2024 10:30 AM] Ann\nHello\nthere\n\n',
    '[1/15/2024 10:31 AM] ole (pinned)\nHi\n\n{Attachments}\nhttps://cdn.example/a.png\n\n{Reactions}\n👍 (2)\n\n',
    `[1/15/2024 1:33 PM] Ann\n\n{Stickers}\nhttps://cdn.example/s.json\n\n${line}\nExported 3 message(s)\n${line}\n`,
  ].join('\n');
  const { formatIds, records } = await recogniseAndParse(memorySet({ any: text }));
  expect(formatIds).toEqual(['discord-exporter-txt']);
  expect(shown(records)).toEqual([
    '2024-01-15T10:30:00 text Ann: Hello\nthere',
    '2024-01-15T10:31:00 media ole: Hi',
    '2024-01-15T13:33:00 media Ann: ',
  ]);
  expect(records.find(({ type }) => type === 'conversation')).toMatchObject({
    title: 'harbour',
    kind: 'direct',
  });
  expect(records.filter(({ type }) => type === 'not-understood')).toEqual([]);
});
