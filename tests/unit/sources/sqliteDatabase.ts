import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConnection from 'better-sqlite3-multiple-ciphers';
import type { Database } from 'better-sqlite3-multiple-ciphers';

/** The bytes of a database that these statements make, and of its write-ahead log as it stands before it is closed. */
export function databaseBytes(fill: (database: Database) => void): {
  file: Uint8Array;
  log: Uint8Array | null;
} {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
  const path = join(folder, 'made.db');
  const database = new DatabaseConnection(path);
  try {
    database.pragma('synchronous = OFF');
    fill(database);
    const isLogged = database.pragma('journal_mode', { simple: true }) === 'wal';
    return { file: readFileSync(path), log: isLogged ? readFileSync(`${path}-wal`) : null };
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}
