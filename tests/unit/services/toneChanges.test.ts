import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toneChangesCalls } from '../../../src/main/services/toneChanges.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { toneChangesSchema } from '../../../src/shared/model/toneChanges.ts';
import { day, Story } from './story.ts';

const start = Date.parse('2025-01-06T12:00:00Z');

let story: Story;
let vault: OpenVault;
let corin = 0;
let maya = 0;
let nils = 0;
let ines = 0;

/**
 * Corin cools and starts to deny after 200 days, and writes more often; Maya stays; Nils is met three times.
 * Ines countered in 27 of 50 talks, lately in 5 of 16: fewer, but that may be chance.
 */
function tell(): void {
  corin = story.person('Corin');
  maya = story.person('Maya');
  nils = story.person('Nils');
  ines = story.person('Ines');
  const chats = new Map(
    [corin, maya, nils, ines].map((who) => [who, story.conversation('direct', `chat ${who}`)]),
  );
  const talk = (who: number, dayNumber: number, valence: number, isTactic = false) =>
    story.talk(chats.get(who) ?? 0, start + dayNumber * day, [
      {
        who,
        text: 'So that is how it was',
        valence,
        signals: isTactic ? [{ kind: 'tactic', label: 'countering' }] : [],
      },
    ]);
  for (let at = 0; at < 200; at += 7) talk(corin, at, 0.5 + (at % 3) * 0.1);
  for (let at = 200; at < 256; at += 2) talk(corin, at, -0.5 + (at % 3) * 0.1, true);
  for (let at = 0; at < 256; at += 4) talk(maya, at < 100 ? at : at + 80, 0.4 + (at % 3) * 0.1);
  for (const at of [0, 100, 101]) talk(nils, at, 0);
  for (let index = 0; index < 50; index += 1) talk(ines, index * 3.75, 0.2, index < 27);
  for (let index = 0; index < 16; index += 1) talk(ines, 204 + index * 3, 0.2, index < 5);
}

beforeAll(() => {
  story = new Story();
  story.vault.writer.transaction(tell);
  vault = story.end();
});

afterAll(() => story.close());

const changes = (personId: number) =>
  toneChangesSchema.parse(
    toneChangesCalls['timeline.changes'](vault, {
      personId,
      atMilliseconds: start + 500 * day,
      windowDays: 56,
    }),
  );
const directions = (personId: number) =>
  Object.fromEntries(changes(personId).comparisons.map(({ kind, direction }) => [kind, direction]));

describe('what changed with one person', () => {
  it('tells what moved beyond chance, and says of the rest that it cannot tell', () => {
    expect(directions(corin)).toEqual({ tone: 'down', contact: 'up', tactics: 'up', support: null });
    expect(directions(maya)).toEqual({ tone: null, contact: null, tactics: null, support: null });
  });

  it('says which way a difference leans whose interval leaves out zero, and that it may be chance', () => {
    const tactics = changes(ines).comparisons.find(({ kind }) => kind === 'tactics');
    expect(tactics?.direction).toBeNull();
    expect(tactics?.sentence).toBe(
      'Possible tactics: perhaps in fewer of the talks than before, but that may be chance.',
    );
    expect(tactics?.uncertainty).toMatch(/80 % interval −\d+ to −\d+\)/);
  });

  it('brings evidence and an interval with each sentence', () => {
    const { comparisons, comparedSentence } = changes(corin);
    expect(comparedSentence).toMatch(/^The 56 days up to the last talk \(28 talks\)/);
    for (const { kind, sentence, uncertainty, interactionIds } of comparisons) {
      expect(sentence).toMatch(/\.$/);
      expect(uncertainty).toMatch(/80 % interval/);
      expect(interactionIds).toHaveLength(kind === 'tone' || kind === 'tactics' ? 3 : 0);
    }
  });

  it('says how large a lasting shift is', () => {
    const { shifts } = changes(corin);
    expect(shifts).toHaveLength(1);
    expect(shifts[0]?.size.high).toBeLessThan(-0.25);
  });

  it('finds the long silence and the talks on both its sides', () => {
    const [silence] = changes(maya).silences;
    expect(silence).toMatchObject({ days: 84, fromMilliseconds: start + 96 * day });
  });

  it('compares nothing below six talks a side, and says why', () => {
    expect(changes(nils)).toMatchObject({ comparisons: [], shifts: [] });
    expect(changes(nils).comparedSentence).toMatch(/there must be 6 talks in each/);
  });
});
