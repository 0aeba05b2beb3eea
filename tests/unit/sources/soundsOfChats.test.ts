import { expect, test } from 'vitest';
import { recognise } from '../../../src/main/sources/detect.ts';
import { memorySet } from './memoryFile.ts';

const chat = '18/03/22, 14:56 - Ann: hello\n18/03/22, 14:57 - Ole: hi\n';
const ogg = Buffer.from('OggS\0', 'latin1');

async function recordingsAmong(contents: Record<string, string | Uint8Array>): Promise<string[]> {
  const { sources } = await recognise(memorySet(contents));
  return sources
    .filter(({ kind }) => kind === 'recording')
    .flatMap(({ files }) => files.map(({ path }) => path));
}

test('a recorded call beside chats is a recording of its own; what was sent in them is not', async () => {
  const mixed = {
    'mine/WhatsApp Chat with Ole.txt': `${chat}18/03/22, 14:58 - Ole: song of mine.ogg (file attached)\n`,
    'mine/PTT-20220318-WA0001.opus': ogg,
    'mine/song of mine.ogg': ogg,
    'mine/call 2022-03-18.ogg': ogg,
    'mine/calls/call 2022-03-19.ogg': ogg,
    'mine/media/anything.ogg': ogg,
    'elsewhere/media/talk.ogg': ogg,
  };
  expect(await recordingsAmong(mixed)).toEqual([
    'elsewhere/media/talk.ogg',
    'mine/call 2022-03-18.ogg',
    'mine/calls/call 2022-03-19.ogg',
  ]);
});

test('the same holds for files that were handed over by themselves', async () => {
  const loose = { '_chat.txt': chat, '00000012-AUDIO-2022-03-18-14-56-00.opus': ogg, 'call.ogg': ogg };
  expect(await recordingsAmong(loose)).toEqual(['call.ogg']);
});

test('a name that lies across two pieces of a long chat is found', async () => {
  const long = `${chat}${'18/03/22, 14:58 - Ole: words\n'.repeat(9362)}`;
  const padded = long.padEnd((1 << 18) - 4, '\n');
  const contents = { 'a/chat.txt': `${padded}talk.ogg\n`, 'a/talk.ogg': ogg, 'a/other.ogg': ogg };
  expect(await recordingsAmong(contents)).toEqual(['a/other.ogg']);
});

test('pictures that phones keep as if they were sound are none', async () => {
  expect(
    await recordingsAmong({ 'a.bin': Buffer.from('\0\0\0\x20ftypheic', 'latin1'), 'b.txt': chat }),
  ).toEqual([]);
});
