import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../../../src/shared/model/journal.ts';
import {
  draftOf,
  entryOf,
  isFilledIn,
  newDraft,
  rate,
  whoOf,
} from '../../../../../src/renderer/screens/journal/journalDraft.ts';

const openedMilliseconds = Date.UTC(2026, 2, 3, 18, 30, 20);
const people = [
  { personId: 3, name: 'Ann' },
  { personId: 4, name: 'Ole' },
];
const world = { people, openedMilliseconds, timeZone: 'Europe/Berlin' };
const minute = 60_000;

const entry: JournalEntry = {
  id: 9,
  personId: 3,
  startedAtMilliseconds: Date.UTC(2026, 1, 1, 9, 15, 42),
  minutes: 25,
  channel: 'video',
  initiator: 'person',
  ratings: { heard: 0, theirWarmth: -20 },
  note: 'About the keys',
  loggedAtMilliseconds: openedMilliseconds,
};

test('a talk just now ended when the writing began, however long it was', () => {
  const draft = newDraft('Ann', world);
  expect(entryOf(draft, world, null)).toEqual({
    who: { personId: 3 },
    startedAtMilliseconds: openedMilliseconds,
    minutes: null,
    channel: 'in-person',
    initiator: null,
    ratings: {},
    note: '',
  });
  const long = entryOf({ ...draft, minutes: 90 }, world, null);
  expect(long?.startedAtMilliseconds).toBe(openedMilliseconds - 90 * minute);
});

test('an earlier talk began by the owner’s clock, and never in the time to come', () => {
  const draft = { ...newDraft('Ann', world), when: 'earlier' as const };
  const at = (startedText: string) => entryOf({ ...draft, startedText }, world, null)?.startedAtMilliseconds;
  expect(at('2026-03-03T08:00')).toBe(Date.UTC(2026, 2, 3, 7));
  expect([at('2026-03-03T19:31'), at('2026-03')]).toEqual([undefined, undefined]);
});

test('without a name there is nothing to keep', () => {
  expect(entryOf(newDraft('  ', world), world, null)).toBeNull();
});

test('a known name is known in any case; any other is somebody new', () => {
  expect([whoOf(' OLE ', people), whoOf('Tove ', people), whoOf('', people)]).toEqual([
    { personId: 4 },
    { name: 'Tove' },
    null,
  ]);
});

test('an entry opened and kept is the same to the millisecond', () => {
  const { id: _id, personId: _personId, loggedAtMilliseconds: _logged, ...rest } = entry;
  const draft = draftOf(entry, 'Ann', world.timeZone);
  expect(entryOf(draft, world, entry)).toEqual({ ...rest, who: { personId: 3 } });
});

test('nothing is lost where nothing was filled in, or was taken back', () => {
  const before = newDraft('Ann', world);
  const rated = rate(before, 'heard', 3);
  expect([before, rated, rate(rated, 'heard', null)].map((draft) => isFilledIn(draft, before))).toEqual([
    false,
    true,
    false,
  ]);
});
