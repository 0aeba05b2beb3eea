import { expect, test } from 'vitest';
import { googleVoice } from '../../../src/main/sources/google/voice.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const folder = 'Takeout/Voice/Calls';
const me =
  '<cite class="sender vcard"><a class="tel" href="tel:+4711"><abbr class="fn" title="">Moi</abbr></a></cite>';
const tagged = '<div class="deletedStatusContainer">User Deleted:\nFalse</div>';

function cite(number: string, name: string): string {
  return `<cite class="sender vcard"><a class="tel" href="tel:${number}"><span class="fn">${name}</span></a></cite>`;
}

function message(sender: string, minute: number, words: string, more = ''): string {
  const time = `2021-07-13T14:${String(minute).padStart(2, '0')}:00.000-07:00`;
  return `<div class="message"><abbr class="dt" title="${time}">13 juil. 2021, 99:99&#8239;PM
Pacific Time</abbr>:
${sender}:
<q>${words}</q>${more}</div> `;
}

function texts(...messages: string[]): string {
  return `<?xml version="1.0" ?><html><head><title>x</title></head><body><div class="hChatLog hfeed">
${messages.join('')}</div><div class="tags">Labels:
<a rel="tag" href="http://www.google.com/voice#sms">Texto</a></div>${tagged}</body></html>`;
}

function call(label: string, number: string, name: string, more = '', duration = ''): string {
  return `<html><body><div class="haudio"><span class="album">Journal</span><span class="fn">x ${name}</span>
<div class="contributor vcard">x <a class="tel" href="tel:${number}"><span class="fn">${name}</span></a></div>
<abbr class="published" title="2021-07-13T10:00:00.000-07:00">…</abbr>${more}
${duration === '' ? '' : `<abbr class="duration" title="${duration}">…</abbr>`}
<div class="tags"><a rel="tag" href="http://www.google.com/voice#${label}">…</a></div>${tagged}</div></body></html>`;
}

test('merges the pages of one number, with calls and voicemail', async () => {
  const set = memorySet({
    [`${folder}/Ann - Text - 2021-07-13T21_25_26Z.html`]: texts(
      message(cite('+4722', 'Ann'), 1, 'Hans&#39; boat<br><br>sails'),
      message(
        me,
        2,
        'MMS Sent',
        '<div><img src="Ann - Text - 2021-07-13T21_25_26Z-2-1" alt="Image" /></div>',
      ),
    ),
    [`${folder}/Ann - Text - 2021-07-13T21_25_26Z-2-1.jpg`]: 'x',
    [`${folder}/Ann - Placed - 2021-07-13T17_00_00Z.html`]: call('placed', '+4722', 'Ann', '', 'PT1H2M3S'),
    [`${folder}/Ann - Missed - 2021-07-13T17_00_00Z.html`]: call('missed', '+4722', 'Ann'),
    [`${folder}/Ann - Voicemail - 2021-07-13T17_00_00Z.html`]: call(
      'voicemail',
      '+4722',
      'Ann',
      '<span class="full-text">call me</span><audio controls="controls" src="Ann - Voicemail - 2021-07-13T17_00_00Z.mp3"></audio>',
      'PT22S',
    ),
    [`${folder}/Ann - Voicemail - 2021-07-13T17_00_00Z.mp3`]: 'ID3',
    'Takeout/Voice/Phones.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:\nTEL:+4711\nEND:VCARD\n',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['google-voice']);
  expect(shown(records).toSorted()).toEqual([
    '2021-07-13T17:00:00 call Ann: Missed voice call',
    '2021-07-13T17:00:00 call Me: Voice call, 1 hour 2 minutes',
    '2021-07-13T17:00:00 media Ann: call me',
    "2021-07-13T21:01:00 text Ann: Hans' boat\n\nsails",
    '2021-07-13T21:02:00 media Me: ',
  ]);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', key: '+4722', title: 'Ann' },
  ]);
  expect(messagesOf(records).flatMap(({ attachments }) => attachments ?? [])).toEqual([
    { kind: 'image', path: `${folder}/Ann - Text - 2021-07-13T21_25_26Z-2-1.jpg` },
    { kind: 'voice', path: `${folder}/Ann - Voicemail - 2021-07-13T17_00_00Z.mp3` },
  ]);
  const mine = messagesOf(records).find(
    ({ sender }) => sender?.isOwner === true && sender.address !== undefined,
  );
  expect(mine?.sender).toEqual({ key: 'me', name: 'Me', isOwner: true, address: '+4711' });
});

test('reads groups, people without a name, cards and recorded calls', async () => {
  const participants = `<div class="participants">Group conversation with:
${cite('+4722', 'Ann')}, ${cite('+4733', '')}</div>`;
  const set = memorySet({
    [`${folder}/Group Conversation - 2021-07-13T21_25_26Z.html`]: texts(
      participants,
      message(cite('+4733', ''), 1, 'hello', '<div><a class="vcard" href="x-1-1">Contact card</a></div>'),
    ),
    [`${folder}/4722 - Recorded - 2021-07-13T17_00_00Z.html`]: call(
      'recorded',
      '+4722',
      '',
      '<audio src="a.mp3"></audio>',
      'PT30M',
    ),
  });
  const read = (await recogniseAndParse(set)).records;
  expect(shown(read)).toEqual([
    '2021-07-13T17:00:00 call +4722: Voice call, 30 minutes',
    '2021-07-13T21:01:00 media +4733: hello',
  ]);
  expect(read.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct' },
    { kind: 'group', key: '+4722,+4733', title: 'Ann, +4733' },
  ]);
});

test('a page on which only the owner speaks finds its number by the name', async () => {
  const set = memorySet({
    [`${folder}/Ann - Text - 2021-07-13T21_25_26Z.html`]: texts(message(me, 1, 'are you there')),
    [`${folder}/Ann - Text - 2021-07-14T21_25_26Z.html`]: texts(message(cite('+4722', 'Ann'), 2, 'yes')),
    [`${folder}/+4744 - Text - 2021-07-14T21_25_26Z.html`]: texts(message(me, 3, 'and you')),
  });
  const { records } = await recogniseAndParse(set);
  expect(
    messagesOf(records)
      .map(({ conversation, text }) => `${conversation} ${text}`)
      .toSorted(),
  ).toEqual(['+4722 are you there', '+4722 yes', '+4744 and you']);
});

test('tells what it does not understand; a page cut off gives what stood before', async () => {
  const noTime = message(me, 1, 'no time').replace(/ title="2021[^"]*"/, '');
  const whole = texts(message(cite('+4722', 'Ann'), 1, 'one'), noTime, message(me, 3, 'three'));
  const records = await parseAll(whole.slice(0, whole.indexOf('three') + 2), {}, googleVoice);
  expect(shown(records)[0]).toBe('2021-07-13T21:01:00 text Ann: one');
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
  await expect(parseAll('<p>hello</p>', {}, googleVoice)).rejects.toMatchObject({ code: 'file-not-chat' });
});
