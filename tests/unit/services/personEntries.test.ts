import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewEntry } from '../../../src/shared/model/personEntries.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { personEntriesCalls } from '../../../src/main/services/personEntries.ts';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { setSettings } from '../../../src/main/services/settings.ts';
import { usualSpeechSettings } from '../../../src/shared/model/speech.ts';
import { deletePeopleWithoutUtterances } from '../../../src/main/vault/repositories/people.ts';
import { openPeopleWorld } from './peopleWorld.ts';

let world: ReturnType<typeof openPeopleWorld>;
let me: number;
let ann: number;
let ole: number;

beforeEach(() => {
  world = openPeopleWorld();
  [me, ann, ole] = [world.person('Me', true), world.person('Ann'), world.person('Ole')];
  for (const [personId, name] of [
    [me, 'Me'],
    [ann, 'Ann'],
    [ole, 'Ole'],
  ] as const) {
    world.identity(personId, { name });
  }
  const settings = { autoLockMinutes: 10, timeZone: 'Asia/Tokyo', theme: 'system' as const };
  setSettings(world.vault.writer, { ...settings, speech: usualSpeechSettings });
});
afterEach(() => world.close());

function add(personId: number, entry: Partial<NewEntry>): number {
  const usual = { kind: 'note', day: '2026-03-04', words: 'Walks', note: '' } as const;
  return personEntriesCalls['people.addEntry'](world.vault, { ...usual, ...entry, personId }).entryId;
}

const ownWords = (personId: number) => personEntriesCalls['people.ownWords'](world.vault, { personId });
const events = (personId: number) =>
  personEntriesCalls['people.events'](world.vault, { personId }).map(({ kind, words }) => `${kind} ${words}`);
const merge = (personId: number, otherPersonId: number) =>
  samePersonCalls['people.merge'](world.vault, { personId, otherPersonId, atMilliseconds: 0 }).mergeId;
const setStatus = (personId: number, status: 'open' | 'paused' | 'unsafe') =>
  peopleCalls['people.setStatus'](world.vault, { personId, status });
const atMilliseconds = Date.UTC(2026, 2, 5, 20);

test('what the owner wrote comes back, the latest day first', () => {
  const first = add(ann, { day: '2025-01-02', kind: 'green-flag', words: 'Remembers' });
  add(ann, { day: '2026-01-02' });
  const change = { entryId: first, day: '2026-02-03', words: 'Remembers birthdays', note: 'mine too' };
  personEntriesCalls['people.changeEntry'](world.vault, change);
  expect(ownWords(ann).entries.map(({ day, words, note }) => `${day} ${words} ${note}`)).toEqual([
    '2026-02-03 Remembers birthdays mine too',
    '2026-01-02 Walks ',
  ]);
});

test('roles are said as a whole, each once', () => {
  const set = (roles: string[]) =>
    personEntriesCalls['people.setRoles'](world.vault, { personId: ann, roles, atMilliseconds });
  set(['good advice', 'fun']);
  set(['fun', 'runs', 'runs']);
  expect(ownWords(ann).roles).toEqual(['fun', 'runs']);
});

test('events are boundaries, what became of them, and life events, also the own ones; no notes and flags', () => {
  const boundaryId = add(ann, { kind: 'boundary', words: 'No calls after ten' });
  const answer = { boundaryId, isKept: false, day: '2026-04-01', note: '' };
  personEntriesCalls['people.answerBoundary'](world.vault, answer);
  add(ann, { kind: 'red-flag' });
  add(ann, { kind: 'note' });
  add(me, { kind: 'life-event', words: 'New flat', day: '2026-03-10' });
  expect(events(ann)).toEqual([
    'boundary No calls after ten',
    'life-event New flat',
    'boundary-crossed No calls after ten',
  ]);
  expect(events(ole)).toEqual(['life-event New flat']);
});

test('an event stands in the middle of its day by the clock of the owner', () => {
  add(ann, { kind: 'life-event', day: '2026-03-04' });
  const [event] = personEntriesCalls['people.events'](world.vault, { personId: ann });
  expect(event?.atMilliseconds).toBe(Date.parse('2026-03-04T12:00:00+09:00'));
});

