import { expect, test } from 'vitest';
import { firstChosen } from '../../../../src/renderer/screens/timelines/firstChosen.ts';
import type { Person } from '../../../../src/shared/model/people.ts';

function person(id: number, utterances: number, status: Person['status'] = 'open'): Person {
  return {
    id,
    name: `Person ${id}`,
    status,
    nameFrom: 'export',
    isOwner: false,
    identities: [],
    utterances,
    firstMilliseconds: null,
    lastMilliseconds: null,
  };
}

test('side by side begins with those with whom most was said, without anybody set aside', () => {
  const people = [
    person(1, 900, 'unsafe'),
    person(2, 800, 'paused'),
    ...[3, 4, 5, 6, 7].map((id) => person(id, 100 * id)),
  ];
  expect(firstChosen(people)).toEqual([7, 6, 5, 4]);
  expect(firstChosen(people.slice(0, 2))).toEqual([]);
});
