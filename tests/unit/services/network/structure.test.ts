import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkCalls } from '../../../../src/main/services/network/networkCalls.ts';
import { peopleCalls } from '../../../../src/main/services/people.ts';
import { samePersonCalls } from '../../../../src/main/services/samePerson.ts';
import { settingsCalls } from '../../../../src/main/services/settings.ts';
import {
  egoNetworkSchema,
  networkStructureSchema,
  personContactSchema,
} from '../../../../src/shared/model/network.ts';
import { day, hour, Story } from '../story.ts';

const start = Date.parse('2025-01-06T09:00:00Z');
const names = ['Me', 'Rob', 'Ada', 'Bo', 'Cy', 'Dee', 'Eli', 'Flo'];
let story: Story;
const ids = new Map<string, number>();
const idOf = (name: string) => ids.get(name) ?? 0;
const chats = new Map<string, number>();
const structure = (atDate: string | null = null) =>
  networkStructureSchema.parse(networkCalls['network.structure'](story.vault, { atDate }));
const contact = (name: string) =>
  personContactSchema.parse(
    networkCalls['network.contact'](story.vault, { personId: idOf(name), atDate: null }),
  );
const between = () =>
  egoNetworkSchema.parse(networkCalls['network.show'](story.vault, { atDate: null })).between;
const tie = (one: string, other: string) =>
  between().find(({ first, second }) => first === idOf(one) && second === idOf(other));
const draw = (one: string, other: string, isDrawn = true) =>
  networkCalls['network.drawTies'](story.vault, { pairs: [[idOf(one), idOf(other)]], isDrawn });

/** Rob is in every group and writes every day; each group has two more, who meet nobody else. */
function tell(): void {
  for (const name of names) ids.set(name, story.person(name, name === 'Me'));
  chats.set('Rob', story.conversation('direct', 'Rob'));
  const say = (conversation: number, at: number, speakers: readonly string[]) =>
    story.talk(
      conversation,
      at,
      speakers.map((name) => ({ who: idOf(name), text: 'See you there' })),
    );
  for (let index = 0; index < 200; index += 1) {
    const first = index % 4 === 0 ? ['Me', 'Rob', 'Rob', 'Me'] : ['Rob', 'Me', 'Rob'];
    say(chats.get('Rob') ?? 0, start + index * day, first);
  }
  for (const [title, members] of [
    ['Choir', ['Ada', 'Bo']],
    ['Team', ['Cy', 'Dee']],
    ['Street', ['Eli', 'Flo']],
  ] as const) {
    const group = story.conversation('group', title);
    for (let week = 0; week < 10; week += 1)
      say(group, start + week * 7 * day + 9 * hour, ['Me', 'Rob', ...members]);
  }
}

beforeAll(() => {
  story = new Story();
  story.vault.writer.transaction(tell);
  story.end();
  settingsCalls['settings.set'](story.vault, {
    ...settingsCalls['settings.get'](story.vault, {}),
    timeZone: 'UTC',
  });
});
afterAll(() => story.close());

describe('the structure of the network', () => {
  // Seven people, three pairs besides six ties to Rob: 9 ties. Density 9/21; effective size 7 - 18/7. Rob is tied to
  // six of six and stands between the 12 of 15 pairs of others that are not tied themselves.
  it('finds the one whom everybody knows', () => {
    const { people, ties, density, effectiveSize, knownBy } = structure();
    expect([people, ties]).toEqual([7, 9]);
    expect(density?.value).toBeCloseTo(9 / 21, 9);
    expect(effectiveSize?.value).toBeCloseTo(7 - 18 / 7, 9);
    expect(knownBy[0]).toMatchObject({ name: 'Rob', known: 6, of: 6 });
    expect(knownBy[0]?.betweenness).toBeCloseTo(0.8, 9);
  });

  it('says how far a number hangs on a single group', () => {
    const { density } = structure();
    expect([density?.low.toFixed(4), density?.high.toFixed(4)]).toEqual([
      (6 / 21).toFixed(4),
      (9 / 21).toFixed(4),
    ]);
  });

  it('says in words what stands out, with what it was counted over', () => {
    expect(structure().sentences).toEqual([
      {
        sentence:
          'You were in contact with 7 people in the year: 1 with much contact, 0 with some and 6 with little.',
        personId: null,
      },
      {
        sentence: '79 % of your contact in the year was with Rob (of 290 interactions; likely 76 to 82 %).',
        personId: idOf('Rob'),
      },
      {
        sentence:
          'Everybody else you were in contact with in the year knows Rob, as far as shared groups tell (6 people).',
        personId: idOf('Rob'),
      },
    ]);
  });

  it('counts layers of contact from the inside out', () => {
    expect(structure('2025-03-10').layers.map(({ people }) => people)).toEqual([1, 7, 7, 7]);
    expect(structure().balance?.weakShare.n).toBe(7);
  });
});

