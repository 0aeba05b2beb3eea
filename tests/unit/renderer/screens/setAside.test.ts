import { expect, test } from 'vitest';
import type { Person } from '../../../../src/shared/model/people.ts';
import { likelyPeople } from '../../../../src/renderer/screens/call/likelyPeople.ts';

function person(id: number, status: Person['status']): Person {
  return {
    id,
    name: `Person ${id}`,
    status,
    nameFrom: 'export',
    isOwner: false,
    identities: [],
    utterances: 100 - id,
    firstMilliseconds: null,
    lastMilliseconds: null,
  };
}

const people = [person(1, 'unsafe'), person(2, 'open'), person(3, 'paused'), person(4, 'open')];
const voice = { personId: null, isConfirmed: false, suggestion: null };

test('nobody set aside is offered as the speaker of a call', () => {
  expect(likelyPeople({ speakers: [voice] }, voice, people).map(({ id }) => id)).toEqual([2, 4]);
});
