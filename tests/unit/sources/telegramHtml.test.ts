import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

interface Said {
  id: number;
  at?: string;
  /** Left out: by the same person as the one before. */
  from?: string;
  inner?: string;
}

/** A page in the layout of Telegram Desktop. */
function page(title: string, ...blocks: string[]): string {
  return `<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
  <title>Exported Data</title>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
${title}
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
${blocks.join('\n')}
    </div>
   </div>
  </div>
 </body>
</html>
`;
}

function said({ id, at = '18.03.2022 15:56:00 UTC+01:00', from, inner = '' }: Said): string {
  const name = from === undefined ? '' : `<div class="from_name">\n${from}\n</div>`;
  const joined = from === undefined ? ' joined' : '';
  return `     <div class="message default clearfix${joined}" id="message${id}">
      <div class="body">
       <div class="pull_right date details" title="${at}">
15:56
       </div>
       ${name}
       ${inner}
      </div>
     </div>`;
}

function service(id: number, text: string): string {
  return `     <div class="message service" id="message${id}">
      <div class="body details">
${text}
      </div>
     </div>`;
}

const words = (text: string): string => `<div class="text">\n${text}\n</div>`;

function media(classes: string, title: string, href?: string): string {
  const tag = href === undefined ? 'div' : 'a';
  const link = href === undefined ? '' : ` href="${href}"`;
  return `<div class="media_wrap clearfix"><${tag} class="media clearfix pull_left ${classes}"${link}><div class="fill pull_left"></div><div class="body"><div class="title bold">${title}</div><div class="status details">00:03</div></div></${tag}></div>`;
}

function call(status: string): string {
  return `<div class="media_wrap clearfix"><div class="media clearfix pull_left media_call success"><div class="body"><div class="title bold">Ole</div><div class="status details">${status}</div></div></div></div>`;
}

async function read(files: Record<string, string>, options = {}): Promise<SourceRecord[]> {
  const { formatIds, records } = await recogniseAndParse(memorySet(files), options);
  expect(new Set(formatIds)).toEqual(new Set(['telegram-html']));
  return records;
}

test('messages, those of the same sender, line breaks and entities', async () => {
  const records = await read({
    'any.html': page(
      'Ann Birch',
      service(-1, '18 March 2022'),
      said({
        id: 11,
        from: 'Ann Birch',
        inner: words('Caf&eacute; &laquo;sea&raquo;<br>at <strong>six</strong>'),
      }),
      said({ id: 12, inner: words('ok?') }),
      said({ id: 13, from: 'Ole via @gif', at: '18.03.2022 14:57:00', inner: words('yes &amp; no') }),
    ),
  });
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:00 text Ann Birch: Café «sea»\nat six',
    '2022-03-18T14:56:00 text Ann Birch: ok?',
    '2022-03-18T14:57:00 text Ole: yes & no',
  ]);
  expect(messagesOf(records).map(({ messageId }) => messageId)).toEqual(['11', '12', '13']);
  expect(records.slice(0, 2)).toMatchObject([
    { type: 'facts', ownerGuess: 'Ole', timeZoneNeeded: false },
    { type: 'conversation', title: 'Ann Birch', kind: 'direct' },
  ]);
});

test('the pages of a chat are one source, in their order', async () => {
  const at = '18.03.2022 15:56:00';
  const records = await read(
    {
      'Chat/messages10.html': page('Ann', said({ id: 10, at, inner: words('c') })),
      'Chat/messages2.html': page('Ann', said({ id: 2, at, inner: words('b') })),
      'Chat/messages.html': page('Ann', said({ id: 1, from: 'Ann', at, inner: words('a') })),
    },
    { timeZone: 'Europe/Berlin' },
  );
  expect(shown(records).map((line) => line.slice(11))).toEqual([
    '14:56:00 text Ann: a',
    '14:56:00 text Ann: b',
    '14:56:00 text Ann: c',
  ]);
  expect(messagesOf(records).map(({ file }) => file)).toEqual([
    'Chat/messages.html',
    'Chat/messages2.html',
    'Chat/messages10.html',
  ]);
  expect(records[0]).toMatchObject({ timeZoneNeeded: true });
});

test('notices take the time before them; a group is one', async () => {
  const records = await read({
    'messages.html': page(
      'Sea trip',
      service(-1, '18 March 2022'),
      service(1, 'Ann created group «Sea trip» with members Ole'),
      said({ id: 2, from: 'Ann', inner: words('hi') }),
      service(3, 'Ole left group'),
    ),
  });
  expect(records[1]).toMatchObject({ kind: 'group', title: 'Sea trip' });
  expect(shown(records)).toEqual([
    '2022-03-18T00:00:00 notice -: Ann created group «Sea trip» with members Ole',
    '2022-03-18T14:56:00 text Ann: hi',
    '2022-03-18T14:56:00 notice -: Ole left group',
  ]);
});