test('what became of a boundary goes with the boundary', () => {
  const boundaryId = add(ann, { kind: 'boundary' });
  personEntriesCalls['people.answerBoundary'](world.vault, {
    boundaryId,
    isKept: true,
    day: '2026-04-01',
    note: '',
  });
  personEntriesCalls['people.removeEntry'](world.vault, { entryId: boundaryId });
  expect(ownWords(ann).entries).toEqual([]);
});

test('only a boundary can be kept or crossed, and of the owner only life events are told', () => {
  const entryId = add(ann, {});
  const answer = { boundaryId: entryId, isKept: true, day: '2026-04-01', note: '' };
  expect(() => personEntriesCalls['people.answerBoundary'](world.vault, answer)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(() => add(me, { kind: 'red-flag' })).toThrow(expect.objectContaining({ code: 'input-invalid' }));
});

test('a merge brings along what was written, and taking it back also what was noted of a boundary since', () => {
  const boundaryId = add(ole, { kind: 'boundary', words: 'Ask first' });
  const mergeId = merge(ann, ole);
  personEntriesCalls['people.answerBoundary'](world.vault, {
    boundaryId,
    isKept: true,
    day: '2026-04-01',
    note: '',
  });
  expect(events(ann)).toHaveLength(2);
  const { personId } = samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect(events(ann)).toEqual([]);
  expect(events(personId)).toEqual(['boundary Ask first', 'boundary-kept Ask first']);
});

test('who is made one with somebody unsafe is unsafe, until that is taken back', () => {
  setStatus(ole, 'unsafe');
  setStatus(ann, 'paused');
  const mergeId = merge(ann, ole);
  expect(ownWords(ann).status).toBe('unsafe');
  const { personId } = samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect([ann, personId].map((id) => ownWords(id).status)).toEqual(['paused', 'unsafe']);
});

test('what the owner said of both after a merge holds for both', () => {
  const mergeId = merge(ann, ole);
  setStatus(ann, 'unsafe');
  const { personId } = samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect([ann, personId].map((id) => ownWords(id).status)).toEqual(['unsafe', 'unsafe']);
});

test('a name taken out of somebody unsafe is unsafe too', () => {
  const identityId = world.identity(ann, { service: 'telegram', name: 'Annie' });
  setStatus(ann, 'unsafe');
  const { personId } = samePersonCalls['people.split'](world.vault, { identityId, atMilliseconds: 0 });
  expect(ownWords(personId).status).toBe('unsafe');
});

test('who was set aside or written about outlives their conversations, anybody else does not', () => {
  setStatus(ann, 'unsafe');
  const mia = world.person('Mia');
  add(mia, {});
  deletePeopleWithoutUtterances(world.vault.writer);
  const left = peopleCalls['people.list'](world.vault, {}).map(({ name, status }) => `${name} ${status}`);
  expect(left).toEqual(['Me open', 'Ann unsafe', 'Mia open']);
});

test('closeness has a history that can be mended, by days of the owner', () => {
  const rate = (day?: string) =>
    peopleCalls['people.rateCloseness'](world.vault, { personId: ann, closeness: 3, day, atMilliseconds });
  rate();
  rate('2025-12-01');
  // At 20 h UTC it is the next day in Tokyo already.
  expect(ownWords(ann).ratings.map(({ day }) => day)).toEqual(['2026-03-06', '2025-12-01']);
  const [last, first] = ownWords(ann).ratings;
  const changed = { ratingId: first?.id ?? 0, closeness: 5, day: '2025-11-30', atMilliseconds };
  peopleCalls['people.changeRating'](world.vault, changed);
  peopleCalls['people.removeRating'](world.vault, { ratingId: last?.id ?? 0 });
  expect(ownWords(ann).ratings).toEqual([{ id: first?.id, day: '2025-11-30', closeness: 5 }]);
  expect(() => rate('2026-03-07')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
});
