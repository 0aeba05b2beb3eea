import { afterEach, beforeEach, expect, it } from 'vitest';
import { entryMeasuresCalls } from '../../../src/main/services/entryMeasures.ts';
import { insertJournalEntry } from '../../../src/main/vault/repositories/journalEntries.ts';
import { qualityItems, type JournalEntry, type JournalRatings } from '../../../src/shared/model/journal.ts';
import {
  entryMeasuresSchema,
  type EntryMeasure,
  type EntryMeasureKind,
} from '../../../src/shared/model/entryMeasures.ts';
import { day, hour, Story } from './story.ts';

const start = Date.parse('2024-03-01T12:00:00Z');
let story: Story;
let ada: number;

beforeEach(() => {
  story = new Story();
  story.person('Me', true);
  ada = story.person('Ada');
});
afterEach(() => story.close());

/** All six items of how it was at one rating, 0..6. */
const quality = (rating: number): JournalRatings =>
  Object.fromEntries(qualityItems.map((item) => [item, rating]));

/** One entry a day with these ratings, rated an hour after the talk began. */
function write(days: readonly JournalRatings[], entry: Partial<JournalEntry> = {}, from = start): number[] {
  return days.map((ratings, index) => {
    const startedAtMilliseconds = from + index * day;
    return insertJournalEntry(story.vault.writer, {
      personId: ada,
      startedAtMilliseconds,
      minutes: 30,
      channel: 'in-person',
      initiator: null,
      ratings,
      note: '',
      loggedAtMilliseconds: startedAtMilliseconds + hour,
      ...entry,
    });
  });
}

const measured = (windowDays = 56) =>
  entryMeasuresSchema.parse(
    entryMeasuresCalls['journal.measures'](story.vault, { personId: ada, windowDays }),
  );
const measure = (kind: EntryMeasureKind): EntryMeasure | undefined =>
  measured().measures.find((found) => found.kind === kind);
const manner = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    theirWarmth: [40, 38, 42, 35][index % 4] ?? 0,
    theirDominance: [10, 12, 5, 8][index % 4] ?? 0,
  }));
const hotThenCold = Array.from({ length: 14 }, (_, index) => quality(index % 2 === 0 ? 6 : 0));

it('has no number below six entries, and says from when', () => {
  write(hotThenCold.slice(0, 5));
  const { gate, gateSentence, measures, hotAndCold } = measured();
  expect([gate, hotAndCold, measures.every(({ estimate }) => estimate === null)]).toEqual([
    'raw',
    null,
    true,
  ]);
  expect(gateSentence).toBe('5 entries so far: too few for numbers. An early picture begins at 6.');
});

it('gives means and ups and downs from the owner’s ratings, with their window, coverage and entries', () => {
  const ids = write(hotThenCold);
  expect(measure('pleasantness')).toMatchObject({
    entryIds: ids,
    estimate: {
      value: 0.5,
      n: 14,
      basis: 'self',
      window: { untilMilliseconds: start + 13 * day, weeks: 8, coverage: 0.25, contactWith: 'person' },
    },
  });
  expect(measure('swings')?.estimate).toMatchObject({ value: 1, low: 1, high: 1, n: 13 });
  expect(measure('drops')?.estimate?.value).toBeCloseTo(7 / 13, 10);
  expect([measured().hotAndCold, measured().acuteCut]).toEqual([true, 1]);
});

it('leaves what was written down a day late out of ups and downs, not out of means', () => {
  const timely = write(hotThenCold.slice(0, 6));
  const late = write([quality(0), quality(6)], { loggedAtMilliseconds: start + 40 * day }, start + 7 * day);
  expect(measured().writtenLate).toBe(2);
  expect(measure('swings')?.entryIds).toEqual(timely);
  expect(measure('pleasantness')?.entryIds).toEqual([...timely, ...late]);
});

it('shows how the other’s manner moves from 14 grid ratings on, as a trait of the tie only from 42', () => {
  write(manner(13));
  expect([measure('spin')?.estimate, measure('spin')?.needs]).toEqual([null, 14]);
  write(manner(1), {}, start + 13 * day);
  expect(measure('spin')).toMatchObject({ isCharacteristic: false, estimate: { n: 14, basis: 'self' } });
  expect(measure('spin')?.estimate?.value).toBeLessThan(5);
  write(manner(28), {}, start + 14 * day);
  expect(measure('pulse')).toMatchObject({ isCharacteristic: true, estimate: { n: 42 } });
});

it('covers the days up to the last entry, and knows ratings that were left out for nothing', () => {
  write([quality(6)], {}, start - 100 * day);
  write([...hotThenCold.slice(0, 6), { onEdge: 6 }]);
  const { entries, inWindow } = measured();
  expect([entries, inWindow, measure('pleasantness')?.estimate?.n]).toEqual([8, 7, 6]);
  expect(measure('onEdge')?.estimate).toBeNull();
});

it('knows nobody that is not there', () => {
  expect(() => entryMeasuresCalls['journal.measures'](story.vault, { personId: 99, windowDays: 56 })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});