describe('contact with one person', () => {
  it('tells who begins and how long answers take, with the gap that ends a chat', () => {
    const { begunByOther, repliesByOther, repliesByOwner, sessionGapMinutes } = contact('Rob');
    expect(begunByOther).toMatchObject({ value: 0.75, n: 200, basis: 'log' });
    expect(repliesByOther).toMatchObject({ medianSeconds: 60, n: 200 });
    expect(repliesByOwner).toMatchObject({ medianSeconds: 60, n: 200 });
    expect(sessionGapMinutes).toBe(120);
  });

  it('gives no share and no answer from too little, and nothing from groups', () => {
    const { begunByOther, repliesByOther, channels, interactions } = contact('Ada');
    expect([begunByOther, repliesByOther, interactions]).toEqual([null, null, 10]);
    expect(channels).toMatchObject([
      { service: 'whatsapp', kind: 'group', interactions: 10, utterances: 20 },
    ]);
  });

  it('is unknown of the owner and refused for nobody', () => {
    expect(networkCalls['network.contact'](story.vault, { personId: idOf('Me'), atDate: null })).toBeNull();
    expect(() => networkCalls['network.contact'](story.vault, { personId: 999, atDate: null })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('what changes in the vault', () => {
  it('is worked in', () => {
    const before = contact('Rob').interactions;
    story.talk(chats.get('Rob') ?? 0, start + 300 * day, [{ who: idOf('Rob'), text: 'Hello again' }]);
    story.end();
    expect(contact('Rob').interactions).toBe(before + 1);
    expect(structure().people).toBe(7);
  });

  it('takes in ratings, and people made one', () => {
    peopleCalls['people.rateCloseness'](story.vault, {
      personId: idOf('Ada'),
      closeness: 6,
      atMilliseconds: start,
    });
    expect(structure().balance?.rated).toBe(1);
    const merge = { personId: idOf('Eli'), otherPersonId: idOf('Flo'), atMilliseconds: start };
    const { mergeId } = samePersonCalls['people.merge'](story.vault, merge);
    expect(structure().people).toBe(6);
    samePersonCalls['people.undoMerge'](story.vault, { mergeId });
    expect(structure().people).toBe(7);
  });

  it('leaves the same as when everything is read again', () => {
    const before = networkCalls['network.show'](story.vault, { atDate: null });
    // Days are counted on the owner's clock: for another one everything is read anew.
    for (const timeZone of ['Asia/Tokyo', 'UTC']) {
      settingsCalls['settings.set'](story.vault, {
        ...settingsCalls['settings.get'](story.vault, {}),
        timeZone,
      });
      networkCalls['network.months'](story.vault, {});
    }
    expect(networkCalls['network.show'](story.vault, { atDate: null })).toEqual(before);
  });
});

describe('ties that the owner draws', () => {
  it('stand beside those of groups, until they are taken away', () => {
    draw('Ada', 'Cy');
    draw('Bo', 'Ada');
    expect(tie('Ada', 'Cy')).toMatchObject({ groups: 0, weight: 1, from: 'drawn' });
    expect(tie('Ada', 'Bo')).toMatchObject({ groups: 1, from: 'both' });
    draw('Cy', 'Ada', false);
    expect(tie('Ada', 'Cy')).toBeUndefined();
  });

  it('go along when people are made one', () => {
    draw('Dee', 'Flo');
    const merge = { personId: idOf('Eli'), otherPersonId: idOf('Flo'), atMilliseconds: start };
    const { mergeId, personId } = samePersonCalls['people.merge'](story.vault, merge);
    expect(between()).toContainEqual(expect.objectContaining({ first: idOf('Dee'), second: personId }));
    samePersonCalls['people.undoMerge'](story.vault, { mergeId });
    expect(between()).toContainEqual(expect.objectContaining({ first: idOf('Dee'), second: idOf('Flo') }));
  });

  it('tell which of them were not there before, so that only those are taken back', () => {
    draw('Ada', 'Dee');
    const circle = [idOf('Ada'), idOf('Dee'), idOf('Flo')] as const;
    const pairs: [number, number][] = [
      [circle[1], circle[0]],
      [circle[2], circle[0]],
    ];
    const drawn = networkCalls['network.drawTies'](story.vault, { pairs, isDrawn: true });
    expect(drawn.pairs).toEqual([[circle[0], circle[2]]]);
    networkCalls['network.drawTies'](story.vault, { pairs: drawn.pairs, isDrawn: false });
    expect([tie('Ada', 'Dee')?.from, tie('Ada', 'Flo')]).toEqual(['drawn', undefined]);
  });

  it('are refused with the owner, with oneself and with nobody', () => {
    expect(() => draw('Me', 'Ada')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(() => draw('Ada', 'Ada')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(() => draw('Ada', 'Nobody')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
