import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overviewCalls } from '../../../src/main/services/overview.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { networkCalls } from '../../../src/main/services/network/networkCalls.ts';
import { timelineCalls } from '../../../src/main/services/timeline.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { overviewSchema } from '../../../src/shared/model/overview.ts';
import { egoNetworkSchema } from '../../../src/shared/model/network.ts';
import { timelineSchema } from '../../../src/shared/model/timeline.ts';
import { day, hour, Story, type Line } from './story.ts';

const start = Date.parse('2026-01-05T12:00:00Z');
const kind = 'I am glad you told me, that sounds hard and I am here for you';
const cold = 'You are imagining things again, nobody else would say that';
const plain = 'See you at the usual place then, bring the book if you can';
const timeZone = 'UTC';

let story: Story;
let vault: OpenVault;
let me = 0;
let ada = 0;
let robin = 0;
let nils = 0;
let lena = 0;

/** Half a year: a steady friend, someone hot and cold, a weak tie, and one who became cooler. */
function tell(): void {
  me = story.person('Me', true);
  ada = story.person('Ada');
  robin = story.person('Robin');
  nils = story.person('Nils');
  lena = story.person('Lena');
  const direct = new Map(
    [ada, robin, nils, lena].map((who) => [who, story.conversation('direct', `chat ${who}`)]),
  );
  const talk = (who: number, at: number, ...lines: Omit<Line, 'who'>[]) =>
    story.talk(direct.get(who) ?? 0, at, [
      { who: me, text: 'How are you today?', valence: 0.1 },
      ...lines.map((line) => ({ ...line, who })),
    ]);
  for (let week = 0; week < 20; week += 1) {
    const monday = start + week * 7 * day;
    for (const weekday of [0, 3]) {
      talk(ada, monday + weekday * day, {
        text: kind,
        valence: 0.7,
        signals: [{ kind: 'support', label: 'empathy' }],
      });
    }
    for (const weekday of [1, 2, 4]) {
      const hot = (week * 3 + weekday) % 2 === 0;
      talk(
        robin,
        monday + weekday * day + 10 * hour,
        hot
          ? { text: kind, valence: 0.9 }
          : { text: cold, valence: -0.9, signals: [{ kind: 'tactic', label: 'countering' }] },
        hot ? { text: kind, valence: 0.8 } : { text: cold, valence: -0.8 },
      );
    }
    const lenaWarm = week < 14;
    for (const weekday of [1, 5]) {
      talk(lena, monday + weekday * day + hour, {
        text: lenaWarm ? kind : plain,
        valence: lenaWarm ? 0.6 + 0.05 * (weekday % 2) : -0.2,
      });
    }
  }
  talk(nils, start + 2 * day, { text: plain, valence: 0 });
  const group = story.conversation('group', 'Book club');
  story.talk(group, start + 6 * day, [
    { who: ada, text: plain, valence: 0.2 },
    { who: nils, text: plain, valence: 0.1 },
    { who: me, text: plain, valence: 0.1 },
  ]);
  story.talk(group, start + 13 * day, [
    { who: ada, text: plain, valence: 0.2 },
    { who: nils, text: 'And I am not read yet' },
  ]);
}

beforeAll(() => {
  story = new Story();
  story.vault.writer.transaction(tell);
  vault = story.end();
});

afterAll(() => story.close());

const later = Date.parse('2027-01-01T00:00:00Z');
const network = () => networkCalls['network.show'](vault, { atDate: null });
const tieOf = (personId: number) => network().ties.find((tie) => tie.personId === personId);
const timeline = (personId: number, windowDays = 56) =>
  timelineCalls['timeline.person'](vault, { personId, atMilliseconds: later, windowDays });

const overview = () => overviewSchema.parse(overviewCalls['overview.show'](vault, { timeZone }));
const rate = (personId: number) =>
  peopleCalls['people.rateCloseness'](vault, { personId, closeness: 1, atMilliseconds: 0 });

