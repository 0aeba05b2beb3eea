import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sourcesCalls } from '../../../src/main/services/sources.ts';
import { replaceInteractions } from '../../../src/main/vault/repositories/interactions.ts';
import { listPeople } from '../../../src/main/vault/repositories/people.ts';
import { replaceReading } from '../../../src/main/vault/repositories/readings.ts';
import { insertRecording } from '../../../src/main/vault/repositories/recordings.ts';
import { insertNotUnderstood, listSources } from '../../../src/main/vault/repositories/sources.ts';
import { searchUtterances } from '../../../src/main/vault/repositories/utterances.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { addConversation, addPerson, addSource, openTestVault, say } from '../vault/world.ts';

let vault: OpenVault;
let owner: number;
let ada: number;

beforeEach(() => {
  vault = openTestVault();
  owner = addPerson(vault, 'Me', true);
  ada = addPerson(vault, 'Ada');
});

afterEach(() => vault.close());

test('removing the only source leaves an empty vault with its owner', () => {
  const sourceId = addSource(vault);
  const conversationId = addConversation(vault, 'ada');
  const [first = 0] = say(vault, { sourceId, conversationId, personIds: [owner, ada] }, ['hello', 'hi you']);
  replaceReading(vault.writer, { utteranceId: first, valence: 0.5, emotion: null, model: 'm 1' }, [
    { kind: 'tone', label: 'warm', probability: 0.7, start: 0, end: 5 },
  ]);
  cut(conversationId, 0, 60_000);
  insertNotUnderstood(vault.writer, sourceId, [{ file: '', line: 9, text: '???' }]);
  expect(sourcesCalls['sources.remove'](vault, { sourceId })).toEqual({ recordingIds: [] });
  const left = ['source', 'not_understood', 'conversation', 'interaction', 'interaction_person', 'utterance']
    .concat(['utterance_source', 'utterance_search', 'reading', 'signal'])
    .map(countOf);
  expect(left.every((count) => count === 0)).toBe(true);
  expect(listPeople(vault.reader).map(({ name }) => name)).toEqual(['Me']);
});

test('what another source tells as well stays, and only that', () => {
  const [one, two] = [addSource(vault, 'one.txt'), addSource(vault, 'two.txt')];
  const conversationId = addConversation(vault, 'ada');
  const personIds = [ada];
  say(vault, { sourceId: one, conversationId, personIds }, ['alpha', 'beta']);
  say(vault, { sourceId: two, conversationId, personIds, fromMinute: 1 }, ['beta', 'gamma']);
  cut(conversationId, 0, 120_000);
  sourcesCalls['sources.remove'](vault, { sourceId: one });
  const found = ['alpha', 'beta', 'gamma'].map((word) => searchUtterances(vault.reader, word, 10).length);
  const interaction = vault.reader.get(
    z.object({ started_at_milliseconds: z.int(), utterance_count: z.int() }),
    'SELECT * FROM interaction JOIN interaction_person ON interaction_id = id',
  );
  expect({ found, interaction }).toEqual({
    found: [0, 1, 1],
    interaction: { started_at_milliseconds: 60_000, utterance_count: 2 },
  });
});

test('a silence left in the middle of a session divides it', () => {
  const [kept, gone] = [addSource(vault, 'kept.txt'), addSource(vault, 'gone.txt')];
  const place = { conversationId: addConversation(vault, 'ada'), personIds: [ada] };
  say(vault, { ...place, sourceId: kept }, ['before']);
  say(vault, { ...place, sourceId: gone, fromMinute: 90 }, ['between']);
  say(vault, { ...place, sourceId: kept, fromMinute: 180 }, ['after']);
  cut(place.conversationId, 0, 180 * 60_000);
  sourcesCalls['sources.remove'](vault, { sourceId: gone });
  const rows = vault.reader.all(
    z.object({ minute: z.int(), utterance_count: z.int() }),
    `SELECT started_at_milliseconds / 60000 AS minute, utterance_count
     FROM interaction JOIN interaction_person ON interaction_id = id ORDER BY 1`,
  );
  expect(rows).toEqual([
    { minute: 0, utterance_count: 1 },
    { minute: 180, utterance_count: 1 },
  ]);
});

