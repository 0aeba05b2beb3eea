import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, openDatabase } from '../../../src/main/vault/database.ts';
import { insertConversation } from '../../../src/main/vault/repositories/conversations.ts';
import { insertPerson } from '../../../src/main/vault/repositories/people.ts';
import { insertSource } from '../../../src/main/vault/repositories/sources.ts';
import { insertUtterances, type NewUtterance } from '../../../src/main/vault/repositories/arrivals.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';

const dataKey = randomBytes(32);
let empty: Buffer | null = null;

/** What a new database is on the disk: made once, since making all tables takes longer than most tests. */
function emptyDatabase(directory: string): Buffer {
  const path = join(directory, 'empty.db');
  createDatabase(path, dataKey).close();
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/** An open vault without an envelope, in a folder of its own that goes when it is closed. */
export function openTestVault(): OpenVault {
  const directory = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
  const path = join(directory, 'vault.db');
  writeFileSync(path, (empty ??= emptyDatabase(directory)));
  const database = openDatabase(path, dataKey);
  return {
    ...database,
    directory,
    close() {
      database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function addSource(
  vault: OpenVault,
  fileName = 'chat.txt',
  kind: 'chat' | 'recording' = 'chat',
): number {
  return insertSource(vault.writer, {
    sha256: createHash('sha256').update(fileName).digest('hex'),
    kind,
    formatId: 'whatsapp',
    fileName,
    sizeBytes: 100,
    timeZone: 'Europe/Berlin',
    importedAtMilliseconds: 1000,
  });
}

export function addPerson(vault: OpenVault, name: string, isOwner = false): number {
  return insertPerson(vault.writer, { name, isOwner, createdAtMilliseconds: 0 });
}

export function addConversation(vault: OpenVault, key: string): number {
  return insertConversation(vault.writer, { service: 'whatsapp', key, kind: 'direct', title: key });
}

/** Texts said one a minute in a conversation, by turns of the people; gives their ids. */
export function say(
  vault: OpenVault,
  place: { sourceId: number; conversationId: number; personIds: number[]; fromMinute?: number },
  texts: readonly string[],
): number[] {
  const utterances = texts.map((text, index): NewUtterance => {
    const minute = (place.fromMinute ?? 0) + index;
    return {
      conversationId: place.conversationId,
      personId: place.personIds[index % place.personIds.length] ?? null,
      kind: 'text',
      atMilliseconds: minute * 60_000,
      sequence: index,
      text,
      startSeconds: null,
      endSeconds: null,
      fingerprint: createHash('sha256').update(`${minute} ${text}`).digest().subarray(0, 16),
      line: index + 1,
    };
  });
  return vault.writer.transaction(() => insertUtterances(vault.writer, place.sourceId, utterances)).ids;
}
