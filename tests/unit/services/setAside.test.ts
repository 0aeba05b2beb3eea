/** The rule of docs/set-aside.md where the report and the map's sentences keep it; the overview's is beside its own. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { networkCalls } from '../../../src/main/services/network/networkCalls.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { reportCalls } from '../../../src/main/services/report.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import type { ReportOptions } from '../../../src/shared/model/report.ts';
import { day, Story } from './story.ts';
import { anyOptions } from '../report/world.ts';

const start = Date.UTC(2026, 0, 5, 12);
const names = ['Rob', 'Ada', 'Bo', 'Cy', 'Dee', 'Eli'];
let story: Story;
let vault: OpenVault;
let rob: number;

/** Rob writes every day and is in a group with each of the others. */
beforeEach(() => {
  story = new Story();
  const me = story.person('Me', true);
  const people = names.map((name) => story.person(name));
  rob = people[0] ?? 0;
  const chat = story.conversation('direct', 'Chat');
  const said = (who: readonly number[]) =>
    [...who, me].map((each) => ({ who: each, text: 'See you there', valence: 0.1 }));
  for (let at = 0; at < 60; at += 1) story.talk(chat, start + at * day, said([rob]));
  for (const other of people.slice(1)) {
    const group = story.conversation('group', `Group ${other}`);
    for (let at = 0; at < 6; at += 1) story.talk(group, start + (at * 7 + 0.5) * day, said([rob, other]));
  }
  vault = story.end();
});
afterEach(() => story.close());

const setRob = (status: 'open' | 'unsafe') =>
  peopleCalls['people.setStatus'](vault, { personId: rob, status });

const sentences = () =>
  networkCalls['network.structure'](vault, { atDate: null }).sentences.map(({ sentence }) => sentence);

function namesIn(change: Partial<ReportOptions>): string[] {
  const { people } = reportCalls['report.data'](vault, {
    ...anyOptions,
    madeMilliseconds: start + 100 * day,
    ...change,
  });
  return people.map(({ name }) => name);
}

test('no sentence on the network names somebody set aside, though what it counts stays', () => {
  expect(sentences().filter((sentence) => sentence.includes('Rob'))).toHaveLength(2);
  setRob('unsafe');
  expect(sentences().filter((sentence) => sentence.includes('Rob'))).toEqual([]);
  expect(sentences().some((sentence) => sentence.includes('somebody you paused or marked'))).toBe(true);
});

test('a report on everybody is without those set aside, unless the owner says otherwise or names them', () => {
  expect(namesIn({})).toContain('Rob');
  setRob('unsafe');
  expect(namesIn({})).not.toContain('Rob');
  expect(namesIn({ withSetAside: true })).toContain('Rob');
  expect(namesIn({ personIds: [rob] })).toEqual(['Rob']);
});
