import { describe, expect, test } from 'vitest';
import { googleChat } from '../../../src/main/sources/google/chat.ts';
import { chatDate } from '../../../src/main/sources/google/chatDate.ts';
import { googleHangouts } from '../../../src/main/sources/google/hangouts.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const ann = { name: 'Ann Berg', email: 'Ann@example.org', user_type: 'Human' };
const ole = { name: 'Ole', email: 'ole@example.org', user_type: 'Human' };
const created_date = 'Monday, August 25, 2014 at 5:29:21\u202fPM UTC';

function chat(...messages: object[]): string {
  return JSON.stringify({
    messages: messages.map((message, index) => ({
      creator: ann,
      created_date,
      topic_id: 't',
      message_id: `SPACE/t/${index}`,
      ...message,
    })),
  });
}

describe('Google Chat', () => {
  test('reads one Takeout as one source, with its owner, groups and files', async () => {
    const set = memorySet({
      'Takeout/Google Chat/Groups/DM a/messages.json': chat({ text: 'hi' }, { creator: ole, text: 'hello' }),
      'Takeout/Google Chat/Groups/DM a/group_info.json': JSON.stringify({ members: [ann, ole] }),
      'Takeout/Google Chat/Groups/Space b/messages.json': chat({
        attached_files: [{ original_name: '1?account_id=3.png', export_name: 'File-1?account_id=3.png' }],
      }),
      'Takeout/Google Chat/Groups/Space b/group_info.json': JSON.stringify({
        name: 'Sailors',
        members: [ann, ole, { name: 'Mika', email: 'mika@example.org' }],
      }),
      'Takeout/Google Chat/Groups/Space b/File-1_account_id=3.png': 'x',
      'Takeout/Google Chat/Users/User 1/user_info.json': JSON.stringify({ user: ole }),
    });
    const { formatIds, records } = await recogniseAndParse(set);
    expect(formatIds).toEqual(['google-chat']);
    expect(shown(records)).toEqual([
      '2014-08-25T17:29:21 text Ann Berg: hi',
      '2014-08-25T17:29:21 text Ole: hello',
      '2014-08-25T17:29:21 media Ann Berg: ',
    ]);
    expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
      { kind: 'direct', title: 'Ann Berg', key: 'SPACE' },
      { kind: 'group', title: 'Sailors' },
    ]);
    expect(records[0]).toMatchObject({ type: 'facts', ownerGuess: 'Ole', timeZoneNeeded: false });
    const [first, second, third] = messagesOf(records);
    expect(first?.sender).toEqual({ key: 'ann@example.org', name: 'Ann Berg', address: 'Ann@example.org' });
    expect(second?.sender?.isOwner).toBe(true);
    expect(third?.attachments).toEqual([
      { kind: 'image', path: 'Takeout/Google Chat/Groups/Space b/File-1_account_id=3.png' },
    ]);
  });

  test('finds what stands in another archive of the same Takeout', async () => {
    const set = memorySet({
      'takeout-001.zip/Takeout/Google Chat/Groups/Space b/messages.json': chat({
        attached_files: [{ export_name: 'File-1.png' }],
      }),
      'takeout-002.zip/Takeout/Google Chat/Groups/Space b/group_info.json': JSON.stringify({
        name: 'Sailors',
      }),
      'takeout-002.zip/Takeout/Google Chat/Groups/Space b/File-1.png': 'x',
    });
    const records = (await recogniseAndParse(set)).records;
    expect(records[1]).toMatchObject({ type: 'conversation', title: 'Sailors' });
    expect(messagesOf(records)[0]?.attachments?.[0]?.path).toMatch(/^takeout-002.*File-1\.png$/);
  });

  test('keeps edits and deletions, leaves quotes out, and knows calls', async () => {
    const records = await parseAll(
      chat(
        {
          text: 'now',
          updated_date: created_date,
          previous_message_versions: [
            { created_date: 'Monday, August 25, 2014 at 5:20:00 PM UTC', text: 'second' },
            { created_date: 'Monday, August 25, 2014 at 5:10:00 PM UTC', text: 'first' },
          ],
        },
        { message_state: 'DELETED', deletion_metadata: { deletion_type: 'CREATOR' } },
        { text: 'answer', quoted_message_metadata: { creator: ole, text: 'question' } },
        { text: 'https://meet.google.com/a', annotations: [{ video_call_metadata: {} }] },
        { creator: { user_type: 'Human' }, text: 'gone' },
        { created_date: undefined, previous_message_versions: [{ created_date }], text: 'late' },
      ),
      {},
      googleChat,
    );
    expect(shown(records).map((line) => line.slice(20))).toEqual([
      'text Ann Berg: now',
      'text Ann Berg: ',
      'text Ann Berg: answer',
      'call Ann Berg: Video call',
      'text Deleted user: gone',
      'text Ann Berg: late',
    ]);
    const [edited, deleted] = messagesOf(records);
    expect([edited?.edited, deleted?.isDeleted]).toEqual([{ earlierTexts: ['first', 'second'] }, true]);
  });

  test('what has no time, and a file that breaks off, are told with their line', async () => {
    const text = `${chat({ text: 'hi' }, { created_date: 'Unknown Date', text: 'when?' }).slice(0, -2)},{"crea`;
    const records = await parseAll(text, {}, googleChat);
    expect(records.flatMap((record) => (record.type === 'not-understood' ? [record.line] : []))).toEqual([
      1, 1,
    ]);
    expect(messagesOf(records)).toHaveLength(1);
    await expect(parseAll('{"messages": []}', {}, googleChat)).rejects.toMatchObject({
      code: 'file-not-chat',
    });
  });

  // The format of each language is that of Unicode, by which Takeout writes its dates.
  test.each(
    'en en-GB de fr fr-CA es pt pt-PT it nl pl sv da nb fi tr ru uk cs sk hu ro bg el ca ar he hi th vi id ja ko zh zh-TW'.split(
      ' ',
    ),
  )('reads dates in %s', (language) => {
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'full',
      timeStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    for (let month = 0; month < 12; month++) {
      for (const hour of [0, 9, 12, 23]) {
        const at = Date.UTC(2019, month, 25, hour, 29, 21);
        expect(chatDate(format.format(at))).toBe(at);
      }
    }
  });
});

