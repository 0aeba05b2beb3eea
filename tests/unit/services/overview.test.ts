import { afterEach, beforeEach, expect, test } from 'vitest';
import { overviewCalls } from '../../../src/main/services/overview.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { personEntriesCalls } from '../../../src/main/services/personEntries.ts';
import { insertJournalEntry } from '../../../src/main/vault/repositories/journalEntries.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { day, hour, Story, type Line } from './story.ts';

let story: Story;
let me: number;

beforeEach(() => {
  story = new Story();
  me = story.person('Me', true);
});
afterEach(() => story.close());

const now = Date.UTC(2026, 4, 30, 18);

/** A chat of so many messages, by turns. */
function talk(conversationId: number, other: number, at: number, messages = 12, tactic = false): void {
  const lines = Array.from({ length: messages }, (_, index): Line => {
    const who = index % 2 === 0 ? other : me;
    const signals = tactic ? [{ kind: 'tactic' as const, label: 'guilt-tripping' as const }] : [];
    return who === me ? { who, text: 'yes' } : { who, text: 'thank you for that', valence: 0.5, signals };
  });
  story.talk(conversationId, at, lines);
}

function note(vault: OpenVault, personId: number, kind: 'red-flag'): void {
  const entry = { personId, kind, day: '2026-05-01', words: 'Speaks badly of my friends', note: '' };
  personEntriesCalls['people.addEntry'](vault, entry);
}

let chats = 0;
function conversation(): number {
  chats += 1;
  return story.conversation('direct', `Chat ${chats}`);
}

function kindly(who: number, signals: NonNullable<Line['signals']>): Line {
  return { who, text: 'I am here if you need me.', valence: 0.6, signals };
}

const show = (vault: OpenVault) => overviewCalls['overview.show'](vault, { timeZone: 'UTC' });

test('time in talks counts what overlaps once, and short exchanges do not go back and forth', () => {
  const [first, second] = [story.person('Ann'), story.person('Ole')];
  talk(conversation(), first, now - 10 * day);
  talk(conversation(), first, now, 61);
  talk(conversation(), second, now + hour / 2, 3);
  const { week } = show(story.end());
  expect(week?.socialTime.minutesPerDay).toBeCloseTo(60 / 7);
  expect(week?.socialTime.meaningfulPerDay).toBeCloseTo(1 / 7);
  expect(week?.socialTime.usualMinutesPerDay).toBeNull();
});

test('talks written down count as time and as talks, once where they were imported as well', () => {
  const [ann, ole] = [story.person('Ann'), story.person('Ole')];
  talk(conversation(), ann, now, 31);
  const vault = story.end();
  const written = { initiator: null, ratings: {}, note: '', loggedAtMilliseconds: now + day };
  const write = (personId: number, startedAtMilliseconds: number, channel: 'text' | 'in-person') =>
    insertJournalEntry(vault.writer, {
      ...written,
      personId,
      startedAtMilliseconds,
      minutes: 60,
      channel,
    });
  // About the imported chat itself; a meeting while it went on; one a day later with somebody no import knows.
  write(ann, now, 'text');
  write(ann, now + hour / 2, 'in-person');
  write(ole, now + day, 'in-person');
  const { week } = show(vault);
  expect(week).toMatchObject({ interactions: 3, daysCovered: 2 });
  expect(week?.socialTime.minutesPerDay).toBeCloseTo((90 + 60) / 2);
  expect(week?.socialTime.meaningfulPerDay).toBeCloseTo(3 / 2);
  expect(week?.people.map(({ name, interactions }) => [name, interactions])).toEqual([
    ['Ann', 2],
    ['Ole', 1],
  ]);
});

test('a record of one day is told as one day', () => {
  talk(conversation(), story.person('Ann'), now, 11);
  const { week, isTooEarlyForChanges } = show(story.end());
  expect(week).toMatchObject({ daysCovered: 1, socialTime: { minutesPerDay: 10, meaningfulPerDay: 1 } });
  expect(isTooEarlyForChanges).toBe(true);
});

test('kind words come from those who are kind, not from whoever also bears possible tactics', () => {
  const support = [{ kind: 'support' as const, label: 'care' as const }];
  const tactic = [{ kind: 'tactic' as const, label: 'guilt-tripping' as const }];
  const [ann, cleo, ole] = [story.person('Ann'), story.person('Cleo'), story.person('Ole')];
  story.talk(conversation(), now, [kindly(ann, support), { who: me, text: 'yes' }]);
  story.talk(conversation(), now, [kindly(cleo, support), kindly(cleo, tactic), { who: me, text: 'yes' }]);
  story.talk(conversation(), now, [kindly(ole, support), { who: me, text: 'yes' }]);
  const vault = story.end();
  note(vault, ole, 'red-flag');
  expect(show(vault).supportQuotes.map(({ personName }) => personName)).toEqual(['Ann']);
});

test('names nobody set aside, in no part of it', () => {
  const support = [{ kind: 'support' as const, label: 'care' as const }];
  const ann = story.person('Ann');
  const chat = conversation();
  // Twelve cold talks and twelve warm ones: a change, and kind words.
  for (let back = 24; back > 0; back -= 1) {
    const valence = back > 12 ? -0.6 : 0.6;
    const signals = back > 12 ? [] : support;
    story.talk(chat, now - back * day, [
      { who: ann, text: 'I am here if you need me.', valence, signals },
      { who: me, text: 'yes' },
    ]);
  }
  const vault = story.end();
  const before = show(vault);
  expect([before.week?.people.length, before.changes.length, before.supportQuotes.length]).toEqual([1, 1, 1]);
  peopleCalls['people.setStatus'](vault, { personId: ann, status: 'unsafe' });
  const { week, changes, supportQuotes } = show(vault);
  expect(week).toMatchObject({ people: [], setAside: 1 });
  expect({ changes, supportQuotes }).toEqual({ changes: [], supportQuotes: [] });
});