test.each([
  ['a few', 1],
  ['many', 200],
])('the words of %s utterances leave the search index for good, and the others stay', (_, leaving) => {
  const [kept, gone] = [addSource(vault, 'kept.txt'), addSource(vault, 'gone.txt')];
  const conversationId = addConversation(vault, 'ada');
  const place = { conversationId, personIds: [owner, ada] };
  say(vault, { ...place, sourceId: kept }, Array<string>(400).fill('garden'));
  say(vault, { ...place, sourceId: gone, fromMinute: 1000 }, Array<string>(leaving).fill('secret'));
  sourcesCalls['sources.remove'](vault, { sourceId: gone });
  const { writer } = vault;
  writer.run("INSERT INTO utterance_search (utterance_search, rank) VALUES ('integrity-check', 1)");
  writer.run('CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, utterance_search, row)');
  expect(writer.all(z.object({ term: z.string(), doc: z.int() }), 'SELECT * FROM temp.words')).toEqual([
    { term: 'garden', doc: 400 },
  ]);
  // The index still follows what leaves after that.
  sourcesCalls['sources.remove'](vault, { sourceId: kept });
  expect(writer.all(z.object({ term: z.string() }), 'SELECT * FROM temp.words')).toEqual([]);
});

test('removing a recording tells which sealed file to destroy, and its key is gone', () => {
  const sourceId = addSource(vault, 'call.wav', 'recording');
  const recordingId = insertRecording(vault.writer, {
    conversationId: addConversation(vault, 'call'),
    sourceId,
    fileKey: randomBytes(32),
    mediaType: 'audio/wav',
    sizeBytes: 10,
    startedAtMilliseconds: 0,
    durationSeconds: 1,
    channels: 2,
    ownerChannel: 'left',
  });
  const removed = sourcesCalls['sources.remove'](vault, { sourceId });
  expect({ removed, recordings: countOf('recording'), conversations: countOf('conversation') }).toEqual({
    removed: { recordingIds: [recordingId] },
    recordings: 0,
    conversations: 0,
  });
});

test('the words of what was removed are gone from the index of the search as well', () => {
  const sourceId = addSource(vault);
  const place = { sourceId, conversationId: addConversation(vault, 'ada'), personIds: [ada] };
  say(vault, place, ['zeppelin over the marmalade factory']);
  const before = indexHolds('zeppelin');
  sourcesCalls['sources.remove'](vault, { sourceId });
  expect([before, indexHolds('zeppelin')]).toEqual([true, false]);
});

test('after removing, the log is empty', async () => {
  const sourceId = addSource(vault);
  say(vault, { sourceId, conversationId: addConversation(vault, 'ada'), personIds: [ada] }, ['hello']);
  sourcesCalls['sources.remove'](vault, { sourceId });
  expect((await readFile(join(vault.directory, 'vault.db-wal'))).length).toBe(0);
});

test('a source that is not there is not found', () => {
  expect(() => sourcesCalls['sources.remove'](vault, { sourceId: 7 })).toThrow('no longer in the vault');
});

test('lists sources newest first, and what was not understood page by page', () => {
  const sourceId = addSource(vault, 'one.txt');
  addSource(vault, 'two.txt');
  const lines = [3, 5, 8].map((line) => ({ file: '', line, text: `line ${line}` }));
  insertNotUnderstood(vault.writer, sourceId, lines);
  expect(listSources(vault.reader).map(({ fileName }) => fileName)).toEqual(['two.txt', 'one.txt']);
  const page = sourcesCalls['sources.notUnderstood'](vault, { sourceId, offset: 1, limit: 1 });
  expect(page).toEqual([{ file: '', line: 5, text: 'line 5' }]);
});

function cut(conversationId: number, startedAtMilliseconds: number, endedAtMilliseconds: number): void {
  replaceInteractions(vault.writer, conversationId, [
    { kind: 'session', startedAtMilliseconds, endedAtMilliseconds },
  ]);
}

function indexHolds(word: string): boolean {
  // The index leaves out of a word what it shares with the one before it, so only its end is looked for.
  const row = vault.reader.get(
    z.object({ count: z.int() }),
    'SELECT count(*) AS count FROM utterance_search_data WHERE instr(block, CAST(? AS BLOB)) > 0',
    word.slice(1),
  );
  return (row?.count ?? 0) > 0;
}

function countOf(table: string): number {
  const row = vault.reader.get(z.object({ count: z.int() }), `SELECT count(*) AS count FROM ${table}`);
  return row?.count ?? -1;
}
