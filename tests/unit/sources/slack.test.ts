import { expect, test } from 'vitest';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const users = [
  {
    id: 'U00000001',
    name: 'ann',
    real_name: 'Ann Olsen',
    profile: { display_name: '', real_name: 'Ann Olsen', email: 'ann@example.org' },
  },
  { id: 'U00000002', name: 'mika', profile: { display_name: 'Mika', real_name: 'Mika Rot' } },
  { id: 'U00000003', name: 'ole', profile: { display_name: 'Ole' } },
];

function at(seconds: number): string {
  return `${1_600_000_000 + seconds}.000200`;
}

function workspace(messages: Record<string, object[]>) {
  return memorySet({
    'club.zip/users.json': JSON.stringify(users),
    'club.zip/channels.json': JSON.stringify([
      { id: 'C00000001', name: 'general', members: ['U00000001', 'U00000002', 'U00000003'] },
    ]),
    'club.zip/dms.json': JSON.stringify([
      { id: 'D00000001', members: ['U00000001', 'U00000002'] },
      { id: 'D00000002', members: ['U00000003', 'U00000002'] },
    ]),
    'club.zip/mpims.json': JSON.stringify([
      { id: 'G00000001', name: 'mpdm-ann--mika--ole-1', members: ['U00000001', 'U00000002', 'U00000003'] },
    ]),
    ...Object.fromEntries(
      Object.entries(messages).map(([path, list]) => [
        `club.zip/${path}/2020-09-13.json`,
        JSON.stringify(list.map((one) => ({ type: 'message', user: 'U00000001', ...one }))),
      ]),
    ),
  });
}

test('channels, direct chats and groups, each by its id', async () => {
  const set = workspace({
    general: [{ ts: at(1), text: 'all' }],
    D00000001: [{ ts: at(2), text: 'you' }],
    D00000002: [{ ts: at(3), text: 'yes', user: 'U00000003' }],
    'mpdm-ann--mika--ole-1': [{ ts: at(4), text: 'three', user: 'U00000002' }],
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['slack']);
  const conversations = records.filter((record) => record.type === 'conversation');
  expect(conversations.map(({ key, kind, title }) => [key, kind, title])).toEqual([
    ['D00000001', 'direct', 'Ann Olsen'],
    ['D00000002', 'direct', 'Ole'],
    ['C00000001', 'group', '#general'],
    ['G00000001', 'group', 'Ann Olsen, Ole'],
  ]);
  expect(records[0]).toMatchObject({ type: 'facts', ownerGuess: 'Mika', timeZoneNeeded: false });
  expect(messagesOf(records)[0]).toMatchObject({
    messageId: at(2),
    sender: { key: 'U00000001', name: 'Ann Olsen', address: 'ann@example.org' },
  });
});

test('mentions, links and marks are shown as people saw them', async () => {
  const text =
    '<@U00000002> see <#C00000001> &amp; <https://example.org|the page> &lt;3 <!here> <mailto:a@b.c|a@b.c>';
  const { records } = await recogniseAndParse(workspace({ general: [{ ts: at(1), text }] }));
  expect(messagesOf(records)[0]?.text).toBe(
    '@Mika see #general & the page (https://example.org) <3 @here a@b.c',
  );
});

test('what Slack tells, files, programs, huddles, edits and deletions', async () => {
  const set = workspace({
    general: [
      { ts: at(1), subtype: 'channel_join', text: '<@U00000001> has joined the channel' },
      { ts: at(2), files: [{ id: 'F1', name: 'cat.png', mimetype: 'image/png' }], text: 'look' },
      {
        ts: at(3),
        subtype: 'bot_message',
        user: undefined,
        bot_id: 'B1',
        username: 'Builder',
        text: '',
        attachments: [{ fallback: 'It works' }],
      },
      {
        ts: at(4),
        subtype: 'huddle_thread',
        room: { date_start: 100, date_end: 400 },
        text: 'A huddle happened',
      },
      { ts: at(5), text: 'now', edited: { user: 'U00000001', ts: at(9) } },
      { ts: at(6), subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' },
      { ts: at(7), subtype: 'me_message', text: 'waves' },
      { ts: at(8), text: 'new', user: 'U00000009', user_profile: { display_name: 'Guest' } },
    ],
  });
  const { records } = await recogniseAndParse(set);
  expect(shown(records)).toEqual([
    '2020-09-13T12:26:41 notice -: @Ann Olsen has joined the channel',
    '2020-09-13T12:26:42 media Ann Olsen: look',
    '2020-09-13T12:26:43 text Builder: It works',
    '2020-09-13T12:26:44 call Ann Olsen: Voice call, 5 minutes',
    '2020-09-13T12:26:45 text Ann Olsen: now',
    '2020-09-13T12:26:46 notice -: ',
    '2020-09-13T12:26:47 text Ann Olsen: waves',
    '2020-09-13T12:26:48 text Guest: new',
  ]);
  expect(messagesOf(records)[4]?.edited).toEqual({ earlierTexts: [] });
  expect(messagesOf(records)[5]?.isDeleted).toBe(true);
});

test('one day alone, under any name, damaged at its end', async () => {
  const content = `[{"type":"message","user":"U1","text":"a","ts":"1600000000.000200"},{"no":1},{"type":"mess`;
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'notes.txt': content }));
  expect(formatIds).toEqual(['slack']);
  expect(shown(records)).toEqual(['2020-09-13T12:26:40 text U1: a']);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
});

function day(user: string, ts: string): string {
  return `[{"user":"${user}","text":"hello","ts":${ts}}]`;
}

test('days without the lists of the workspace: the folder is the channel, names are the ids', async () => {
  const set = memorySet({
    'general/2016-01-15.json': day('U00000001', '1452837318.000002'),
    'general/2016-01-16.json': day('U00000002', '1452923718.00001'),
    'random/2016-01-15.json': '[{"subtype":"channel_join","text":"joined","ts":"1452837319.000003"}]',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['slack']);
  expect(messagesOf(records).map(({ conversation, messageId }) => [conversation, messageId])).toEqual([
    ['general', '1452837318.000002'],
    ['general', '1452923718.000010'],
    ['random', '1452837319.000003'],
  ]);
  expect(shown(records)).toEqual([
    '2016-01-15T05:55:18 text U00000001: hello',
    '2016-01-16T05:55:18 text U00000002: hello',
    '2016-01-15T05:55:19 notice -: joined',
  ]);
});

test('files that are not called after days are each a channel', async () => {
  const content = '[{"type":"message","user":"U1","text":"a","ts":"1600000000.000200"}]';
  const { formatIds, records } = await recogniseAndParse(
    memorySet({ 'club/general.json': content, 'club/random.json': content }),
  );
  expect(formatIds).toEqual(['slack']);
  const titles = records.flatMap((record) => (record.type === 'conversation' ? [record.title] : []));
  expect(titles).toEqual(['general', 'random']);
});
