import { afterEach, beforeEach, expect, it } from 'vitest';
import { networkCalls } from '../../../../src/main/services/network/networkCalls.ts';
import { samePersonCalls } from '../../../../src/main/services/samePerson.ts';
import { openPeopleWorld } from '../peopleWorld.ts';

let world: ReturnType<typeof openPeopleWorld>;
let me = 0;
let ann = 0;
let ole = 0;
let mika = 0;
beforeEach(() => {
  world = openPeopleWorld();
  me = world.person('Me', true);
  [ann, ole, mika] = [other('Ann'), other('Ole'), other('Mika')];
});
afterEach(() => world.close());

function other(name: string): number {
  const personId = world.person(name);
  world.identity(personId, { name });
  return personId;
}

const groups = () => networkCalls['network.groups'](world.vault, {});
const keep = (name: string, personIds: number[], groupId: number | null = null) =>
  networkCalls['network.keepGroup'](world.vault, { groupId, name, personIds }).groupId;

/** The code of the error that an act ends in; null without one. */
function code(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

it('keeps groups by name, each person once', () => {
  const family = keep('family', [ole, ole]);
  const choir = keep('Choir', [mika, ann]);
  expect(groups()).toEqual([
    { id: choir, name: 'Choir', personIds: [ann, mika] },
    { id: family, name: 'family', personIds: [ole] },
  ]);
});

it('makes a group what it is said to be, and keeps one without people', () => {
  const choir = keep('Choir', [ann, ole]);
  keep('Old choir', [ole, mika], choir);
  expect(groups()).toEqual([{ id: choir, name: 'Old choir', personIds: [ole, mika] }]);
  keep('Old choir', [], choir);
  expect(groups()).toEqual([{ id: choir, name: 'Old choir', personIds: [] }]);
});

it('removes a group and nobody in it', () => {
  const choir = keep('Choir', [ann]);
  networkCalls['network.removeGroup'](world.vault, { groupId: choir });
  expect([groups(), world.rows('SELECT count(*) AS people FROM person')]).toEqual([[], [{ people: 4 }]]);
});

it('refuses a name another group has, the owner, and whom or what there is not', () => {
  const choir = keep('Choir', [ann]);
  expect([
    code(() => keep('choir', [ole])),
    code(() => keep('Choir', [ann], choir)),
    code(() => keep('Others', [me])),
    code(() => keep('Others', [99])),
    code(() => keep('Others', [ann], 99)),
    code(() => networkCalls['network.removeGroup'](world.vault, { groupId: 99 })),
  ]).toEqual(['input-invalid', null, 'input-invalid', 'not-found', 'not-found', 'not-found']);
  expect(groups().map(({ name }) => name)).toEqual(['Choir']);
});

it('follows people who are made one, and apart again, also where the group was kept anew between', () => {
  const choir = keep('Choir', [ann, ole]);
  const family = keep('Family', [mika, ole]);
  const merge = { personId: ann, otherPersonId: ole, atMilliseconds: 1 };
  const { mergeId } = samePersonCalls['people.merge'](world.vault, merge);
  expect(groups().map(({ personIds }) => personIds)).toEqual([[ann], [ann, mika]]);
  keep('The choir', [ann, mika], choir);
  samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect(groups()).toEqual([
    { id: family, name: 'Family', personIds: [ole, mika] },
    { id: choir, name: 'The choir', personIds: [ann, ole, mika] },
  ]);
});

it('forgets whoever is no longer in the vault, with the ties drawn to them', () => {
  keep('Choir', [ann, ole]);
  networkCalls['network.drawTies'](world.vault, { pairs: [[ann, ole]], isDrawn: true });
  world.vault.writer.run('DELETE FROM person WHERE id = ?', ole);
  expect(groups().map(({ personIds }) => personIds)).toEqual([[ann]]);
  expect(world.rows('SELECT * FROM drawn_tie')).toEqual([]);
});