describe('the network', () => {
  it('keeps its promised shape and ends with what the vault knows', () => {
    const shown = egoNetworkSchema.parse(network());
    expect(shown.atMilliseconds).toBeLessThan(start + 20 * 7 * day);
    expect(shown.ownerName).toBe('Me');
    expect(shown.ties.map((tie) => tie.name).toSorted()).toEqual(['Ada', 'Lena', 'Nils', 'Robin']);
  });

  it('counts a group only where both spoke', () => {
    const counts = [ada, nils].map((person) => {
      const tie = tieOf(person);
      return [tie?.interactions, tie?.utterancesFrom, tie?.utterancesTo];
    });
    expect(counts).toEqual([
      [41, 41, 41],
      [2, 2, 2],
    ]);
    expect(network().between).toEqual([{ first: ada, second: nils, groups: 1, weight: 0.5, from: 'groups' }]);
  });

  it('tells contact from warmth: the one with the most contact is not the warmest', () => {
    const [friend, partner, weak] = [ada, robin, nils].map(tieOf);
    expect(partner?.contact.value).toBeGreaterThan(friend?.contact.value ?? 1);
    expect(partner?.contact.name).toBe('contact level');
    expect(weak?.contact.class).toBe('weak');
    expect(friend?.warmth?.low).toBeGreaterThan(0.2);
    expect(partner?.warmth?.value).toBeLessThan(friend?.warmth?.low ?? 0);
    expect(weak?.warmth).toBeNull();
  });

  it('flags only the one who goes hot and cold, and nobody below the gate', () => {
    expect([ada, robin, lena, nils].map((person) => tieOf(person)?.hotAndCold)).toEqual([
      false,
      true,
      false,
      null,
    ]);
  });

  it('shows a tie as it stood at an earlier date', () => {
    const early = networkCalls['network.show'](vault, { atDate: '2026-01-08' });
    expect(early.ties.find((tie) => tie.personId === ada)?.interactions).toBe(2);
    expect(early.ties.every((tie) => tie.warmth === null)).toBe(true);
  });

  it('takes new readings in', () => {
    const before = tieOf(nils)?.tactics;
    vault.writer.run(
      `INSERT INTO signal (utterance_id, kind, label, probability, start_offset, end_offset, model)
       SELECT id, 'tactic', 'denial', 0.7, 0, 3, 'test 1' FROM utterance WHERE person_id = ? AND text = ?`,
      nils,
      plain,
    );
    vault.writer.run(
      'UPDATE reading SET valence = -0.5 WHERE utterance_id IN (SELECT id FROM utterance WHERE person_id = ?)',
      nils,
    );
    expect([before, tieOf(nils)?.tactics]).toEqual([0, 2]);
  });
});

