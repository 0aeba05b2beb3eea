import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalCalls } from '../../../src/main/services/journal.ts';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { deletePeopleWithoutUtterances } from '../../../src/main/vault/repositories/people.ts';
import type { NewJournalEntry } from '../../../src/shared/model/journal.ts';
import { openPeopleWorld } from './peopleWorld.ts';

let world: ReturnType<typeof openPeopleWorld>;
let ann: number;

beforeEach(() => {
  world = openPeopleWorld();
  ann = world.person('Ann');
});
afterEach(() => world.close());

const hour = 3_600_000;

function entry(changes: Partial<NewJournalEntry> = {}): NewJournalEntry {
  const when = { startedAtMilliseconds: 0, minutes: 60, channel: 'in-person', initiator: null } as const;
  return { who: { personId: ann }, ...when, ratings: {}, note: '', ...changes };
}

function add(changes: Partial<NewJournalEntry> = {}, atMilliseconds = hour) {
  return journalCalls['journal.add'](world.vault, { ...entry(changes), atMilliseconds });
}

function change(entryId: number, changes: Partial<NewJournalEntry>, atMilliseconds = 2 * hour) {
  return journalCalls['journal.change'](world.vault, { ...entry(changes), entryId, atMilliseconds });
}

const list = (personId: number) => journalCalls['journal.list'](world.vault, { personId });
const names = () => world.rows('SELECT name FROM person ORDER BY id').map(({ name }) => name);

test('entries come with the latest talk first', () => {
  const [early, late] = [add({ startedAtMilliseconds: 1 }), add({ startedAtMilliseconds: 2 })];
  expect(list(ann).map(({ id }) => id)).toEqual([late.entryId, early.entryId]);
});

test('somebody who is in no import is added by name, once', () => {
  const first = add({ who: { name: 'Tove' } });
  const second = add({ who: { name: ' tove ' } });
  const known = add({ who: { name: 'ANN' } });
  expect([names(), second.personId, known.personId]).toEqual([['Ann', 'Tove'], first.personId, ann]);
});

test('a talk with oneself, with nobody, or one still to come is refused', () => {
  const me = world.person('Me', true);
  expect(() => add({ who: { personId: me } })).toThrow('not as expected');
  expect(() => add({ who: { personId: 99 } })).toThrow('no longer');
  expect(() => add({ startedAtMilliseconds: hour + 1 })).toThrow('not as expected');
});

test('changed ratings count as given now, changed words as written then', () => {
  const { entryId } = add({ ratings: { heard: 2 } });
  change(entryId, { ratings: { heard: 2 }, note: 'By the sea' });
  expect(list(ann)).toMatchObject([{ note: 'By the sea', loggedAtMilliseconds: hour }]);
  change(entryId, { ratings: { heard: 2, onEdge: 5 } });
  expect(list(ann)).toMatchObject([{ note: '', loggedAtMilliseconds: 2 * hour }]);
  change(entryId, { ratings: { onEdge: 5 } }, 3 * hour);
  expect(list(ann)).toMatchObject([{ ratings: { onEdge: 5 }, loggedAtMilliseconds: 2 * hour }]);
});

test('an entry can be moved to whom it was with', () => {
  const { entryId } = add();
  const { personId } = change(entryId, { who: { name: 'Tove' } });
  expect([list(ann), list(personId).map(({ id }) => id)]).toEqual([[], [entryId]]);
});

test('a removed entry can be brought back as it was, whatever was written since', () => {
  const { entryId } = add({ ratings: { theirWarmth: -20 }, note: 'In the park' });
  const [before] = list(ann);
  if (before === undefined) throw new Error('lost');
  journalCalls['journal.remove'](world.vault, { entryId });
  expect(list(ann)).toEqual([]);
  journalCalls['journal.bringBack'](world.vault, before);
  expect(list(ann)).toEqual([before]);
  journalCalls['journal.remove'](world.vault, { entryId });
  add({ startedAtMilliseconds: 5, note: 'Later' });
  journalCalls['journal.bringBack'](world.vault, before);
  expect(list(ann).map(({ note }) => note)).toEqual(['Later', 'In the park']);
});

test('whom the owner wrote about stays when their conversations are taken out', () => {
  world.person('Ole');
  add();
  deletePeopleWithoutUtterances(world.vault.writer);
  expect(names()).toEqual(['Ann']);
});

test('entries go along when people are made one, and back', () => {
  const ole = world.person('Ole');
  const { entryId } = add({ who: { personId: ole } });
  const people = { personId: ann, otherPersonId: ole, atMilliseconds: hour };
  const { mergeId } = samePersonCalls['people.merge'](world.vault, people);
  expect(list(ann).map(({ id }) => id)).toEqual([entryId]);
  samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect([list(ann), list(ole).map(({ id }) => id)]).toEqual([[], [entryId]]);
});
