import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { patternsCalls } from '../../../src/main/services/patterns.ts';
import { signalAnswersCalls } from '../../../src/main/services/signalAnswers.ts';
import { openDatabase } from '../../../src/main/vault/database.ts';
import { migrations } from '../../../src/main/vault/migrate.ts';

const directory = mkdtempSync(join(tmpdir(), 'evenkeel-older-marks-'));
const path = join(directory, 'vault.db');
const words = 'you imagine it';
const dayMilliseconds = 86_400_000;
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A vault whose marks could not be answered yet: Ole says the same on three days. */
function makeOldVault(key: Uint8Array): void {
  writeFileSync(path, '');
  const known = migrations.filter(({ version }) => version < 70);
  const database = openDatabase(path, key, known);
  const { writer } = database;
  writer.run(
    "INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES ('Ann', 1, 0), ('Ole', 0, 0)",
  );
  writer.run("INSERT INTO conversation (service, key, kind, title) VALUES ('chat', 'old', 'direct', 'Ole')");
  for (const id of [1, 2, 3]) {
    const at = id * dayMilliseconds;
    writer.run("INSERT INTO interaction VALUES (?, 1, 'session', ?, ?)", id, at, at);
    writer.run('INSERT INTO interaction_person VALUES (?, 2, 1)', id);
    writer.run(
      `INSERT INTO utterance (id, conversation_id, person_id, interaction_id, kind, at_milliseconds, sequence, text,
         fingerprint) VALUES (?, 1, 2, ?, 'text', ?, 0, ?, randomblob(16))`,
      id,
      id,
      at,
      words,
    );
    writer.run("INSERT INTO reading VALUES (?, -0.5, 'old 1')", id);
    writer.run(
      `INSERT INTO signal (utterance_id, kind, label, probability, start_offset, end_offset, model)
       VALUES (?, 'tactic', 'countering', 0.8, 0, ?, 'old 1')`,
      id,
      words.length,
    );
  }
  // All was worked into the ties already.
  writer.run('DELETE FROM stale_interaction');
  database.close();
}

it('counts the marks of an older vault by label, and lets them be answered', () => {
  const key = randomBytes(32);
  makeOldVault(key);
  const vault = { directory, ...openDatabase(path, key) };
  const patterns = () => patternsCalls['signals.patterns'](vault, { personId: 2 }).patterns;
  expect(patterns()).toMatchObject([{ label: 'countering', hits: 3, days: 3 }]);
  signalAnswersCalls['signals.answer'](vault, {
    utteranceId: 2,
    label: 'countering',
    start: 0,
    end: words.length,
    answer: 'dismissed',
    atMilliseconds: 0,
  });
  expect(patterns()).toEqual([]);
  vault.close();
});
