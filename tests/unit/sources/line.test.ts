import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

async function read(content: string | Uint8Array, name = 'any.txt', options = {}): Promise<SourceRecord[]> {
  const { formatIds, records } = await recogniseAndParse(memorySet({ [name]: content }), options);
  expect(formatIds).toEqual(['line']);
  return records;
}

/** Kind, title, people of the chat. */
function chat(records: SourceRecord[]): unknown {
  const found = records.find((record) => record.type === 'conversation');
  return [found?.kind, found?.title, ...(found?.people ?? []).map(({ name }) => name)];
}

const phones: Record<string, [string, string, string[]]> = {
  'Japanese, 24 hours': ['[LINE] Annとのトーク履歴', '2022/3/18(金)', ['14:56', '14:57']],
  'Japanese, noon': ['[LINE] Annとのトーク履歴', '2022/03/18(金)', ['午後2:56', '午後02:57']],
  'simplified Chinese': ['[LINE] 与Ann的聊天记录', '2022/3/18周五', ['下午2:56', '下午2:57']],
  'traditional Chinese': ['[LINE] 與Ann的聊天記錄', '2022/03/18（五）', ['下午02:56', '下午02:57']],
  English: ['[LINE] Chat history with Ann', 'Fri, 3/18/2022', ['2:56PM', '02:57 PM']],
  'English, day first': ['[LINE] Chat history with Ann', 'Fri, 18/03/2022', ['14:56', '14:57']],
  Thai: ['[LINE] ประวัติการสนทนากับ Ann', 'ศ., 18/03/2022', ['14:56', '14:57']],
  Korean: ['[LINE] Ann님과의 대화', '2022년 3월 18일 금요일', ['오후 2:56', '오후 2:57']],
};

test.each(Object.entries(phones))(
  'reads a chat of a phone: %s',
  async (_name, [title, day, [first, second]]) => {
    const records = await read(
      `\ufeff${title}\r\nSaved on: 2022/03/19 10:00\r\n\r\n${day}\r\n${first}\tAnn\thi there\r\n${second}\tOle\tho: ho\r\n`,
    );
    expect(shown(records)).toEqual([
      '2022-03-18T14:56:00 text Ann: hi there',
      '2022-03-18T14:57:00 text Ole: ho: ho',
    ]);
    expect(chat(records)).toEqual(['direct', 'Ann', 'Ann', 'Ole']);
    expect(records.find(({ type }) => type === 'facts')).toMatchObject({
      ownerGuess: 'Ole',
      timeZoneNeeded: true,
    });
    expect(records.filter(({ type }) => type === 'not-understood')).toEqual([]);
  },
);

test.each([
  ['Chat history with Ann', 'Fri, 3/18/2022', ['direct', 'Ann', 'Ole']],
  ['Chat history in "Sea trip"', 'Fri, 3/18/2022', ['group', 'Sea trip', 'Ole']],
  ['[LINE] Chat mit Ann', 'Fr., 18.3.2022', ['direct', 'Ann', 'Ole']],
])('the first line gives the title: %s', async (title, day, expected) => {
  const records = await read(
    `${title}\nSaved on: 1\n\n${day}\n14:57\tOle\thi\n14:58\tMika left the group.\n`,
  );
  expect(shown(records)).toEqual([
    '2022-03-18T14:57:00 text Ole: hi',
    '2022-03-18T14:58:00 notice -: Mika left the group.',
  ]);
  expect(chat(records)).toEqual(expected);
  expect(records.filter(({ type }) => type === 'not-understood')).toEqual([]);
});

test('texts of several lines lose their quotes, and may hold dates and quotes', async () => {
  const records = await read(
    '[LINE] Chat history in Sea trip\nSaved on: 2022/03/19 10:00\n\n2022/03/18(Fri)\n' +
      '14:56\tAnn\t"who said\n""me""?\n2022/03/20(Sun)\nand more"\n14:57\tOle\t"quoted" alone\n14:58\tMika\t"open\n\n2022/03/19(Sat)\n9:00\tAnn\tok\n',
  );
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:00 text Ann: who said\n"me"?\n2022/03/20(Sun)\nand more',
    '2022-03-18T14:57:00 text Ole: "quoted" alone',
    '2022-03-18T14:58:00 text Mika: "open',
    '2022-03-19T09:00:00 text Ann: ok',
  ]);
  expect(chat(records)).toEqual(['group', 'Sea trip', 'Ann', 'Ole', 'Mika']);
});

