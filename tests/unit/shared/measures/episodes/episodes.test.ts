/** What holds for episodes whatever goes in. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnsAfterBreak } from '../../../../../src/shared/measures/episodes/hoovering.ts';
import { isFall, isolationStretch } from '../../../../../src/shared/measures/episodes/isolation.ts';
import {
  dailyVolume,
  isEnamouredBeginning,
  isIntenseBeginning,
} from '../../../../../src/shared/measures/episodes/loveBombing.ts';
import { stonewallingIn, type ChatTurn } from '../../../../../src/shared/measures/episodes/stonewalling.ts';

const day = 86_400_000;
const count = fc.nat(60);
const daysBetween = (max: number) => fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 40 });

/** Meetings, each so many days after the one before. */
function meetingsApart(gaps: readonly number[]) {
  let at = 0;
  return gaps.map((gap) => {
    at += gap * day;
    return { startedMilliseconds: at, endedMilliseconds: at + 1 };
  });
}

test('nobody comes back where no break was longer than two weeks, nor where meetings were always rare', () => {
  fc.assert(
    fc.property(daysBetween(14), (gaps) => {
      // A break counts from the end of a meeting, so that fourteen days apart are a little less.
      expect(returnsAfterBreak(meetingsApart(gaps))).toEqual([]);
      expect(returnsAfterBreak(meetingsApart(gaps.map((gap) => gap + 14)))).toEqual([]);
    }),
  );
});

test('a fall in other contacts is one of two at least, and stays one where more are lost', () => {
  fc.assert(
    fc.property(count, count, (before, after) => {
      if (isFall(before, after)) expect(before - after).toBeGreaterThanOrEqual(2);
      if (after > 0) expect(Number(isFall(before, after - 1))).toBeGreaterThanOrEqual(+isFall(before, after));
    }),
  );
});

test('times beside words that keep others away never overlap the words', () => {
  fc.assert(
    fc.property(daysBetween(20), (gaps) => {
      const hits = meetingsApart(gaps).map(({ startedMilliseconds: atMilliseconds }) => {
        return { atMilliseconds, day: atMilliseconds / day };
      });
      const found = isolationStretch(hits);
      if (found === null) return;
      expect(found.stretch.hits.length).toBeGreaterThanOrEqual(3);
      for (const { atMilliseconds } of found.stretch.hits) {
        expect(atMilliseconds).toBeGreaterThan(found.before[1]);
        expect(atMilliseconds).toBeLessThan(found.after[0]);
      }
    }),
  );
});

test('a beginning is intense only above nearly all others, and more so with more messages', () => {
  const beginnings = fc.array(
    fc.record({
      messages: fc.integer({ min: 1, max: 500 }),
      days: fc.integer({ min: 1, max: 60 }),
      offHoursMessages: fc.constant(0),
    }),
    { minLength: 10, maxLength: 40 },
  );
  fc.assert(
    fc.property(beginnings, fc.nat(5000), fc.integer({ min: 1, max: 60 }), (others, messages, days) => {
      const own = { messages, days, offHoursMessages: messages };
      const found = isIntenseBeginning(own, others);
      const louder = others.filter((other) => dailyVolume(other) >= dailyVolume(own)).length;
      if (found === true) expect(louder).toBeLessThanOrEqual(0.05 * others.length);
      const more = { ...own, messages: messages + 1, offHoursMessages: messages + 1 };
      expect(Number(isIntenseBeginning(more, others))).toBeGreaterThanOrEqual(Number(found));
      expect(isEnamouredBeginning(Math.min(9, messages), messages)).toBe(false);
    }),
  );
});

const turns = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 1, max: 90 }),
      isOwner: fc.boolean(),
      words: fc.integer({ min: 0, max: 6 }),
      raisesConcern: fc.boolean(),
      asks: fc.boolean(),
      announcesPause: fc.constant(false),
    }),
    { minLength: 60, maxLength: 160 },
  )
  .map((drawn): ChatTurn[] => {
    let at = 0;
    return drawn.map(({ hours, ...turn }, utteranceId) => {
      return { ...turn, utteranceId, atMilliseconds: (at += hours * 3_600_000) };
    });
  });

test('silence is stonewalling only after a concern, and points at words in their order', () => {
  fc.assert(
    fc.property(turns, (chat) => {
      const calm = chat.map((turn) => ({ ...turn, raisesConcern: false }));
      expect(stonewallingIn(calm).episodes).toEqual([]);
      for (const { utteranceIds, fromMilliseconds, untilMilliseconds } of stonewallingIn(chat).episodes) {
        const pointed = utteranceIds.map((id) => chat[id]);
        expect(pointed.some((turn) => turn?.isOwner && turn.raisesConcern)).toBe(true);
        expect(utteranceIds).toEqual(utteranceIds.toSorted((one, other) => one - other));
        expect(untilMilliseconds).toBeGreaterThanOrEqual(fromMilliseconds);
      }
    }),
  );
});