describe('closeness', () => {
  it('turns contact level into strength, from the day it was rated', () => {
    peopleCalls['people.rateCloseness'](vault, {
      personId: nils,
      closeness: 6,
      atMilliseconds: start + 200 * day,
    });
    const tie = tieOf(nils);
    expect([tie?.contact.name, tie?.closeness, tie?.contact.parts[0]?.from]).toEqual([
      'strength',
      6,
      'rating',
    ]);
    const earlier = networkCalls['network.show'](vault, { atDate: '2026-04-15' });
    expect(earlier.ties.find(({ personId }) => personId === nils)?.contact.name).toBe('contact level');
  });

  it('is refused for the owner and for nobody', () => {
    expect(() => rate(me)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(() => rate(999)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('the timeline', () => {
  it('keeps its promised shape, with a point and a level for each interaction', () => {
    const shown = timelineSchema.parse(timeline(robin));
    expect([shown.points.length, shown.level.length, shown.gate, shown.model]).toEqual([
      60,
      60,
      'full',
      'test 1',
    ]);
    expect(shown.points.some((point) => point.tactics === 1)).toBe(true);
  });

  it('tells ups and downs from a steady tie', () => {
    const [steady, wild] = [timeline(ada), timeline(robin)];
    expect(wild.rmassd?.low).toBeGreaterThan(0.25);
    expect(steady.rmassd?.high).toBeLessThan(0.25);
    expect([steady.hotAndCold, wild.hotAndCold]).toEqual([false, true]);
    expect(wild.acuteDrops?.value).toBeGreaterThan(0.15);
    expect(wild.mean?.n).toBe(wild.windowPoints);
  });

  it('finds where somebody became cooler and quotes both sides', () => {
    const [change, ...others] = timeline(lena).changePoints;
    expect(others).toEqual([]);
    expect(change?.sentence).toBe(
      'Their words sounded cooler from about 14 April 2026 on (estimate from the 28 talks before and the 12 after).',
    );
    expect([change?.quoteBefore?.text, change?.quoteAfter?.text]).toEqual([kind, plain]);
    expect(timeline(ada).changePoints).toEqual([]);
  });

  it('says in words which talks its numbers cover', () => {
    expect(timeline(ada).gateSentence).toBe(
      'The numbers cover the 56 days up to the last talk on 21 May 2026 (17 talks).',
    );
    expect(timeline(ada, 7).gateSentence).toBe(
      '41 talks, but only 3 in the 7 days up to the last talk on 21 May 2026: too few for numbers. Choose a longer period to see them.',
    );
    expect(timeline(ada, 21).gateSentence).toBe(
      '7 talks: an early picture. From 14 on it becomes steadier. The numbers cover the 21 days up to the last talk on 21 May 2026 (7 talks).',
    );
  });

  it('gives no number below the gate', () => {
    const { gate, mean, rmassd, level, gateSentence } = timeline(nils);
    expect([gate, mean, rmassd, level, gateSentence]).toEqual([
      'raw',
      null,
      null,
      [],
      '2 talks so far: too few for numbers, so you see each one as it was. An early picture begins at 6.',
    ]);
    expect(() => timeline(999)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('the overview', () => {
  it('compares the last seven days that have data with the usual week', () => {
    const { week } = overview();
    expect([week?.interactions, week?.days.length]).toEqual([7, 7]);
    expect(week?.usualInteractions).toMatchObject({ value: 7, basis: 'log', window: { coverage: 1 } });
    expect(week?.days.map((shown) => shown.interactions)).toEqual([0, 1, 2, 1, 1, 1, 1]);
    expect(week?.people.map((person) => person.name)).toEqual(['Robin', 'Ada', 'Lena']);
  });

  it('says what changed, calmly and with its uncertainty', () => {
    expect(overview().changes.map((change) => change.sentence)).toEqual([
      'Your talks with Lena sounded cooler from about 14 April 2026 on (estimate, 12 talks).',
    ]);
  });

  it('quotes kind words, and none of those who go hot and cold', () => {
    const quotes = overview().supportQuotes;
    expect(new Set(quotes.map((quote) => quote.personName))).toEqual(new Set(['Ada']));
  });

  it('quotes no kind words that were taken back', () => {
    story.vault.writer.run('UPDATE utterance SET deleted_later = 1');
    expect(overview().supportQuotes).toEqual([]);
    story.vault.writer.run('UPDATE utterance SET deleted_later = 0');
  });

  it('counts what is in the vault and what is still to be read', () => {
    const { people, conversations, utterances } = overview();
    const unread = overviewCalls['overview.unread'](vault, {});
    expect([people, conversations, unread]).toEqual([4, 5, 1]);
    expect(utterances).toBe(20 * (2 * 2 + 3 * 3 + 2 * 2) + 2 + 5);
  });
});

describe('an empty vault', () => {
  it('answers everything calmly', () => {
    const empty = new Story();
    const shown = overviewCalls['overview.show'](empty.vault, { timeZone });
    const none = networkCalls['network.show'](empty.vault, { atDate: null });
    expect([shown.week, shown.changes, shown.supportQuotes, none.ties, none.atMilliseconds]).toEqual([
      null,
      [],
      [],
      [],
      0,
    ]);
    empty.close();
  });
});
