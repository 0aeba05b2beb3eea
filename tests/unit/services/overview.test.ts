import { afterEach, beforeEach, expect, test } from 'vitest';
import { overviewCalls } from '../../../src/main/services/overview.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
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

let chats = 0;
function conversation(): number {
  chats += 1;
  return story.conversation('direct', `Chat ${chats}`);
}

function friend(name: string, quietDays: number, tactic = false): number {
  const personId = story.person(name);
  const chat = conversation();
  for (const back of [quietDays, quietDays + 30, quietDays + 60]) {
    talk(chat, personId, now - back * day, 12, tactic);
  }
  return personId;
}

const show = (vault: OpenVault) => overviewCalls['overview.show'](vault, { timeZone: 'UTC' });

test('time in talks counts what overlaps once, and short exchanges do not go back and forth', () => {
  const [first, second] = [story.person('Ann'), story.person('Ole')];
  talk(conversation(), first, now, 61);
  talk(conversation(), second, now + hour / 2, 3);
  const { week } = show(story.end());
  expect(week?.socialTime.minutesPerDay).toBeCloseTo(60 / 7);
  expect(week?.socialTime.meaningfulPerDay).toBeCloseTo(1 / 7);
  expect(week?.socialTime.usualMinutesPerDay).toBeNull();
});

test('suggests to greet the one known a little who was silent longest, within two years', () => {
  talk(conversation(), story.person('Ann'), now);
  friend('Ola', 120);
  friend('Kim', 200);
  friend('Lost', 900);
  expect(show(story.end()).greeting?.name).toBe('Kim');
});

test('suggests nobody whose words bear possible tactics', () => {
  talk(conversation(), story.person('Ann'), now);
  friend('Kim', 200, true);
  expect(show(story.end()).greeting).toBeNull();
});

test('names nobody set aside, in no part of it', () => {
  const ann = story.person('Ann');
  talk(conversation(), ann, now);
  const kim = friend('Kim', 200);
  const vault = story.end();
  peopleCalls['people.setStatus'](vault, { personId: ann, status: 'unsafe' });
  peopleCalls['people.setStatus'](vault, { personId: kim, status: 'paused' });
  const { week, changes, supportQuotes, greeting } = show(vault);
  expect(week).toMatchObject({ interactions: 1, people: [], setAside: 1 });
  expect({ changes, supportQuotes, greeting }).toEqual({ changes: [], supportQuotes: [], greeting: null });
});
