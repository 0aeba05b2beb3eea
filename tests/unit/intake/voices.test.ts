import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type App } from '../../../src/main/app.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { zipOf } from '../files/archives.ts';
import { everything, handOver } from './handOver.ts';

const twoVoices = join(import.meta.dirname, '../../fixtures/audio/two-voices.ogg');
const voiceName = 'PTT-20220318-WA0001.opus';
const lines = [
  '18/03/22, 10:02 - Ann: are you there?',
  `18/03/22, 10:03 - Ole: ${voiceName} (file attached)`,
  '18/03/22, 10:04 - Ole: PTT-20220318-WA0002.opus (file attached)',
];

let directory: string;
let app: App;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-voices-'));
  const options = {
    directory: join(directory, 'vault'),
    pdfPrinter: () => Promise.resolve(null),
    cost: floorCost,
  };
  app = await openApp(options);
  await app.create('seven quiet herons');
});

afterEach(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

async function exportOf(name: string, chat: readonly string[]): Promise<string> {
  const path = join(directory, name);
  await writeFile(
    path,
    await zipOf({ 'WhatsApp Chat with Ole.txt': chat.join('\n'), [voiceName]: await readFile(twoVoices) }),
  );
  return path;
}

async function importOf(path: string, transcribeVoice: boolean) {
  const choices = { ...everything(await handOver(app, path), 'Ann'), transcribeVoice };
  const outcome = await app.finished(app.startImport(choices));
  await app.idle();
  return outcome;
}

async function conversation() {
  const [chat] = await app.call('conversations.list', { personId: null });
  const page = { conversationId: chat?.id ?? 0, anchor: 'first' as const, limit: 100 };
  return (await app.call('conversations.page', page)).utterances;
}

test(
  'a voice message is written down, read like other words, and can be played',
  { timeout: 240_000 },
  async () => {
    const outcome = await importOf(await exportOf('first.zip', lines), true);
    expect(outcome.attachments).toEqual({ found: 1, voice: 1, missing: 1 });
    const [, voice, absent] = await conversation();
    const [attachment] = voice?.attachments ?? [];
    expect([voice?.kind, (voice?.text.length ?? 0) > 20, voice?.personName]).toEqual(['turn', true, 'Ole']);
    expect([absent?.kind, absent?.text, absent?.attachments]).toEqual([
      'media',
      '',
      [{ kind: 'voice', fileName: null, durationSeconds: null, isFound: false, recordingId: null }],
    ]);
    const recording = await app.openRecording(attachment?.recordingId ?? 0);
    const original = await readFile(twoVoices);
    const played = await new Response(recording.stream(0, original.length)).arrayBuffer();
    expect(Buffer.from(played).equals(original)).toBe(true);

    // A longer export knows the words again, though it holds no sound that was not written down.
    const longer = [...lines, '18/03/22, 10:05 - Ann: I heard it'];
    const again = await importOf(await exportOf('second.zip', longer), false);
    expect([again.added, again.edited]).toEqual([1, 0]);
    expect((await conversation())[1]?.text).toBe(voice?.text);

    // The owner's words take the place of what was heard, and give it back.
    const write = (text: string | null) =>
      app.call('conversations.writeVoice', { utteranceId: voice?.id ?? 0, text });
    await write('Shall we meet for coffee?');
    expect((await conversation())[1]).toMatchObject({
      text: 'Shall we meet for coffee?',
      heardText: voice?.text,
      signals: [],
      valence: null,
    });
    await write('Shall we meet for tea?');
    expect(
      (await app.call('conversations.search', { text: 'tea', limit: 9 })).map(({ text }) => text),
    ).toEqual(['Shall we meet for tea?']);
    await write(null);
    expect((await conversation())[1]).toMatchObject({ text: voice?.text, heardText: null });
    const written = (await conversation())[0]?.id ?? 0;
    const typed = app.call('conversations.writeVoice', { utteranceId: written, text: 'no' });
    await expect(typed).rejects.toMatchObject({ code: 'not-found' });

    // The sound stays as long as one export tells of it.
    const recordings = join(directory, 'vault/recordings');
    await app.removeSource(outcome.sourceId);
    expect((await conversation())[1]).toMatchObject({ text: voice?.text, attachments: [attachment] });
    expect(await readdir(recordings)).toHaveLength(1);
    await app.removeSource(again.sourceId);
    expect([await app.call('conversations.list', { personId: null }), await readdir(recordings)]).toEqual([
      [],
      [],
    ]);
  },
);
