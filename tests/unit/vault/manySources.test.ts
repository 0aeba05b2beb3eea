import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../../src/main/vault/database.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { importInto } from '../intake/world.ts';
import { openOlderVault } from './olderVault.ts';

const directory = mkdtempSync(join(tmpdir(), 'evenkeel-old-'));
const path = join(directory, 'vault.db');
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A vault of the shape before this one, with a chat of two people in it. */
function makeOldVault(key: Uint8Array): void {
  const database = openOlderVault(path, key, 40);
  const { writer } = database;
  writer.run(
    "INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES ('Ann', 1, 0), ('Ole', 0, 0)",
  );
  writer.run(
    `INSERT INTO identity (person_id, service, key, display_name)
     VALUES (1, 'whatsapp', 'Ann', 'Ann'), (2, 'whatsapp', 'Ole', 'Ole')`,
  );
  writer.run(
    `INSERT INTO source (sha256, kind, format_id, file_name, size_bytes, imported_at_milliseconds, state, added_count)
     VALUES ('old', 'chat', 'whatsapp', 'chat.txt', 1, 0, 'complete', 4)`,
  );
  writer.run("INSERT INTO not_understood (source_id, line, text) VALUES (1, 9, '???')");
  writer.run(
    "INSERT INTO conversation (service, key, kind, title) VALUES ('whatsapp', 'pair:Ann\nOle', 'direct', 'Ole')",
  );
  const said: [number, string][] = [
    [1, 'hello'],
    [2, 'ok'],
    [1, 'ok'],
    [1, 'ok'],
  ];
  said.forEach(([personId, text], index) => {
    const at = Date.UTC(2022, 2, 18, 14, index === 0 ? 0 : 1);
    writer.run(
      `INSERT INTO utterance (conversation_id, person_id, kind, at_milliseconds, sequence, text, fingerprint)
       VALUES (1, ?, 'text', ?, ?, ?, ?)`,
      personId,
      at,
      index,
      text,
      createHash('sha256').update(String(index)).digest().subarray(0, 16),
    );
    writer.run('INSERT INTO utterance_source VALUES (1, ?, ?)', index + 1, index + 1);
  });
  writer.run('INSERT INTO utterance_search (rowid, text) SELECT id, text FROM utterance');
  database.close();
}

test('what an older vault holds is known again when it is imported once more', async () => {
  const key = randomBytes(32);
  makeOldVault(key);
  const vault: OpenVault = { directory, ...openDatabase(path, key) };
  const lines = [
    '14:00 - Ann: hello',
    '14:01 - Ole: ok',
    '14:01 - Ann: ok',
    '14:01 - Ann: ok',
    '14:02 - Ole: new',
  ];
  const content = lines.map((line) => `18/03/22, ${line}\n`).join('');
  const outcome = await importInto(vault, content);
  expect(outcome).toMatchObject({ added: 1, duplicates: 4, conversations: 1, remarks: [] });
  vault.close();
});
