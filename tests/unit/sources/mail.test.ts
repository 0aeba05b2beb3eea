import { expect, test } from 'vitest';
import { eml } from '../../../src/main/sources/mail/eml.ts';
import { mbox } from '../../../src/main/sources/mail/mbox.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

interface Written {
  from?: string;
  to?: string;
  subject?: string;
  date?: string;
  id?: string;
  more?: string[];
  text?: string;
}

const ann = 'Ann Berg <ann@example.org>';
const ole = 'Ole <Ole@example.org>';

function mail({
  from = ann,
  to = ole,
  subject = 'Boat',
  date = 'Fri, 2 Feb 2024 10:00:00 +0100',
  id,
  more = [],
  text = 'hi',
}: Written): string {
  const fields = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Date: ${date}`];
  if (id !== undefined) fields.push(`Message-ID: <${id}>`);
  return [...fields, ...more, '', text, ''].join('\n');
}

function mailbox(...mails: string[]): string {
  return mails.map((text) => `From ann@example.org Fri Feb  2 09:00:00 2024\n${text}\n`).join('');
}

async function read(content: string | Uint8Array): Promise<string[]> {
  return shown(await parseAll(content, {}, mbox));
}

test('reads a mailbox; who it was delivered to is the owner', async () => {
  const records = await parseAll(
    mailbox(
      mail({ id: 'a@x', more: ['Delivered-To: ole@example.org'] }),
      mail({ id: 'b@x', from: 'ole@example.org', to: ann, subject: 'Re: Boat', more: ['References: <a@x>'] }),
      mail({ id: 'c@x', to: `${ole}, Mika <mika@example.org>`, subject: 'Sauna' }),
    ),
    {},
    mbox,
  );
  expect(shown(records)).toEqual([
    '2024-02-02T09:00:00 text Ann Berg: hi',
    '2024-02-02T09:00:00 text Ole: hi',
    '2024-02-02T09:00:00 text Ann Berg: hi',
  ]);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { title: 'Boat', kind: 'direct', key: 'a@x' },
    { title: 'Sauna', kind: 'group', key: 'c@x' },
  ]);
  expect(records[0]).toMatchObject({ type: 'facts', ownerGuess: 'Ole', timeZoneNeeded: false });
  expect(
    messagesOf(records).map(({ sender, line, messageId }) => [sender?.isOwner, line, messageId]),
  ).toEqual([
    [undefined, 1, 'a@x'],
    [true, 11, 'b@x'],
    [undefined, 21, 'c@x'],
  ]);
});

test('begins a mail only at a dated line after an empty one, outside an open boundary', async () => {
  const quoted =
    'Hello\nFrom ann Fri Feb  2 09:00:00 2024\nmore\n\nFrom here we sail\n\nFrom ole Fri Feb  2 09:00:00 2024\nwas its first line\n>From far';
  const nested = [
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'See the old mailbox:',
    '',
    'From old@example.org Thu Feb  1 09:00:00 2024',
    'From: Old <old@example.org>',
    '',
    'inner',
    '--b1--',
  ];
  const holder = mail({ id: 'n@x', text: '' }).replace('\n\n', `\n${nested.join('\n')}\n`);
  const lines = await read(mailbox(mail({ text: quoted }), holder, mail({ text: 'last' })));
  expect(lines).toEqual([
    `2024-02-02T09:00:00 text Ann Berg: ${quoted.replace('>From', 'From')}`,
    expect.stringContaining('See the old mailbox:'),
    '2024-02-02T09:00:00 text Ann Berg: last',
  ]);
});

test('an attached mail with the line of its mailbox is no mail of this one, whether its boundary closes or not', async () => {
  const attached = 'From mika@example.org Thu Feb  1 09:00:00 2024\nSubject: Old\n\nold words\n';
  const parts = (end: string): string =>
    `--=same\nContent-Type: text/plain\n\nsee below\n\n--=same\nContent-Type: message/rfc822\n\n${attached}${end}`;
  const more = ['Content-Type: multipart/mixed;', ' boundary="=same"'];
  const open = mail({ id: 'a@x', more, text: parts('') });
  const closed = mail({ id: 'b@x', more, text: parts('\n--=same--') });
  const words = (
    await read(mailbox(open, mail({ id: 'c@x', text: 'between' }), closed, mail({ text: 'last' })))
  ).map((line) => line.replace(/^.*?: /, ''));
  expect(words.map((text) => text.split('\n')[0])).toEqual(['see below', 'between', 'see below', 'last']);
});

test('a mailbox without empty lines between its mails is cut all the same, a sentence is not', async () => {
  const dated = 'From Ann Fri Feb  2 09:00:00 2024\nwas the first line';
  const text = mailbox(mail({ text: `hi\n${dated}` }), mail({ text: 'ho' })).replaceAll(
    /\n+From ann@/g,
    '\nFrom ann@',
  );
  expect(await read(text)).toEqual([
    `2024-02-02T09:00:00 text Ann Berg: hi\n${dated}`,
    '2024-02-02T09:00:00 text Ann Berg: ho',
  ]);
});

test('a mail that broke off does not swallow those that follow', async () => {
  const broken = mail({ more: ['Content-Type: multipart/mixed; boundary=bb'], text: '--bb\n\nhalf' });
  const others = Array.from({ length: 150 }, (_, index) => mail({ text: `number ${index}` }));
  const lines = await read(mailbox(broken, ...others));
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([
    151,
    '2024-02-02T09:00:00 text Ann Berg: half',
    '2024-02-02T09:00:00 text Ann Berg: number 149',
  ]);
});

test.each([
  ['On Fri, 2 Feb 2024 at 10:00, Ole <ole@example.org> wrote:\n> earlier\n> words', ''],
  ['Am 02.02.2024 um 10:00 schrieb Ole:\n> earlier\n\nBelow', 'Below'],
  ['Le ven. 2 févr. 2024 à 10:00, Ole <ole@example.org>\na écrit :\n\n> earlier', ''],
  ['El vie, 2 feb 2024 a las 10:00, Ole (<ole@example.org>) escribió:\n\nearlier', ''],
  ['2024年2月2日(金) 10:00 Ole <ole@example.org>:\n> earlier', ''],
  ['пт, 2 февр. 2024 г. в 10:00, Ole <ole@example.org>:\n> earlier', ''],
  ['-----Original Message-----\nFrom: Ole\nSent: Friday\nearlier', ''],
  ['-------- Ursprüngliche Nachricht --------\nVon: Ole <ole@example.org>\nearlier', ''],
  [
    '________________________________\nVon: Ole <ole@example.org>\nGesendet: Freitag, 2. Februar 2024 10:00\nAn: Ann\nBetreff: Boot\n\nearlier',
    '',
  ],
  [
    'From: Ole <ole@example.org>\nSent: Friday, February 2, 2024 10:00 AM\nTo: Ann\nSubject: Boat\n\nearlier',
    '',
  ],
  ['Begin forwarded message:\n\nFrom: Ole', ''],
  ['-- \nAnn Berg\n+49 30', ''],
  ['Sent from my iPhone', ''],
  ['Von meinem iPhone gesendet', ''],
  ['Note: this stays.\nThree things:\nbread', 'Note: this stays.\nThree things:\nbread'],
])('takes off what was not written in it: %s', async (tail, left) => {
  const [line] = await read(mailbox(mail({ text: `Mine\n\n${tail}` })));
  expect(line).toBe(`2024-02-02T09:00:00 text Ann Berg: ${left === '' ? 'Mine' : `Mine\n\n${left}`}`);
});

test('decodes encoded words, old encodings, nested parts and pages; keeps the names of what was sent', async () => {
  const base64 = ['Content-Type: text/plain; charset=iso-2022-jp', 'Content-Transfer-Encoding: base64'];
  const page = ['Content-Type: text/html; charset=utf-8'];
  const mixed = [
    '--m',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Sch=F6n',
    '--a',
    'Content-Type: text/html',
    '',
    '<p>Sch&ouml;n</p>',
    '--a--',
    '--m',
    'Content-Type: image/jpeg; name=boat.jpg',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    ...Array.from({ length: 8000 }, () => 'QUJD'.repeat(19)),
    '--m--',
  ];
  const html =
    '<p>Hello<br>there</p><div class="gmail_quote">On … wrote:<blockquote>earlier</blockquote></div>';
  const records = await parseAll(
    mailbox(
      mail({ from: '=?utf-8?Q?S=C3=B8ren?= <s@example.org>', more: base64, text: 'GyRCJDMbKEI=' }),
      mail({ more: page, text: html }),
      mail({ more: ['Content-Type: multipart/mixed; boundary=m'], text: mixed.join('\n') }),
      mail({ subject: 'Call me', text: '' }),
    ),
    {},
    mbox,
  );
  expect(shown(records)).toEqual([
    '2024-02-02T09:00:00 text Søren: こ',
    '2024-02-02T09:00:00 text Ann Berg: Hello\nthere',
    '2024-02-02T09:00:00 media Ann Berg: Schön',
    '2024-02-02T09:00:00 text Ann Berg: Call me',
  ]);
  expect(messagesOf(records)[2]?.attachments).toEqual([{ kind: 'image', path: null }]);
  const latin = Buffer.from(mailbox(mail({ text: 'Grüße' })), 'latin1');
  expect(await read(latin)).toEqual(['2024-02-02T09:00:00 text Ann Berg: Grüße']);
});

test('a broken date gives way to when the mail arrived', async () => {
  const received = 'Received: by mx.example.org id 7; Sat, 3 Feb 2024 00:00:00 GMT';
  const lines = await read(
    mailbox(
      mail({ date: 'soon' }),
      mail({ date: 'Thu, 1 Jan 1970 00:00:00 +0000', more: [received] }),
      mail({ date: 'Fri, 2 Feb 24 10:00:00 EST' }),
    ),
  );
  expect(lines.map((line) => line.slice(0, 19))).toEqual([
    '2024-02-02T09:00:00',
    '2024-02-03T00:00:00',
    '2024-02-02T15:00:00',
  ]);
});

test('newsletters and drafts are left out and counted; lists to which people write are not', async () => {
  const records = await parseAll(
    mailbox(
      mail({ more: ['List-Unsubscribe: <https://example.org>', 'Precedence: bulk'] }),
      mail({ from: 'Shop <no-reply@shop.example>' }),
      mail({ more: ['X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?='] }),
      mail({ more: ['List-Post: <mailto:sailors@example.org>', 'List-Unsubscribe: <mailto:x@example.org>'] }),
      mail({ more: ['Precedence: bulk', 'In-Reply-To: <a@x>'] }),
      mail({ more: ['Precedence: bulk', 'X-Mailing-List: sailors@example.org'] }),
    ),
    {},
    mbox,
  );
  expect(messagesOf(records)).toHaveLength(3);
  expect(records[0]).toMatchObject({
    missing:
      'Newsletters and automatic mails are not read, for no person speaks in them: 2 here. Drafts and spam are not read: 1 here.',
  });
});

test('joins threads without references by subject and people, and by the number Gmail gives', async () => {
  const records = await parseAll(
    mailbox(
      mail({ subject: 'Boot', id: '1@x' }),
      mail({ subject: 'AW: Boot', id: '2@x', from: ole, to: ann }),
      mail({ subject: 'Other', id: '3@x', more: ['X-GM-THRID: 77'] }),
      mail({ subject: 'Renamed', id: '4@x', more: ['X-GM-THRID: 77', 'X-Gmail-Labels: Sent'] }),
    ),
    {},
    mbox,
  );
  expect(records.flatMap((record) => (record.type === 'conversation' ? [record.key] : []))).toEqual([
    '1@x',
    'gmail-77',
  ]);
  expect(records[0]).toMatchObject({ ownerGuess: 'Ann Berg' });
});

test('a folder of mails, Maildir or Apple Mail, is one source', async () => {
  const apple = mail({ id: '3@x', text: 'from Apple' });
  const set = memorySet({
    'Mail/cur/1700000000.M1P1.host:2,S': mail({ id: '1@x' }),
    'Mail/.Sent/cur/1700000001.M2P2.host:2,S': mail({
      id: '2@x',
      from: ole,
      to: ann,
      more: ['In-Reply-To: <1@x>'],
    }),
    'Mail/3.emlx': `${Buffer.byteLength(apple)}\n${apple}<?xml version="1.0"?><plist></plist>`,
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['mail-eml']);
  expect(shown(records).toSorted()).toEqual([
    '2024-02-02T09:00:00 text Ann Berg: from Apple',
    '2024-02-02T09:00:00 text Ann Berg: hi',
    '2024-02-02T09:00:00 text Ole: hi',
  ]);
  expect(messagesOf(records).every(({ file }) => file !== undefined)).toBe(true);
  expect(records[0]).toMatchObject({ ownerGuess: 'Ole' });
});

test('what is no mail is kept with its place; what is nothing is refused', async () => {
  const records = await parseAll(
    `${mailbox(mail({}))}From x Fri Feb  2 09:00:00 2024\nX-Only: a field, and no sender\n`,
    {},
    mbox,
  );
  expect(records.at(-1)).toMatchObject({ type: 'not-understood', line: 9 });
  await expect(parseAll(new Uint8Array(5000).fill(0x9f), {}, eml)).rejects.toMatchObject({
    code: 'file-not-chat',
  });
  const cut = `${mailbox(mail({}))}From x Fri Feb  2 09:00:00 2024\nFrom: ${ann}\nContent-Type: multipart/mixed; boundary=z\n\n--z\n\ntext that bre`;
  const half = await parseAll(cut, {}, mbox);
  expect(half.slice(-2)).toMatchObject([{ text: 'text that bre' }, { type: 'not-understood', line: 9 }]);
});

test('an Outlook archive is recognised and says what to do', async () => {
  const set = memorySet({ 'old.pst': Buffer.from('!BDN....') });
  await expect(recogniseAndParse(set)).rejects.toMatchObject({ code: 'mail-archive-closed' });
});
