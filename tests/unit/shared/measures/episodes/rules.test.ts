import { describe, expect, it } from 'vitest';
import { hooveringIn, returnsAfterBreak } from '../../../../../src/shared/measures/episodes/hoovering.ts';
import { isFall, isolationStretch } from '../../../../../src/shared/measures/episodes/isolation.ts';
import {
  isEnamouredBeginning,
  isIntenseBeginning,
  type Beginning,
} from '../../../../../src/shared/measures/episodes/loveBombing.ts';
import {
  announcesPause,
  asksForNoContact,
  isEnamoured,
  pullsIn,
  raisesConcern,
} from '../../../../../src/shared/measures/episodes/words.ts';

const day = 86_400_000;
const meetingsOn = (...days: number[]) =>
  days.map((at) => ({ startedMilliseconds: at * day, endedMilliseconds: at * day + 1 }));

const said = (...texts: string[]) =>
  texts.map((text, utteranceId) => ({ utteranceId, text, isMarked: false }));

describe('a return after a break', () => {
  it('is one after two weeks of nothing where there was regular contact before', () => {
    const meetings = meetingsOn(0, 5, 9, 14, 20, 26, 41);
    expect(returnsAfterBreak(meetings)).toMatchObject([{ index: 6, backMilliseconds: 41 * day }]);
    expect(returnsAfterBreak(meetingsOn(0, 5, 9, 14, 20, 26, 39))).toEqual([]);
  });

  it('is none where the owner wrote down a talk in between, unless on the first day back', () => {
    const meetings = meetingsOn(0, 5, 9, 14, 20, 26, 41);
    expect(returnsAfterBreak(meetings, [], [33 * day])).toEqual([]);
    expect(returnsAfterBreak(meetings, [], [40.5 * day])).toHaveLength(1);
    expect(returnsAfterBreak(meetings, [], [10 * day])).toHaveLength(1);
  });

  it('is none where breaks are usual, unless the owner had marked one', () => {
    const rare = meetingsOn(0, 20, 40, 60, 80, 100, 120);
    expect(returnsAfterBreak(rare)).toEqual([]);
    expect(returnsAfterBreak(rare, [110 * day])).toMatchObject([{ index: 6, isAfterPause: true }]);
  });

  it('pulls with two ways, or with one after a marked break, or where a reader says so', () => {
    const usual = { isAfterPause: false };
    expect(hooveringIn(usual, said('hey, how are you', 'I’m so sorry for all', 'I miss you'))).toEqual({
      utteranceIds: [1, 2],
      kinds: ['apology', 'affection'],
    });
    expect(hooveringIn(usual, said('sorry, I was wrong about the date'))).toBeNull();
    expect(hooveringIn({ isAfterPause: true }, said('I miss you'))?.kinds).toEqual(['affection']);
    expect(hooveringIn(usual, [{ utteranceId: 7, text: 'hm', isMarked: true }])?.utteranceIds).toEqual([7]);
  });
});

describe('an intense beginning', () => {
  const usual: Beginning[] = Array.from({ length: 12 }, (_, index) => ({
    messages: 40 + index,
    days: 10,
    offHoursMessages: 20,
  }));
  const own: Beginning = { messages: 900, days: 20, offHoursMessages: 700 };

  it('stands out in volume and hours', () => {
    expect(isIntenseBeginning(own, usual)).toBe(true);
    expect(isIntenseBeginning({ ...own, offHoursMessages: 450 }, usual)).toBe(false);
    expect(isIntenseBeginning({ ...own, messages: 90 }, usual)).toBe(false);
    expect(isIntenseBeginning({ ...own, messages: 300, days: 3, offHoursMessages: 290 }, usual)).toBe(false);
  });

  it('cannot be told with few others', () => {
    expect(isIntenseBeginning(own, usual.slice(0, 9))).toBeNull();
  });

  it('needs many messages of affection or future', () => {
    expect(isEnamouredBeginning(45, 900)).toBe(true);
    expect(isEnamouredBeginning(44, 900)).toBe(false);
    expect(isEnamouredBeginning(9, 20)).toBe(false);
  });
});

describe('isolation', () => {
  it('looks thirty days to both sides of the words', () => {
    const hits = [10, 20, 30].map((at) => ({ atMilliseconds: at * day, day: at }));
    expect(isolationStretch(hits)).toMatchObject({
      before: [-20 * day, 10 * day - 1],
      after: [30 * day + 1, 60 * day],
    });
    expect(isolationStretch(hits.slice(1))).toBeNull();
  });

  it.each([
    [8, 6, true],
    [8, 7, false],
    [20, 16, false],
    [3, 0, false],
  ])('from %i others to %i is a fall: %s', (before, after, expected) => {
    expect(isFall(before, after)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['I need some space, talk tomorrow', true],
    ['in a meeting, back at 5', true],
    ['good night', true],
    ['whatever', false],
    ['stop asking', false],
  ])('"%s" announces a pause: %s', (text, expected) => {
    expect(announcesPause(text)).toBe(expected);
  });

  it.each([
    ['that really hurt me yesterday', true],
    ['can we talk about it?', true],
    ['why won’t you answer', true],
    ['do we need milk?', false],
    ['what time is the train?', false],
  ])('"%s" raises a concern: %s', (text, expected) => {
    expect(raisesConcern(text)).toBe(expected);
  });

  it.each([
    ['No contact for three months', true],
    ['Don’t call me at work', true],
    ['Keep in contact with Ada', false],
    ['Call before coming', false],
  ])('"%s" asks for no contact: %s', (text, expected) => {
    expect(asksForNoContact(text)).toBe(expected);
  });

  it('pull and flatter only where they say so', () => {
    expect(pullsIn('Please forgive me, I promise it will be different, I’m in hospital')).toEqual([
      'apology',
      'promise',
      'emergency',
    ]);
    expect(pullsIn('The train is late, see you at eight')).toEqual([]);
    expect(isEnamoured('we will grow old together')).toBe(true);
    expect(isEnamoured('see you at the library')).toBe(false);
  });
});