test('replies, what was passed on, reactions and signatures leave the words alone', async () => {
  const reply = '<div class="reply_to details">In reply to <a href="#go_to_message11">this message</a></div>';
  const passedOn = `<div class="forwarded body"><div class="from_name">Mika<span class="date details" title="01.01.2020 10:00:00"> 01.01.2020 10:00:00</span></div>${words('the news')}</div>`;
  const reactions =
    '<span class="reactions"><span class="reaction"><span class="emoji">👍</span></span></span>';
  const records = await read({
    'messages.html': page(
      'Ann',
      said({
        id: 1,
        from: 'Ann',
        inner: `${reply}${words('yes')}<div class="signature details">A.</div>${reactions}`,
      }),
      said({ id: 2, inner: passedOn }),
    ),
  });
  expect(shown(records).map((line) => line.slice(20))).toEqual(['text Ann: yes', 'text Ann: the news']);
});

test('pictures, voice messages, stickers, files and places', async () => {
  const photo =
    '<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/a.jpg"><img class="photo" src="photos/a_thumb.jpg"/></a></div>';
  const records = await read({
    'Export/messages.html': page(
      'Ann',
      said({ id: 1, from: 'Ann', inner: photo + words('the sea') }),
      said({
        id: 2,
        inner: media('block_link media_voice_message', 'Voice message', 'voice_messages/a.ogg'),
      }),
      said({ id: 3, inner: media('media_photo', 'Sticker') }),
      said({ id: 4, inner: media('media_file', 'lease.pdf', '../../../lease.pdf') }),
      said({
        id: 5,
        inner: media('block_link media_location', 'Location', 'https://maps.google.com/maps?q=1,2'),
      }),
    ),
    'Export/photos/a.jpg': '',
    'Export/voice_messages/a.ogg': '',
    'lease.pdf': '',
  });
  expect(
    messagesOf(records).map(({ kind, text, attachments }) => [kind, text, ...(attachments ?? [])]),
  ).toEqual([
    ['media', 'the sea', { kind: 'image', path: 'Export/photos/a.jpg' }],
    ['media', '', { kind: 'voice', path: 'Export/voice_messages/a.ogg' }],
    ['media', '', { kind: 'sticker', path: null }],
    ['media', '', { kind: 'document', path: null }],
    ['media', ''],
  ]);
});

test('calls with their length, polls with their answers', async () => {
  const poll =
    '<div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">Sea?</div><div class="details">Anonymous poll</div><div class="answer">- yes <span class="details">2 votes</span></div><div class="answer">- no</div><div class="total details">2 votes</div></div></div>';
  const records = await read({
    'messages.html': page(
      'Ann',
      said({ id: 1, from: 'Ann', inner: call('Outgoing (300 seconds)') }),
      said({ id: 2, inner: call('Missed') }),
      said({ id: 3, inner: poll }),
    ),
  });
  expect(
    messagesOf(records).map(({ kind, text, durationSeconds = null }) => [kind, text, durationSeconds]),
  ).toEqual([
    ['call', 'Voice call, 5 minutes', 300],
    ['call', 'Missed voice call', null],
    ['text', 'Sea?\n- yes\n- no', null],
  ]);
});

test('a whole account has several chats and names its owner', async () => {
  const summary = `<html><body><div class="page_wrap"><div class="personal_info clearfix"><div class="rows names"><div class="row"><div class="label details">First name</div><div class="value bold">Ole</div></div></div></div></div></body></html>`;
  const photo =
    '<div class="media_wrap clearfix"><a class="photo_wrap" href="../../chats/chat_1/photos/a%20b.jpg"></a></div>';
  const { formatIds, records } = await recogniseAndParse(
    memorySet({
      'Data/export_results.html': summary,
      'Data/chats/chat_1/messages.html': page('Ann', said({ id: 1, from: 'Ole', inner: photo })),
      'Data/chats/chat_1/photos/a b.jpg': '',
      'Data/chats/chat_2/messages.html': page('Mika', said({ id: 1, from: 'Mika', inner: words('hi') })),
    }),
  );
  expect(formatIds).toEqual(['telegram-html', 'telegram-html']);
  expect(
    messagesOf(records).map(({ sender, attachments }) => [sender?.isOwner, attachments?.[0]?.path]),
  ).toEqual([
    [true, 'Data/chats/chat_1/photos/a b.jpg'],
    [false, undefined],
  ]);
});

test('a page that breaks off gives what stood before; what has no time is told with its line', async () => {
  const whole = page(
    'Ann',
    said({ id: 1, from: 'Ann', inner: words('kept') }),
    said({ id: 2, at: 'yesterday', inner: words('when?') }),
    said({ id: 3, inner: words('lost') }),
  );
  const records = await read({ 'messages.html': whole.slice(0, whole.indexOf('lost')) });
  expect(shown(records)).toEqual(['2022-03-18T14:56:00 text Ann: kept']);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 31 }, {}]);
});
