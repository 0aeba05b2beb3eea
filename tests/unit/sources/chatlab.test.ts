import { expect, test } from 'vitest';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const header = {
  chatlab: { version: '0.0.2', exportedAt: 1600000000 },
  meta: { name: 'Trip', platform: 'wechat', type: 'group', groupId: '77', ownerId: 'm' },
};
const members = [
  { platformId: 'a', accountName: 'Ann' },
  { platformId: 'm', accountName: 'Mika' },
];
const messages = [
  { sender: 'a', accountName: 'Ann', timestamp: 1600000000, type: 0, content: 'hi', platformMessageId: '1' },
  { sender: 'm', accountName: 'Mika', timestamp: 1600000001, type: 1, content: '[图片]' },
  { sender: 'a', accountName: 'Ann', timestamp: 1600000002, type: 80, content: 'Ann joined' },
  { sender: 'a', accountName: 'Ann', timestamp: 1600000003, type: 25, content: 'yes' },
  { sender: 'a', accountName: 'Ann', timestamp: 1600000004, type: 81, content: null },
];

test.each([
  ['one object', JSON.stringify({ ...header, members, messages })],
  [
    'lines',
    [
      '# a remark',
      JSON.stringify({ _type: 'header', ...header }),
      ...members.map((one) => JSON.stringify({ _type: 'member', ...one })),
      ...messages.map((one) => JSON.stringify({ _type: 'message', ...one })),
    ].join('\n'),
  ],
])('ChatLab’s format as %s', async (_how, content) => {
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'trip.json': content }));
  expect(formatIds).toEqual(['chatlab']);
  expect(records.slice(0, 2)).toMatchObject([
    { type: 'facts', ownerGuess: 'Mika' },
    { type: 'conversation', service: 'wechat', key: '77', kind: 'group', title: 'Trip' },
  ]);
  expect(shown(records)).toEqual([
    '2020-09-13T12:26:40 text Ann: hi',
    '2020-09-13T12:26:41 media Mika: ',
    '2020-09-13T12:26:42 notice -: Ann joined',
    '2020-09-13T12:26:43 text Ann: yes',
    '2020-09-13T12:26:44 text Ann: ',
  ]);
  expect(messagesOf(records)[1]?.sender).toEqual({ key: 'm', name: 'Mika', isOwner: true });
  expect(messagesOf(records)[4]?.isDeleted).toBe(true);
});
