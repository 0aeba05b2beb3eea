import { afterEach, beforeEach, expect, test } from 'vitest';
import { greetingCalls } from '../../../src/main/services/greeting.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { personEntriesCalls } from '../../../src/main/services/personEntries.ts';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { day, Story, type Line } from './story.ts';

let story: Story;
let me: number;
let chats: number;

beforeEach(() => {
  story = new Story();
  chats = 0;
  me = story.person('Me', true);
  // Until now with somebody.
  talk(conversation(), story.person('Ann'), now);
});
afterEach(() => story.close());

const now = Date.UTC(2026, 4, 30, 18);

function conversation(): number {
  chats += 1;
  return story.conversation('direct', `Chat ${chats}`);
}

function talk(conversationId: number, other: number, at: number, theirs: Partial<Line> = {}): void {
  story.talk(conversationId, at, [
    { who: other, text: 'thank you for that', valence: 0.5, ...theirs },
    { who: me, text: 'gladly', valence: 0.2 },
  ]);
}

/** Three talks, a month apart, the last one so many days ago. */
function friend(name: string, quietDays: number, theirs: Partial<Line> = {}): number {
  const personId = story.person(name);
  const chat = conversation();
  for (const back of [60, 30, 0]) talk(chat, personId, now - (quietDays + back) * day, theirs);
  return personId;
}

const show = (vault: OpenVault, atMilliseconds = now) =>
  greetingCalls['greeting.show'](vault, { atMilliseconds });
const name = (vault: OpenVault, atMilliseconds = now) => show(vault, atMilliseconds)?.name;

test('suggests the weak tie that is most due, and says until when anything is known', () => {
  friend('Ola', 120);
  const kim = friend('Kim', 200);
  friend('Long ago', 900);
  expect(show(story.end())).toMatchObject({
    personId: kim,
    name: 'Kim',
    lastMilliseconds: now - 200 * day + 60_000,
    recordEndMilliseconds: now,
    hasOthers: true,
    putOffUntil: null,
  });
});

test('suggests nobody of whom too little is known, or whose words bear possible tactics or are not read', () => {
  const tactic = [{ kind: 'tactic' as const, label: 'guilt-tripping' as const }];
  talk(conversation(), story.person('Met once'), now - 200 * day);
  friend('Kim', 200, { signals: tactic });
  const unread = story.person('Ola');
  const chat = conversation();
  for (const back of [260, 230, 200]) {
    story.talk(chat, now - back * day, [
      { who: unread, text: 'hello' },
      { who: me, text: 'hello', valence: 0 },
    ]);
  }
  expect(show(story.end())).toBeNull();
});

test('suggests nobody who was close once and fell silent', () => {
  const personId = story.person('Kim');
  const chat = conversation();
  for (let back = 400; back >= 200; back -= 2) talk(chat, personId, now - back * day);
  expect(show(story.end())).toBeNull();
});

test.each(['paused', 'unsafe'] as const)('suggests nobody who is %s, from that moment on', (status) => {
  const kim = friend('Kim', 200);
  const vault = story.end();
  expect(name(vault)).toBe('Kim');
  peopleCalls['people.setStatus'](vault, { personId: kim, status });
  expect(show(vault)).toBeNull();
});

test('suggests nobody of whom the owner noted a red flag', () => {
  const kim = friend('Kim', 200);
  const vault = story.end();
  personEntriesCalls['people.addEntry'](vault, {
    personId: kim,
    kind: 'red-flag',
    day: '2026-05-01',
    words: 'Speaks badly of my friends',
    note: '',
  });
  expect(show(vault)).toBeNull();
});

test('stays with the same person all day, and lets them rest for the days after', () => {
  friend('Ola', 120);
  friend('Kim', 200);
  const vault = story.end();
  const names = [0, 3, 24, 48, 7 * 24].map((hours) => name(vault, now + (hours * day) / 24));
  expect(names).toEqual(['Kim', 'Kim', 'Ola', undefined, 'Kim']);
});

test('somebody else is the next one, and after the last the first again', () => {
  for (const [index, each] of ['Kim', 'Ola', 'Per'].entries()) friend(each, 300 - index * 50);
  const vault = story.end();
  const names = Array.from({ length: 4 }, () => {
    const greeting = show(vault);
    if (greeting === null) throw new Error('Nobody is suggested.');
    greetingCalls['greeting.pass'](vault, { personId: greeting.personId, atMilliseconds: now });
    return greeting.name;
  });
  expect(names).toEqual(['Kim', 'Ola', 'Per', 'Kim']);
});

test('another time puts off for thirty days, and can be undone', () => {
  const kim = friend('Kim', 200);
  friend('Ola', 120);
  const vault = story.end();
  const answer = (isPutOff: boolean) =>
    greetingCalls['greeting.putOff'](vault, { personId: kim, isPutOff, atMilliseconds: now });
  show(vault);
  answer(true);
  expect(show(vault)).toMatchObject({ name: 'Kim', putOffUntil: '2026-06-29' });
  answer(false);
  expect(show(vault)).toMatchObject({ name: 'Kim', putOffUntil: null });
  answer(true);
  expect([1, 8, 29, 30].map((days) => name(vault, now + days * day))).toEqual(['Ola', 'Ola', 'Ola', 'Kim']);
});

test('names nobody who was put off and set aside afterwards', () => {
  const kim = friend('Kim', 200);
  const vault = story.end();
  greetingCalls['greeting.putOff'](vault, { personId: kim, isPutOff: true, atMilliseconds: now });
  peopleCalls['people.setStatus'](vault, { personId: kim, status: 'unsafe' });
  expect(show(vault)).toBeNull();
});

test('who was put off stays so as one with somebody else', () => {
  const kim = friend('Kim', 200);
  const kimAgain = friend('Kim K', 250);
  const vault = story.end();
  greetingCalls['greeting.putOff'](vault, { personId: kim, isPutOff: true, atMilliseconds: now - 2 * day });
  samePersonCalls['people.merge'](vault, { personId: kimAgain, otherPersonId: kim, atMilliseconds: now });
  expect(show(vault)).toBeNull();
});
