import { expect, test } from 'vitest';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const noon = 1_600_000_000_000;

function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function thread(...messages: object[]): string {
  return JSON.stringify({
    participants: [{ name: 'Ann' }, { name: 'Mika' }],
    messages: messages.map((one, index) => ({
      sender_name: 'Ann',
      timestamp_ms: noon - index * 1000,
      ...one,
    })),
    title: 'Ann',
    is_still_participant: true,
    thread_path: 'inbox/ann_1',
    magic_words: [],
  });
}

test.each(['your_instagram_activity/messages/inbox/ann_1', 'instagram-mika/messages/inbox/ann_1'])(
  'threads under %s are told to be Instagram’s',
  async (folder) => {
    const set = memorySet({
      [`${folder}/message_1.json`]: thread({ content: bytes('schön ❤') }),
      [`${folder}/message_2.json`]: thread({ content: 'old', timestamp_ms: noon - 1e6 }),
    });
    const { formatIds, records } = await recogniseAndParse(set);
    expect(formatIds).toEqual(['instagram-json']);
    expect(shown(records)).toEqual([
      '2020-09-13T12:10:00 text Ann: old',
      '2020-09-13T12:26:40 text Ann: schön ❤',
    ]);
  },
);

test('a shared reel is told by its words and address; lines about likes are left out', async () => {
  const set = memorySet({
    'chat.json': thread(
      { content: 'Liked a message' },
      { content: bytes('Hat mit ❤️ auf deine Nachricht reagiert ') },
      {
        content: 'Ann sent an attachment.',
        share: {
          link: 'https://www.instagram.com/reel/1',
          share_text: 'A cat',
          original_content_owner: 'cats',
        },
      },
    ),
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['instagram-json']);
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['A cat\nhttps://www.instagram.com/reel/1']);
});

test('the owner is known by the profile, a closed account is nobody else’s', async () => {
  const set = memorySet({
    'instagram/personal_information/personal_information/personal_information.json': JSON.stringify({
      profile_user: [{ string_map_data: { Benutzername: { value: 'mika.r' }, Name: { value: 'Mika' } } }],
    }),
    'instagram/messages/inbox/ann_1/message_1.json': thread(
      { content: 'hi', sender_name: 'Mika' },
      { content: 'gone', sender_name: 'Instagram user' },
    ),
  });
  const { records } = await recogniseAndParse(set);
  expect(messagesOf(records).map(({ sender }) => sender)).toEqual([
    { key: 'closed account in ann_1', name: 'Instagram user' },
    { key: 'Mika', name: 'Mika', isOwner: true },
  ]);
});

test('pages are read as Messenger’s are', async () => {
  const page = `<!DOCTYPE html><html><head><title>Ann</title></head><body>
    <div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">Ann</h2>
    <div class="_3-95 _a6-p"><div><div></div><div>hi</div><div></div></div></div><div class="_3-94 _a6-o">Sep 13, 2020 12:26 pm</div></div>
    </body></html>`;
  const path = 'your_instagram_activity/messages/inbox/ann_1/message_1.html';
  const { formatIds, records } = await recogniseAndParse(memorySet({ [path]: page }));
  expect(formatIds).toEqual(['instagram-html']);
  expect(shown(records)).toEqual(['2020-09-13T12:26:00 text Ann: hi']);
});

test('downloads made before 2021 hold everything in one list', async () => {
  const content = JSON.stringify([
    {
      participants: ['ann', 'mika'],
      conversation: [
        {
          sender: 'ann',
          created_at: '2020-09-13T12:27:00.207563+00:00',
          media_share_caption: 'A cat',
          media_share_url: 'https://example.org',
        },
        { sender: 'mika', created_at: '2020-09-13T12:26:00+00:00', text: 'hi' },
      ],
    },
    { participants: ['ole', 'mika'], conversation: [{ sender: 'ole', created_at: 'soon', text: 'lost' }] },
  ]);
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'messages.json': content }));
  expect(formatIds).toEqual(['instagram-json-old']);
  expect(shown(records)).toEqual([
    '2020-09-13T12:27:00 text ann: A cat\nhttps://example.org',
    '2020-09-13T12:26:00 text mika: hi',
  ]);
  expect(records.slice(0, 2)).toMatchObject([{ ownerGuess: 'mika' }, { kind: 'direct', title: 'ann' }]);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(1);
});