describe('Google Hangouts', () => {
  const people = [
    { id: { gaia_id: '1', chat_id: '1' }, fallback_name: 'Ann' },
    { id: { gaia_id: '2', chat_id: '2' }, fallback_name: 'Ole', phone_number: { e164: '+4722' } },
    { id: { gaia_id: '31234', chat_id: '31234' } },
  ];
  const conversation = {
    id: { id: 'C' },
    type: 'GROUP',
    name: 'Sailors',
    self_conversation_state: { self_read_state: { participant_id: { gaia_id: '1' } } },
    participant_data: people,
  };
  let micros = 1_400_000_000_000_000;
  function event(sender: string, type: string, more: object): object {
    micros += 60_000_000;
    return {
      sender_id: { gaia_id: sender },
      timestamp: String(micros),
      event_id: `e${micros}`,
      event_type: type,
      ...more,
    };
  }
  function said(sender: string, ...segment: object[]): object {
    return event(sender, 'REGULAR_CHAT_MESSAGE', { chat_message: { message_content: { segment } } });
  }
  function hangout(type: string, more: object = {}): object {
    return event('2', 'HANGOUT_EVENT', { hangout_event: { event_type: type, ...more } });
  }
  const events = [
    said(
      '1',
      { type: 'TEXT', text: 'hi' },
      { type: 'LINE_BREAK', text: '\n' },
      { type: 'LINK', text: 'example.org' },
    ),
    said('31234', { type: 'TEXT', text: 'who am I' }),
    hangout('START_HANGOUT'),
    hangout('JOIN_HANGOUT'),
    hangout('END_HANGOUT', { hangout_duration_secs: '300' }),
    event('2', 'RENAME_CONVERSATION', { conversation_rename: { new_name: 'Rowers' } }),
    event('1', 'ADD_USER', { membership_change: { type: 'JOIN', participant_id: [{ gaia_id: '2' }] } }),
    event('2', 'REGULAR_CHAT_MESSAGE', {
      chat_message: {
        message_content: {
          attachment: [{ embed_item: { plus_photo: { url: 'https://x/boat.jpg', media_type: 'PHOTO' } } }],
        },
      },
    }),
    hangout('START_HANGOUT', { media_type: 'AUDIO_ONLY' }),
  ];
  const expected = [
    'text Ann: hi\nexample.org',
    'text Hangouts user 1234: who am I',
    'call Ole: Video call, 5 minutes',
    'notice -: Ole renamed the chat to Rowers',
    'notice -: Ole joined',
    'media Ole: ',
    'call Ole: Voice call',
  ];

  test.each([
    ['new', { conversations: [{ conversation: { conversation_id: { id: 'C' }, conversation }, events }] }],
    [
      'old',
      {
        conversation_state: [
          {
            conversation_id: { id: 'C' },
            conversation_state: { conversation_id: { id: 'C' }, conversation, event: events },
          },
        ],
      },
    ],
  ])('reads the %s layout', async (_, content) => {
    const { formatIds, records } = await recogniseAndParse(memorySet({ 'h.json': JSON.stringify(content) }));
    expect(formatIds).toEqual(['google-hangouts']);
    expect(shown(records).map((line) => line.slice(20))).toEqual(expected);
    expect(records.slice(0, 2)).toMatchObject([
      { type: 'facts', ownerGuess: 'Ann' },
      { type: 'conversation', kind: 'group', key: 'C', title: 'Sailors' },
    ]);
    expect(messagesOf(records)[0]?.sender?.isOwner).toBe(true);
    expect(messagesOf(records)[2]).toMatchObject({ durationSeconds: 300, sender: { address: '+4722' } });
  });

  test('keeps what stands before a break', async () => {
    const whole = JSON.stringify({ conversations: [{ conversation: { conversation }, events }] });
    const records = await parseAll(whole.slice(0, whole.indexOf('who am I')), {}, googleHangouts);
    expect(messagesOf(records)).toHaveLength(1);
    expect(records.at(-1)).toMatchObject({ type: 'not-understood' });
  });
});
