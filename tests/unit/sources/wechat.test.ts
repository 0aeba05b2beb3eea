import { expect, test } from 'vitest';
import { wechatTable } from '../../../src/main/sources/wechat/table.ts';
import { wechat } from '../../../src/main/sources/wechat/wechat.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const picture = `data:image/jpeg;base64,${'QUJD'.repeat(30_000)}`;

function written(messages: object[], session: object = {}): string {
  return JSON.stringify({
    weflow: { version: '1.0.3', exportedAt: 1_700_000_000 },
    session: {
      wxid: 'wxid_mika',
      nickname: '米卡',
      remark: '',
      displayName: '小米',
      type: '私聊',
      avatar: picture,
      ...session,
    },
    avatars: { wxid_mika: picture, wxid_me: picture },
    messages: messages.map((message, index) => ({
      localId: index + 1,
      createTime: 1_700_000_000 + index,
      formattedTime: '2023-11-14 22:13:20',
      type: '文本消息',
      localType: 1,
      content: '你好',
      isSend: 0,
      senderUsername: 'wxid_mika',
      senderDisplayName: '小米',
      ...message,
    })),
  });
}

const mine = { isSend: 1, senderUsername: 'wxid_me', senderDisplayName: '安' };

test('reads a chat whose pictures of people stand before its messages', async () => {
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'x.bin': written([{}, mine]) }));
  expect(formatIds).toEqual(['wechat']);
  expect(shown(records)).toEqual([
    '2023-11-14T22:13:20 text 小米: 你好',
    '2023-11-14T22:13:21 text 安: 你好',
  ]);
  expect(records.slice(0, 2)).toMatchObject([
    { type: 'facts', ownerGuess: '安', timeZoneNeeded: false },
    { type: 'conversation', kind: 'direct', key: 'wxid_mika', title: '小米' },
  ]);
  expect(messagesOf(records)[1]).toMatchObject({ sender: { key: 'wxid_me', isOwner: true }, messageId: '2' });
});

test('tells media, quotes, calls and notices apart by the words, not the number', async () => {
  const set = memorySet({
    'out/chat.json': written([
      { type: '图片消息', content: 'images/1.jpg' },
      { type: '语音消息', content: '[语音转文字] 明天见' },
      { type: '动画表情', content: '[动画表情]', localType: 1 },
      { type: '引用消息', content: '「小米：昨天」\n- - - - - - - - -\n好的' },
      { type: '引用消息', content: '[引用 小米：昨天] 好的', localType: 244_813_135_921 },
      { type: '通话消息', content: '[视频通话] 通话时长 05:23' },
      { type: '通话消息', content: '[语音通话] 对方已取消' },
      { type: '卡片式链接', content: '[链接] 新闻' },
      { type: '系统消息', content: '你撤回了一条消息', isSend: null },
      { type: '未知类型(99)', content: '<msg></msg>', localType: 99 },
    ]),
    'out/images/1.jpg': 'x',
  });
  const { records } = await recogniseAndParse(set);
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'media 小米: ',
    'media 小米: 明天见',
    'media 小米: ',
    'text 小米: 好的',
    'text 小米: 好的',
    'call 小米: Video call, 5 minutes',
    'call 小米: Missed voice call',
    'media 小米: ',
    'notice -: 你撤回了一条消息',
    'media 小米: ',
  ]);
  expect(messagesOf(records).flatMap(({ attachments }) => attachments ?? [])).toEqual([
    { kind: 'image', path: 'out/images/1.jpg' },
    { kind: 'voice', path: null },
    { kind: 'sticker', path: null },
    { kind: 'other', path: null },
    { kind: 'other', path: null },
  ]);
});

test('reads a group', async () => {
  const content = written(
    [
      { senderUsername: 'wxid_ann', senderDisplayName: 'Ann' },
      { senderUsername: '1@chatroom', type: '系统消息', content: 'Ann 加入了群聊' },
    ],
    { wxid: '1@chatroom', type: '群聊', displayName: '家' },
  );
  const records = await parseAll(content, {}, wechat);
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text Ann: 你好',
    'notice -: Ann 加入了群聊',
  ]);
  expect(records[1]).toMatchObject({ type: 'conversation', kind: 'group', title: '家' });
});

test('what is no message, and a file that breaks off, are told with their line', async () => {
  const text = written([{}, { createTime: 'soon' }, { content: 'last' }]);
  const records = await parseAll(text.slice(0, text.indexOf('last')), {}, wechat);
  expect(messagesOf(records)).toHaveLength(1);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
  await expect(parseAll(written([]), {}, wechat)).rejects.toMatchObject({ code: 'file-not-chat' });
});

test('reads the tables of WeChatMsg', async () => {
  const table =
    '\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n' +
    '1,7,1,0,0,1700000000,2,"你好\n吗",2023-11-14 22:13:20,,米卡,wxid_mika\r\n' +
    '2,7,1,0,1,1700000001,2,好,2023-11-14 22:13:21,,安,wxid_me\r\n' +
    '3,7,3,0,0,1700000002,2,<msg/>,2023-11-14 22:13:22,,米卡,wxid_mika\r\n' +
    '4,7,10000,0,0,1700000003,2,notice,2023-11-14 22:13:23,,米卡,wxid_mika\r\n' +
    '5,7,1,0,0,never,2,x,,,米卡,wxid_mika\r\n' +
    '6,8,1,0,0,1700000004,2,a,,,Ann,wxid_ann\r\n' +
    '7,8,1,0,0,1700000005,2,b,,,Ole,wxid_ole\r\n';
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'messages.csv': table }));
  expect(formatIds).toEqual([wechatTable.id]);
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text 米卡: 你好\n吗',
    'text 安: 好',
    'media 米卡: ',
    'notice -: notice',
    'text Ann: a',
    'text Ole: b',
  ]);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', title: '米卡' },
    { kind: 'group', title: 'messages' },
  ]);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(1);
});
