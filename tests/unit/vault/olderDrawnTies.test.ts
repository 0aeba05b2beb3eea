import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { openDatabase } from '../../../src/main/vault/database.ts';
import { listDrawnTies } from '../../../src/main/vault/repositories/drawnTies.ts';
import { undoSchema } from '../../../src/main/vault/repositories/merges.ts';
import { findSetting, setSetting } from '../../../src/main/vault/repositories/settings.ts';
import { openOlderVault } from './olderVault.ts';

const directory = mkdtempSync(join(tmpdir(), 'evenkeel-older-drawn-'));
const path = join(directory, 'vault.db');
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A vault of before ties had a table. Identities 1 to 4 are of Ann, Ole, Mika and Bo, but Bo was made one with Mika. */
function makeOldVault(key: Uint8Array): void {
  const database = openOlderVault(path, key, 110);
  const { writer } = database;
  for (const [index, name] of ['Ann', 'Ole', 'Mika'].entries()) {
    writer.run('INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES (?, 0, 0)', name);
    for (const id of index === 2 ? [3, 4] : [index + 1]) {
      const sql = 'INSERT INTO identity (id, person_id, service, key, display_name) VALUES (?, ?, ?, ?, ?)';
      writer.run(sql, id, index + 1, 'chat', String(id), name);
    }
  }
  const undo = undoSchema.parse({
    name: 'Bo',
    nameFrom: 'export',
    createdAtMilliseconds: 0,
    keptName: 'Mika',
    keptNameFrom: 'export',
    identityIds: [4],
    keptIdentityIds: [3],
    ratingIds: [],
    looseUtteranceIds: [],
    callIds: [],
    sharedCallIds: [],
    notSame: [],
    mergeIds: [],
  });
  writer.run("INSERT INTO person_merge VALUES (1, 3, 4, 'Bo', 0, ?)", JSON.stringify(undo));
  // The last is of an identity that is no more.
  setSetting(writer, 'drawnTies', [
    [1, 2],
    [4, 1],
    [2, 99],
  ]);
  database.close();
}

it('carries the ties over that were drawn in an older vault, also through a merge taken back since', () => {
  const key = randomBytes(32);
  makeOldVault(key);
  const vault = { directory, ...openDatabase(path, key) };
  const ties = () => listDrawnTies(vault.reader).map(({ first, second }) => [first, second]);
  expect([ties(), findSetting(vault.reader, 'drawnTies')]).toEqual([
    [
      [1, 2],
      [1, 3],
    ],
    undefined,
  ]);
  samePersonCalls['people.undoMerge'](vault, { mergeId: 1 });
  expect(ties()).toEqual([
    [1, 2],
    [1, 4],
  ]);
  vault.close();
});
