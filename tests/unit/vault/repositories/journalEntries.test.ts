import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  deleteJournalEntry,
  findJournalEntry,
  insertJournalEntry,
  journalEntriesBetween,
  journalEntriesOf,
  updateJournalEntry,
} from '../../../../src/main/vault/repositories/journalEntries.ts';
import type { JournalEntry } from '../../../../src/shared/model/journal.ts';
import { addPerson, openTestVault } from '../world.ts';

let vault: ReturnType<typeof openTestVault>;
let ann: number;

beforeEach(() => {
  vault = openTestVault();
  ann = addPerson(vault, 'Ann');
});
afterEach(() => vault.close());

function add(entry: Partial<JournalEntry>): number {
  const usual = { personId: ann, startedAtMilliseconds: 1000, minutes: 30, channel: 'in-person' } as const;
  const rest = { initiator: null, ratings: {}, note: '', loggedAtMilliseconds: 2000 };
  return insertJournalEntry(vault.writer, { ...usual, ...rest, ...entry });
}

test('an entry comes back with what was rated, and nothing for what was left out', () => {
  const id = add({ ratings: { heard: 0, theirWarmth: -50 }, note: 'In the park', initiator: 'person' });
  expect(journalEntriesOf(vault.reader, ann)).toEqual([
    {
      id,
      personId: ann,
      startedAtMilliseconds: 1000,
      minutes: 30,
      channel: 'in-person',
      initiator: 'person',
      ratings: { heard: 0, theirWarmth: -50 },
      note: 'In the park',
      loggedAtMilliseconds: 2000,
    },
  ]);
});

test('a stretch of time is from its beginning until before its end, with everybody, oldest first', () => {
  const ole = addPerson(vault, 'Ole');
  const [late, early] = [
    add({ startedAtMilliseconds: 20 }),
    add({ startedAtMilliseconds: 10, personId: ole }),
  ];
  add({ startedAtMilliseconds: 30 });
  const found = journalEntriesBetween(vault.reader, { fromMilliseconds: 10, toMilliseconds: 30 });
  expect(found.map(({ id }) => id)).toEqual([early, late]);
});

test('a changed entry keeps no rating that was taken back', () => {
  const id = add({ ratings: { heard: 3, onEdge: 5 } });
  const entry = findJournalEntry(vault.reader, id);
  if (entry === undefined) throw new Error('lost');
  expect(updateJournalEntry(vault.writer, { ...entry, ratings: { onEdge: 2 }, minutes: null })).toBe(true);
  expect(findJournalEntry(vault.reader, id)).toMatchObject({ ratings: { onEdge: 2 }, minutes: null });
  expect(findJournalEntry(vault.reader, id)?.ratings).not.toHaveProperty('heard');
});

test('entries go with their ratings, and with the person', () => {
  const id = add({ ratings: { heard: 3 } });
  add({ ratings: { heard: 4 } });
  expect([deleteJournalEntry(vault.writer, id), deleteJournalEntry(vault.writer, id)]).toEqual([true, false]);
  vault.writer.run('DELETE FROM person WHERE id = ?', ann);
  const left = vault.writer.run('DELETE FROM journal_rating').changes;
  expect([left, journalEntriesOf(vault.reader, ann)]).toEqual([0, []]);
});
