import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { recordedCallCalls } from '../../../src/main/services/calls/calls.ts';
import { openDatabase } from '../../../src/main/vault/database.ts';
import { openOlderVault } from './olderVault.ts';

const directory = mkdtempSync(join(tmpdir(), 'evenkeel-older-calls-'));
const path = join(directory, 'vault.db');
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A vault that knew nothing of words and voices, with a call in which Ann has the left channel. */
function makeOldVault(key: Uint8Array): void {
  const database = openOlderVault(path, key, 50);
  const { writer } = database;
  writer.run(
    "INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES ('Ann', 1, 0), ('Ole', 0, 0)",
  );
  writer.run(
    `INSERT INTO source (sha256, kind, format_id, file_name, size_bytes, imported_at_milliseconds, state)
     VALUES ('old', 'recording', 'ogg', 'call.ogg', 1, 0, 'complete')`,
  );
  writer.run(
    "INSERT INTO conversation (service, key, kind, title) VALUES ('call', 'old', 'call', 'Call with Ole')",
  );
  writer.run(
    `INSERT INTO interaction (conversation_id, kind, started_at_milliseconds, ended_at_milliseconds)
     VALUES (1, 'call', 0, 60000)`,
  );
  writer.run('INSERT INTO interaction_person VALUES (1, 1, 1), (1, 2, 1)');
  writer.run(
    `INSERT INTO recording (conversation_id, source_id, file_key, media_type, size_bytes, started_at_milliseconds,
       duration_seconds, channels, owner_channel, transcribed_seconds, is_complete)
     VALUES (1, 1, zeroblob(32), 'audio/ogg', 1, 0, 60, 2, 'left', 60, 1)`,
  );
  const say = (personId: number, second: number, text: string) =>
    writer.run(
      `INSERT INTO utterance (conversation_id, person_id, interaction_id, kind, at_milliseconds, sequence, text,
         start_seconds, end_seconds, fingerprint) VALUES (1, ?, 1, 'turn', ?, ?, ?, ?, ?, randomblob(16))`,
      personId,
      second * 1000,
      personId === 2 ? 1 : 0,
      text,
      second,
      second + 2,
    );
  say(1, 1, 'Hello there');
  say(2, 4, 'Hi');
  writer.run('INSERT INTO turn_voice VALUES (1, 200, -20, 120)');
  writer.run('INSERT INTO utterance_search (rowid, text) SELECT id, text FROM utterance');
  database.close();
}

it('shows calls of an older vault with their voices, and lets them be edited', () => {
  const key = randomBytes(32);
  makeOldVault(key);
  const vault = { directory, ...openDatabase(path, key) };
  const { speakers, recordingId } = recordedCallCalls['calls.show'](vault, { conversationId: 1 });
  expect(speakers.map(({ name, isConfirmed, turns }) => [name, isConfirmed, turns])).toEqual([
    ['Ann', true, 1],
    ['Ole', true, 1],
  ]);
  recordedCallCalls['calls.split'](vault, { recordingId, utteranceId: 1, wordIndex: 1 });
  recordedCallCalls['calls.undo'](vault, { recordingId });
  const { turns } = recordedCallCalls['calls.turns'](vault, { recordingId, from: 0, limit: 9 });
  expect(turns.map(({ text, words, voice }) => [text, words.length, voice.pitchHertz])).toEqual([
    ['Hello there', 2, 200],
    ['Hi', 1, null],
  ]);
  vault.close();
});