test('stickers, pictures, calls and notices', async () => {
  const records = await read(
    '[LINE] Annとのトーク履歴\n保存日時：2022/03/19 10:00\n\n2022/03/18(金)\n' +
      '14:56\tAnn\t[スタンプ]\n14:56\tAnn\t[写真]\n14:56\tAnn\t[ボイスメッセージ]\n14:56\tAnn\t[ファイル]\n' +
      '14:57\tOle\t☎ 通話時間 5:00\n14:58\tOle\t☎ 不在着信\n14:59\tAnnがメッセージの送信を取り消しました\n15:00\t\tOleが退出しました\n15:01\tAnn\t[see you]\n',
  );
  expect(
    messagesOf(records).map(({ sender, kind, text, attachments, durationSeconds }) =>
      [sender?.name ?? '-', kind, attachments?.[0]?.kind ?? '', text, durationSeconds ?? ''].join('|'),
    ),
  ).toEqual([
    'Ann|media|sticker||',
    'Ann|media|image||',
    'Ann|media|voice||',
    'Ann|media|document||',
    'Ole|call||Voice call, 5 minutes|300',
    'Ole|call||Missed voice call|',
    '-|notice||Annがメッセージの送信を取り消しました|',
    '-|notice||Oleが退出しました|',
    'Ann|text||[see you]|',
  ]);
});

test('on a computer, names are learned over the whole file, the longest first', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => [
    `10:${10 + index} Ann good ${index}`,
    `10:${10 + index} Ann Birch ${index} words`,
    `10:${10 + index} Ole van Dam word${index} and`,
  ]).flat();
  const records = await read(
    `2017.09.03 Sunday\r\n${lines.join('\r\n')}\r\n10:59 Ann Birch [Sticker]\r\n11:00 Mika Oak [Photo]\r\n11:01 Mika Oak hello\r\nmore\r\n24:53 Ole van Dam late\r\n11:02 Ann unsent a message.\r\n`,
    '[LINE] Chat in Sea.txt',
  );
  expect(chat(records)).toEqual(['group', 'Sea', 'Ole van Dam', 'Ann Birch', 'Mika Oak', 'Ann']);
  expect(shown(records).slice(-4)).toEqual([
    '2017-09-03T11:00:00 media Mika Oak: ',
    '2017-09-03T11:01:00 text Mika Oak: hello\nmore',
    '2017-09-03T00:53:00 text Ole van Dam: late',
    '2017-09-03T11:02:00 notice -: Ann unsent a message.',
  ]);
});

test('twelve before noon is midnight, unless that would go back in the day', async () => {
  const records = await read(
    '[LINE] Annとのトーク履歴\n保存日時：2022/03/19 10:00\n\n2022/03/18(金)\n午前12:10\tAnn\ta\n午前11:50\tAnn\tb\n午前12:20\tAnn\tc\n午後12:30\tAnn\td\n',
  );
  expect(shown(records).map((line) => line.slice(11, 16))).toEqual(['00:10', '11:50', '12:20', '12:30']);
});

test('days that may be read in two ways are told so', async () => {
  const records = await read(
    '[LINE] Chat history with Ann\nSaved on: 3/5/2022\n\nSun, 3/4/2022\n14:56\tAnn\thi\n',
  );
  expect(records[0]).toMatchObject({ dateOrderUndecided: true });
});

test('UTF-16 is read; a chat without any message holds nothing', async () => {
  const text =
    '\ufeff[LINE] Annとのトーク履歴\n保存日時：2022/03/19 10:00\n\n2022/03/18(金)\n14:56\tAnn\tはい\n';
  expect(shown(await read(Buffer.from(text, 'utf16le')))).toEqual(['2022-03-18T14:56:00 text Ann: はい']);
  await expect(read('[LINE] Annとのトーク履歴\n保存日時：2022/03/19 10:00\n\n')).rejects.toMatchObject({
    code: 'file-not-chat',
  });
});
