import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkCalls } from '../../../../src/main/services/network/networkCalls.ts';
import { egoNetworkSchema, networkMonthsSchema } from '../../../../src/shared/model/network.ts';
import { settingsCalls } from '../../../../src/main/services/settings.ts';
import { day, hour, Story } from '../story.ts';

const start = Date.parse('2024-01-05T12:00:00Z');
let story: Story;
const who: Record<string, number> = {};
const idOf = (name: string) => who[name] ?? 0;
const show = (atDate: string | null) =>
  egoNetworkSchema.parse(networkCalls['network.show'](story.vault, { atDate }));
const months = () => networkMonthsSchema.parse(networkCalls['network.months'](story.vault, {})).months;

/** Two years: Ada all along, a choir of three in the first spring, a team of three in the second year. */
function tell(): void {
  for (const name of ['Me', 'Ada', 'Bo', 'Cy', 'Dee', 'Eli', 'Flo'])
    who[name] = story.person(name, name === 'Me');
  const ada = story.conversation('direct', 'Ada');
  const choir = story.conversation('group', 'Choir');
  const team = story.conversation('group', 'Team');
  const say = (conversation: number, at: number, names: readonly string[], valence = 0.3) =>
    story.talk(
      conversation,
      at,
      names.map((name) => ({ who: idOf(name), text: 'See you at the usual place', valence })),
    );
  for (let week = 0; week < 104; week += 1)
    say(ada, start + week * 7 * day, ['Me', 'Ada'], week % 2 === 0 ? 0.5 : -0.4);
  for (let week = 0; week < 8; week += 1)
    say(choir, start + week * 7 * day + hour * 5, ['Me', 'Bo', 'Cy', 'Dee']);
  for (let week = 60; week < 104; week += 1)
    say(team, start + week * 7 * day + day, ['Me', 'Eli', 'Flo', 'Dee']);
}

beforeAll(() => {
  story = new Story();
  story.vault.writer.transaction(tell);
  story.end();
  const settings = settingsCalls['settings.get'](story.vault, {});
  settingsCalls['settings.set'](story.vault, { ...settings, timeZone: 'UTC' });
});
afterAll(() => story.close());

describe('the network at a date', () => {
  it('shows only who was known by then, and keeps everybody in their seat', () => {
    const [early, late] = [show('2024-03-01'), show(null)];
    expect(early.ties.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Bo', 'Cy', 'Dee']);
    for (const tie of early.ties) {
      const later = late.ties.find(({ personId }) => personId === tie.personId);
      expect([later?.seat, later?.communityId]).toEqual([tie.seat, tie.communityId]);
    }
  });
});

describe('the months', () => {
  it('count who came, came back and went quiet, so that the active ones add up', () => {
    const shown = months();
    expect([shown.length, shown[0]?.date, shown.at(-1)?.date]).toEqual([24, '2024-01-31', '2025-12-27']);
    expect(shown.map(({ activePeople }) => activePeople)).toEqual([
      4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    ]);
    // The choir fell silent on 23 February of a leap year.
    expect(shown[13]).toMatchObject({ arrived: 0, returned: 0, wentQuiet: 3 });
    expect(shown[14]).toMatchObject({ arrived: 2, returned: 1, wentQuiet: 0 });
  });
});
