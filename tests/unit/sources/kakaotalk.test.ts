import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

async function read(
  content: string | Uint8Array,
  name = 'any.txt',
  formatId = 'kakaotalk',
): Promise<SourceRecord[]> {
  const { formatIds, records } = await recogniseAndParse(memorySet({ [name]: content }));
  expect(formatIds).toEqual([formatId]);
  return records;
}

const forms: Record<string, string> = {
  'Android, Korean':
    '\ufeff앤 님과 카카오톡 대화\r\n저장한 날짜 : 2022년 3월 19일 오전 11:29\r\n\r\n2022년 3월 18일 오전 12:05\n2022년 3월 18일 오전 12:05, 앤 : 안녕\n2022년 3월 18일 오후 2:56, 회원님 : 응: 그래\n또\n',
  'Android, English':
    'KakaoTalk Chats with 앤\nDate Saved : March 19, 2022, 11:29 AM\n\nMarch 18, 2022, 12:05 AM\nMarch 18, 2022, 12:05 AM, 앤 : 안녕\nMarch 18, 2022, 2:56 PM, you : 응: 그래\n또\n',
  'Windows, Korean':
    '앤 님과 카카오톡 대화\r\n저장한 날짜 : 2022-03-19 11:29:30\r\n\r\n--------------- 2022년 3월 18일 금요일 ---------------\r\n[앤] [오전 12:05] 안녕\r\n[회원님] [오후 2:56] 응: 그래\r\n또\r\n',
  'Windows, English, 24 hours':
    '앤 님과 카카오톡 대화\r\nDate Saved : 2022-03-19 11:29:30\r\n\r\n--------------- Friday, March 18, 2022 ---------------\r\n[앤] [00:05] 안녕\r\n[you] [14:56] 응: 그래\r\n또\r\n',
  'iOS, Korean':
    '앤 님과 카카오톡 대화\n저장한 날짜 : 2022. 3. 19. 오전 11:29\n\n\n2022년 3월 18일 금요일\n2022. 3. 18. 오전 12:05, 앤 : 안녕\n2022. 3. 18. 오후 2:56, 회원님 : 응: 그래\n또\n',
  'iOS, older':
    '앤 님과 카카오톡 대화\n저장한 날짜 : 2022년 3월 19일 오후 7:17\n\n2022년 3월 18일 금요일\n오전 12:05, 앤 : 안녕\n오후 2:56, 회원님 : 응: 그래\n또\n',
  'iOS, English':
    'Talk_2022.3.19 11:29-1.txt\nDate Saved : Mar 19, 2022 at 11:29\n\nFriday, March 18, 2022\nMar 18, 2022 at 00:05, 앤 : 안녕\nMar 18, 2022 at 14:56, you : 응: 그래\n또\n',
};

test.each(Object.entries(forms))('reads a chat of %s', async (_name, content) => {
  const records = await read(content);
  expect(
    messagesOf(records).map(({ sender, atMilliseconds, text }) => [
      new Date(atMilliseconds).toISOString().slice(0, 16),
      sender?.isOwner ?? false,
      text,
    ]),
  ).toEqual([
    ['2022-03-18T00:05', false, '안녕'],
    ['2022-03-18T14:56', true, '응: 그래\n또'],
  ]);
  expect(records.filter(({ type }) => type === 'not-understood')).toEqual([]);
});

test('the title, the people and the owner are told', async () => {
  const records = await read(forms['Android, Korean'] ?? '');
  expect(records.slice(0, 2)).toMatchObject([
    { type: 'facts', ownerGuess: '회원님', timeZoneNeeded: true },
    {
      type: 'conversation',
      kind: 'direct',
      title: '앤',
      people: [{ name: '앤' }, { name: '회원님', isOwner: true }],
    },
  ]);
});

test('pictures, files, calls and what was taken back', async () => {
  const lines = [
    '사진',
    '사진 3장',
    '동영상',
    '이모티콘',
    '파일: lease.pdf',
    '보이스톡 해요',
    '보이스톡 0:17',
    '페이스톡 부재중',
    '삭제된 메시지입니다.',
    '사진 봤어?',
  ].map((text, index) => `2022년 3월 18일 오전 1:${10 + index}, 앤 : ${text}\n`);
  const records = await read(
    `앤 님과 카카오톡 대화\n저장한 날짜 : 2022년 3월 19일 오전 11:29\n\n${lines.join('')}`,
  );
  expect(
    messagesOf(records).map(({ kind, text, attachments = [], durationSeconds, isDeleted }) =>
      [
        kind,
        text,
        attachments.map((sent) => sent.kind).join('+'),
        durationSeconds ?? '',
        isDeleted ?? '',
      ].join('|'),
    ),
  ).toEqual([
    'media||image||',
    'media||image+image+image||',
    'media||video||',
    'media||sticker||',
    'media|lease.pdf|document||',
    'call|Voice call|||',
    'call|Voice call, 17 seconds||17|',
    'call|Missed video call|||',
    'text||||true',
    'text|사진 봤어?|||',
  ]);
});

test('who came and went is told by nobody, with and without a time', async () => {
  const phone = await read(
    '바다 5 님과 카카오톡 대화\n저장한 날짜 : 2022년 3월 19일 오전 11:29\n\n2022년 3월 18일 오전 1:10, 앤님이 올레님을 초대했습니다.\n2022년 3월 18일 오전 1:11, 앤 : 안녕\n',
  );
  const computer = await read(
    '바다 5 님과 카카오톡 대화\n저장한 날짜 : 2022-03-19 11:29:30\n\n--------------- 2022년 3월 18일 금요일 ---------------\n앤님이 올레님을 초대했습니다.\n[앤] [오전 1:11] 안녕\n올레님이 나갔습니다.\n[미카] [오전 1:12] 네\n',
  );
  expect([...shown(phone), ...shown(computer)].map((line) => line.slice(11))).toEqual([
    '01:10:00 notice -: 앤님이 올레님을 초대했습니다.',
    '01:11:00 text 앤: 안녕',
    '00:00:00 notice -: 앤님이 올레님을 초대했습니다.',
    '01:11:00 text 앤: 안녕',
    '01:11:00 notice -: 올레님이 나갔습니다.',
    '01:12:00 text 미카: 네',
  ]);
  expect(phone[1]).toMatchObject({ kind: 'group' });
});

test('the table of a Mac, with texts of several lines', async () => {
  const records = await read(
    'Date,User,Message\r\n2022-03-18 14:56:01,"앤","안녕\n""바다"""\r\n2022-03-18 14:57:02,"올레","사진"\r\nlater,"올레","?"\r\n',
    'KakaoTalk_Chat_앤_2022-03-19-11-29-30.csv',
    'kakaotalk-csv',
  );
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:01 text 앤: 안녕\n"바다"',
    '2022-03-18T14:57:02 media 올레: ',
  ]);
  expect(records.slice(0, 2)).toMatchObject([{ ownerGuess: '올레' }, { title: '앤', kind: 'direct' }]);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 5 }]);
});

test('UTF-16 is read, and what stands above the chat is told', async () => {
  const text = `\ufeffnonsense\n${(forms['Windows, Korean'] ?? '').replace('\ufeff', '')}`;
  const records = await read(Buffer.from(text, 'utf16le'));
  expect(messagesOf(records)).toHaveLength(2);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([
    { line: 1, text: 'nonsense' },
  ]);
});
