import { expect, test } from 'vitest';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const text = `Oct 17, 2021 10:31:49 PM (Read by you after 5 seconds)
+15551234567
First line
second line

third after a blank
Sent with Echo
Tapbacks:
Loved by Me

    Oct 17, 2021 10:32:03 PM
    Me
    A reply

Oct 17, 2021 10:32:03 PM
Me
A reply
This message responded to an earlier message.

Oct 18, 2021  5:02:03 AM You renamed the conversation to Trip: a

Oct 18, 2021  5:03:03 AM
Me
Oct 18, 2021  5:03:03 AM Frist
Edited 1 second later: First
Edited 2 minutes later: Really first

Oct 18, 2021  5:04:03 AM
+15551234567
attachments/00/IMG 1.heic
Look at this

Oct 18, 2021  5:05:03 AM
Me
You unsent this message part 5 seconds after sending!

Oct 18, 2021  5:06:03 AM +15551234567 unsent a message!

`;

test('text: words, replies once, announcements, changes, attachments, what was unsent', async () => {
  const set = memorySet({ 'messages/+15551234567.txt': text, 'messages/attachments/00/IMG 1.heic': 'x' });
  const { formatIds, records } = await recogniseAndParse(set, { timeZone: 'America/New_York' });
  expect(formatIds).toEqual(['imessage-txt']);
  expect(records[1]).toMatchObject({ kind: 'direct', key: '+15551234567' });
  expect(shown(records)).toEqual([
    '2021-10-18T02:31:49 text +15551234567: First line\nsecond line\n\nthird after a blank',
    '2021-10-18T02:32:03 text Me: A reply',
    '2021-10-18T09:02:03 notice -: You renamed the conversation to Trip: a',
    '2021-10-18T09:03:03 text Me: Really first',
    '2021-10-18T09:04:03 media +15551234567: Look at this',
    '2021-10-18T09:05:03 text Me: ',
    '2021-10-18T09:06:03 text +15551234567: ',
  ]);
  const messages = messagesOf(records);
  expect(messages[3]?.edited).toEqual({ earlierTexts: ['Frist', 'First'] });
  expect(messages[4]?.attachments).toEqual([{ kind: 'image', path: 'messages/attachments/00/IMG 1.heic' }]);
  expect(messages.map(({ isDeleted }) => isDeleted === true)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(records.filter(({ type }) => type === 'not-understood')).toEqual([]);
});

const page = `<html>
<meta charset="UTF-8">
<style>.message { color: red }</style>
<div class="message">
    <div class="received">
        <p><span class="timestamp"><a title="Reveal in Messages app" href="sms://open?message-guid=1">Oct 17, 2021 10:31:49 PM</a> (Read by you after 5 seconds)</span>
            <span class="sender">Ann B</span></p>
        <hr>
        <div class="message_part"><span class="bubble">One &amp; only<br>two</span></div>
        <span class="expressive">Sent with Echo</span>
        <div class="tapbacks"><hr><p>Tapbacks:</p><div class="tapback"><span><b>Loved</b> by Me</span></div></div>
        <div class="replies"><div class="reply"><div class="message"><div class="sent iMessage">
            <p><span class="timestamp">Oct 17, 2021 10:32:03 PM</span><span class="sender">Me</span></p>
            <hr><div class="message_part"><span class="bubble">A reply</span></div></div></div></div></div>
    </div>
</div>
<div class ="announcement"><p><span class="timestamp">Oct 17, 2021 10:32:03 PM</span> You renamed the conversation to <b>Trip</b></p></div>
<div class="message"><div class="sent iMessage">
        <p><span class="timestamp">Oct 17, 2021 10:32:03 PM</span> <span class="sender">Me</span></p>
        <hr><div class="message_part"><span class="bubble">A reply</span></div>
        <hr><div class="message_part"><img src="attachments/a/b%20c.jpeg" loading="lazy"></div>
        <span class="reply_context">This message responded to an earlier message.</span>
</div></div>
<div class="message"><div class="sent iMessage">
        <p><span class="timestamp">Oct 17, 2021 10:33:03 PM</span> <span class="sender">Me</span></p>
        <hr><div class="message_part"><div class="edited"><table><tbody><tr><td><span class="timestamp">Oct 17, 2021 10:33:03 PM</span></td><td>Frist</td></tr></tbody><tfoot><tr><td><span class="timestamp">Edited 1 second later</span></td><td>First</td></tr></tfoot></table></div></div>
</div></div>
<div class="message"><div class="received">
        <p><span class="timestamp">Oct 17, 2021 10:34:03 PM</span> <span class="sender">Ann B</span></p>
        <hr><div class="message_part"><span class="unsent">They unsent this message part 5 seconds after sending!</span></div>
</div></div>
</html>`;

test('pages: the same', async () => {
  const set = memorySet({ 'messages/Ann B.html': page, 'messages/attachments/a/b c.jpeg': 'x' });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['imessage-html']);
  expect(shown(records)).toEqual([
    '2021-10-17T22:31:49 text Ann B: One & only\ntwo',
    '2021-10-17T22:32:03 notice -: You renamed the conversation to Trip',
    '2021-10-17T22:32:03 media Me: A reply',
    '2021-10-17T22:33:03 text Me: First',
    '2021-10-17T22:34:03 text Ann B: ',
  ]);
  const messages = messagesOf(records);
  expect(messages[2]?.attachments).toEqual([{ kind: 'image', path: 'messages/attachments/a/b c.jpeg' }]);
  expect(messages[3]?.edited).toEqual({ earlierTexts: ['Frist'] });
  expect(messages[4]?.isDeleted).toBe(true);
});

test('a page that breaks off gives what stood before', async () => {
  const { records } = await recogniseAndParse(memorySet({ 'a.html': page.slice(0, page.indexOf('Frist')) }));
  expect(shown(records)).toHaveLength(4);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(1);
});
