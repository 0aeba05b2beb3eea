import { expect, test } from 'vitest';
import { skype } from '../../../src/main/sources/teams/skype.ts';
import { teams } from '../../../src/main/sources/teams/teams.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

interface Message {
  id?: string;
  displayName?: string | null;
  originalarrivaltime?: string;
  messagetype?: string;
  content?: string;
  from?: string;
  amsreferences?: string[];
  properties?: object;
}

function conversation(
  id: string,
  displayName: string | null,
  messages: Message[],
  more: object = {},
): object {
  const MessageList = messages.map((message, index) => ({
    id: String(1_600_000_000_000 + index),
    displayName: null,
    originalarrivaltime: `2021-03-01T10:${String(59 - index).padStart(2, '0')}:00.5Z`,
    messagetype: 'RichText',
    version: 1,
    content: 'hi',
    conversationid: id,
    from: '8:live:ole',
    properties: null,
    amsreferences: null,
    ...message,
  }));
  return { id, displayName, version: 1, properties: {}, threadProperties: null, ...more, MessageList };
}

function written(...conversations: object[]): string {
  return JSON.stringify({ userId: '8:live:ann', exportDate: '2021-04-01T00:00', conversations });
}

function object(type: string, id: string): string {
  return `<URIObject uri="https://api.asm.skype.com/v1/objects/${id}" type="${type}">To view this, go to: <a href="x">x</a><OriginalName v="a.jpg"/></URIObject>`;
}

async function read(format: typeof teams, ...messages: Message[]): Promise<string[]> {
  const records = await parseAll(written(conversation('8:live:ole', 'Ole', messages)), {}, format);
  return shown(records).map((line) => line.slice(20));
}

test('reads Skype: people by their ids, the owner by the export, chats of two and groups', async () => {
  const content = written(
    conversation('8:live:ole', 'Ole', [{ from: '8:live:ann' }, {}]),
    conversation('19:abc@thread.skype', 'Sailors', [
      { from: '8:live:ann', displayName: 'Ann Berg', content: 'all' },
      {
        from: '4:+4711',
        messagetype: 'ThreadActivity/TopicUpdate',
        content: '<topicupdate><value>Sailors</value></topicupdate>',
      },
    ]),
  );
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'x.json': content }));
  expect(formatIds).toEqual(['skype-json']);
  expect(shown(records)).toEqual([
    '2021-03-01T10:59:00 text Ann Berg: hi',
    '2021-03-01T10:58:00 text Ole: hi',
    '2021-03-01T10:59:00 text Ann Berg: all',
    '2021-03-01T10:58:00 notice -: Topic update: Sailors',
  ]);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', key: '8:live:ole', title: 'Ole' },
    { kind: 'group', key: '19:abc@thread.skype', title: 'Sailors' },
  ]);
  expect(records[0]).toMatchObject({ type: 'facts', ownerGuess: 'Ann Berg' });
  expect(messagesOf(records)[0]?.sender).toMatchObject({ key: 'live:ann', isOwner: true });
});

test('reads words out of markup: links, entities, emoticons and line breaks stay, quotes go', async () => {
  const reply =
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>earlier</p></blockquote><p>Yes &amp; no</p><p>and</p>';
  const quote =
    '<quote author="ole"><legacyquote>[1] Ole: </legacyquote>earlier<legacyquote>\n&lt;&lt;&lt; </legacyquote></quote>mine';
  expect(
    await read(
      teams,
      { messagetype: 'RichText/Html', content: reply },
      { content: quote },
      { content: 'a\nb <a href="https://example.org">example.org</a> <ss type="smile">:)</ss>' },
      { messagetype: 'Text', content: '1 < 2 &amp; 3' },
      { content: 'better<e_m a="8:live:ole" ts_ms="1"></e_m>' },
      { content: '' },
    ),
  ).toEqual([
    'text Ole: Yes & no\nand',
    'text Ole: mine',
    'text Ole: a\nb example.org :)',
    'text Ole: 1 < 2 & 3',
    'text Ole: better',
    'text Ole: ',
  ]);
  const records = await parseAll(
    written(conversation('8:live:ole', 'Ole', [{ content: 'x<e_m></e_m>' }, { content: '' }])),
    {},
    skype,
  );
  expect(messagesOf(records)).toMatchObject([{ edited: { earlierTexts: [] } }, { isDeleted: true }]);
});

test('counts a call once, in either order, and tells missed ones', async () => {
  const started = {
    messagetype: 'Event/Call',
    content: '<partlist type="started" callId="1"><part identity="ole"/></partlist>',
  };
  const ended = {
    messagetype: 'Event/Call',
    content:
      '<partlist type="ended" callId="1"><part identity="ole"><name>Ole</name><duration>60.4</duration></part></partlist>',
  };
  const recent = {
    messagetype: 'Event/Call',
    content:
      '<ended/><partlist count="2"><part identity="8:x"><duration>120</duration></part></partlist><callId>9</callId>',
  };
  const missed = { messagetype: 'Event/Call', content: '<partlist type="missed" callId="8"></partlist>' };
  const other = { ...started, content: started.content.replace('"1"', '"7"') };
  expect(await read(skype, ended, started)).toEqual(['call Ole: Voice call, 1 minute']);
  expect(await read(skype, started, ended)).toEqual(['call Ole: Voice call, 1 minute']);
  expect(await read(teams, recent, missed, other)).toEqual([
    'call Ole: Voice call, 2 minutes',
    'call Ole: Missed voice call',
    'call Ole: Voice call',
  ]);
});

test('finds what was sent along in the archive', async () => {
  const set = memorySet({
    'export/messages.json': written(
      conversation(
        '19:uni01_x@thread.v2',
        'Ole',
        [
          { messagetype: 'RichText/UriObject', content: object('Picture.1', '0-weu-1') },
          { messagetype: 'RichText/Media_AudioMsg', content: object('Audio.1/Message.1', '0-weu-2') },
          { messagetype: 'RichText/Media_GenericFile', content: object('File.1', '0-weu-3') },
          { messagetype: 'RichText/Html', content: '<p>look</p>', amsreferences: ['0-weu-4'] },
        ],
        { threadProperties: { membercount: 2 } },
      ),
    ),
    'export/media/0-weu-1.1.jpg': 'x',
    'export/media/0-weu-1.json': '{}',
    'export/media/0-weu-2.1.mp4': 'x',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['teams']);
  expect(messagesOf(records).map(({ text, attachments }) => [text, attachments])).toEqual([
    ['', [{ kind: 'image', path: 'export/media/0-weu-1.1.jpg' }]],
    ['', [{ kind: 'voice', path: 'export/media/0-weu-2.1.mp4' }]],
    ['', [{ kind: 'document', path: null }]],
    ['look', [{ kind: 'document', path: null }]],
  ]);
  expect(records.find(({ type }) => type === 'conversation')).toMatchObject({ kind: 'direct' });
});

test('what is no message, and a file that breaks off, are told with their line', async () => {
  const text = written(
    conversation('8:live:ole', 'Ole', [{ content: 'hello' }, { id: 'x', originalarrivaltime: 'soon' }, {}]),
  );
  const records = await parseAll(text.slice(0, -60), {}, skype);
  expect(messagesOf(records)).toHaveLength(1);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
  await expect(parseAll(written(), {}, teams)).rejects.toMatchObject({ code: 'file-not-chat' });
});
