import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { EvenkeelError } from '../../shared/errors.ts';
import { first } from './migrations/0010-first.ts';
import { tieInteractions } from './migrations/0020-tie-interactions.ts';
import { utteranceTime } from './migrations/0030-utterance-time.ts';
import { manySources } from './migrations/0040-many-sources.ts';
import { calls } from './migrations/0050-calls.ts';
import { heard } from './migrations/0060-heard.ts';
import { signalAnswers } from './migrations/0070-signal-answers.ts';
import { people } from './migrations/0080-people.ts';
import { emotion } from './migrations/0090-emotion.ts';
import { journal } from './migrations/0100-journal.ts';
import { map } from './migrations/0110-map.ts';
import { greeting } from './migrations/0120-greeting.ts';
import { contentFingerprint, utteranceFingerprint } from './fingerprint.ts';

export interface Migration {
  version: number;
  sql: string;
}

/** In rising order; a version once released is never changed. */
export const migrations: readonly Migration[] = [
  first,
  tieInteractions,
  utteranceTime,
  manySources,
  calls,
  heard,
  signalAnswers,
  people,
  emotion,
  journal,
  map,
  greeting,
];

/** Throws `vault-newer` for a shape this Evenkeel does not know. Reads only. */
export function requireKnownVersion(database: Database, known: readonly Migration[]): void {
  if (readVersion(database) > latest(known)) throw new EvenkeelError('vault-newer');
}

/**
 * Brings a database to the latest shape, one transaction for each step. A copy of the (encrypted) file is made
 * before an older one is changed; it goes at the next opening, since a copy would outlive what the owner deletes.
 */
export function migrate(database: Database, known: readonly Migration[]): void {
  const version = readVersion(database);
  const copy = `${database.name}.before-`;
  if (version === latest(known)) return removeCopies(copy);
  if (version > 0) {
    database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(database.name, `${copy}${latest(known)}`);
  }
  addFunctions(database);
  for (const step of known.filter((migration) => migration.version > version)) {
    database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.version}`);
    })();
  }
}

/** What a step needs and SQL does not have. */
function addFunctions(database: Database): void {
  database.function('content_fingerprint', contentFingerprint);
  database.function('utterance_fingerprint', utteranceFingerprint);
}

function removeCopies(copy: string): void {
  for (const name of readdirSync(dirname(copy))) {
    if (name.startsWith(basename(copy))) rmSync(join(dirname(copy), name));
  }
}

function readVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function latest(known: readonly Migration[]): number {
  return known.at(-1)?.version ?? 0;
}
