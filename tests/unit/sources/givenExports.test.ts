import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { plainFile } from '../../../src/main/files/byteFile.ts';
import { openSet } from '../../../src/main/files/openSet.ts';
import { recognise } from '../../../src/main/sources/detect.ts';
import { previewChat } from '../../../src/main/sources/preview.ts';

// Real exports lie beside the project, never in it; without them there is nothing to test here.
const chats = resolve(import.meta.dirname, '../../../../shared/data/chats');

test.skipIf(!existsSync(chats)).each([
  ['whatsapp/chatminer_test_[mmddyy]_24hrs.txt', 'whatsapp', 9, 5, 'month-first', '2019-01-01T11:25'],
  ['whatsapp/chatminer_test_ddmmyy_24hrs.txt', 'whatsapp', 9, 5, 'day-first', '2019-01-01T11:25'],
  ['whatsapp/chatminer_test_mmddyy_24hrs.txt', 'whatsapp', 9, 5, 'month-first', '2019-01-01T11:25'],
  ['whatsapp/chatminer_test_mmddyyyy_12hrs.txt', 'whatsapp', 9, 5, 'month-first', '2019-01-01T11:25'],
  ['whatsapp/chatminer_test_yyyymmdd_24hrs.txt', 'whatsapp', 9, 5, 'year-first', '2019-01-01T11:25'],
  ['whatsapp/locket_android_us12h.txt', 'whatsapp', 8, 2, 'month-first', '2025-01-15T10:32'],
  ['whatsapp/locket_ios.txt', 'whatsapp', 3, 2, 'day-first', '2025-01-15T22:41'],
  ['imessage/locket_sms.db', 'imessage-database', 11, 4, null, '2013-09-04T12:00'],
  ['signal/chatminer_test_export.txt', 'signal-export', 2, 2, null, '2019-12-24T12:23'],
  ['sms_backup_restore/locket_sms_backup.xml', 'sms-backup', 3, 3, null, '2025-01-15T10:00'],
  ['sms_backup_restore/shruggie_minimal_mms.xml', 'sms-backup', 1, 1, null, '2021-01-02T00:00'],
  ['sms_backup_restore/shruggie_minimal_sms.xml', 'sms-backup', 1, 1, null, '2021-01-01T00:00'],
  ['call_log/shruggie_minimal_calls.xml', 'sms-backup-calls', 1, 1, null, '2021-01-03T00:00'],
  ['telegram/chatminer_single.json', 'telegram-json', 2, 2, null, '2018-12-05T10:39'],
  ['telegram/chatminer_batch.json', 'telegram-json', 2, 2, null, '2018-12-05T10:39'],
  [
    'messenger/json_simple/your_activity_across_facebook/messages/inbox/alice_ABC123/message_1.json',
    'messenger-json',
    3,
    2,
    null,
    '2020-09-13T12:26',
  ],
  [
    'messenger/json_simple/your_activity_across_facebook/messages/archived_threads/zoe_ARCH/message_1.json',
    'messenger-json',
    1,
    1,
    null,
    '2017-07-14T02:40',
  ],
  [
    'messenger/json_multifile/your_activity_across_facebook/messages/inbox/dave_MULTI/message_1.json',
    'messenger-json',
    2,
    2,
    null,
    '2023-11-14T22:13',
  ],
  [
    'messenger/e2ee_simple/your_activity_across_facebook/messages/alice_1.json',
    'messenger-json',
    4,
    2,
    null,
    '2020-09-13T12:26',
  ],
  [
    'messenger/e2ee_simple/your_activity_across_facebook/messages/group_2.json',
    'messenger-json',
    2,
    2,
    null,
    '2020-09-13T12:26',
  ],
  [
    'messenger/html_simple/your_activity_across_facebook/messages/inbox/alice_ABC123/message_1.html',
    'messenger-html',
    3,
    2,
    null,
    '2020-09-13T12:26',
  ],
  ['instagram/chatminer_test_export.json', 'instagram-json', 2, 2, null, '2019-12-24T11:23'],
  ['instagram/locket/message_1.json', 'instagram-json', 2, 2, null, '2025-01-16T01:13'],
  ['instagram/locket/message_2.json', 'instagram-json', 2, 2, null, '2025-01-15T23:50'],
  ['slack/hfaran_testarchive.zip', 'slack', 158, 7, null, '2016-01-15T05:55'],
  ['line/line2json_talk-mobile.txt', 'line', 22, 2, 'year-first', '2021-01-01T11:24'],
  ['line/line2json_talk-pc.txt', 'line', 24, 2, 'year-first', '2021-01-01T11:24'],
  [
    'google_chat/Takeout/Google Chat/Groups/DM 2k64eoAAAAE/messages.json',
    'google-chat',
    2,
    2,
    null,
    '2014-08-25T17:29',
  ],
  [
    'google_chat/Takeout/Google Chat/Groups/Space AAAAdvGdRgs/messages.json',
    'google-chat',
    5,
    2,
    null,
    '2019-01-07T19:25',
  ],
  [
    'google_voice/Takeout/Voice/Calls/+17323217777 - Text - 2021-01-22T01_33_43Z.html',
    'google-voice',
    5,
    2,
    null,
    '2021-01-22T01:33',
  ],
  [
    'google_voice/Takeout/Voice/Calls/17323211010 - Received - 2018-07-30T22_31_33Z.html',
    'google-voice',
    1,
    1,
    null,
    '2018-07-30T22:31',
  ],
  [
    'google_voice/Takeout/Voice/Calls/Albert Einstein - Recorded - 2019-05-22T18_18_56Z.html',
    'google-voice',
    1,
    1,
    null,
    '2019-05-22T18:18',
  ],
  [
    'google_voice/Takeout/Voice/Calls/Group Conversation - 2021-07-13T21_25_26Z.html',
    'google-voice',
    3,
    2,
    null,
    '2021-07-13T21:25',
  ],
])('reads %s', async (path, formatId, messages, people, dateOrder, first) => {
  const set = await openSet([{ path, file: await plainFile(resolve(chats, path)) }]);
  const { sources } = await recognise(set);
  const [source] = sources;
  if (source?.kind !== 'chat') throw new Error('No chat was recognised');
  const files = { files: source.files, set };
  const preview = await previewChat(files, source.format, { timeZone: 'UTC', dateOrder: null });
  expect({
    formatId: source.format.id,
    messages: preview.messages,
    people: preview.people.length,
    dateOrder: preview.dateOrder,
    first: new Date(preview.firstMilliseconds ?? 0).toISOString().slice(0, 16),
    notUnderstood: preview.notUnderstoodCount,
  }).toEqual({ formatId, messages, people, dateOrder, first, notUnderstood: 0 });
});

test.skipIf(!existsSync(chats)).each([
  ['contacts_vcard/knugihk_contacts.vcf', 6],
  ['contacts_vcard/msgvault_v21-quoted-printable.vcf', 1],
])('reads the contacts of %s', async (path, contacts) => {
  const set = await openSet([{ path, file: await plainFile(resolve(chats, path)) }]);
  const [source] = (await recognise(set)).sources;
  if (source?.kind !== 'chat') throw new Error('No contacts were recognised');
  const found: string[] = [];
  const files = { files: source.files, set };
  for await (const records of source.format.parse(files, { timeZone: 'UTC', dateOrder: null })) {
    found.push(...records.map(({ type }) => type));
  }
  expect(found).toEqual(Array.from({ length: contacts }, () => 'contact'));
});
