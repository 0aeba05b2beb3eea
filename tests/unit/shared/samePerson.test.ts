import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyPairs, type PersonFacts, type VaultFacts } from '../../../src/shared/samePerson.ts';

type Known = Partial<Omit<PersonFacts, 'identities'>> & {
  name: string;
  service?: string;
  address?: string;
  days?: [number, number];
};

/** Everybody with one identity, counted from 1. */
function people(...known: Known[]): PersonFacts[] {
  return known.map(({ name, service = 'whatsapp', address = null, days, isOwner = false }, index) => ({
    id: index + 1,
    name,
    isOwner,
    identities: [{ service, displayName: name, address }],
    firstMilliseconds: days?.[0] ?? null,
    lastMilliseconds: days?.[1] ?? null,
  }));
}

function pairs(known: PersonFacts[], facts: Partial<VaultFacts> = {}) {
  return likelyPairs({
    people: known,
    cards: [],
    numberChanges: [],
    areDistinct: () => false,
    meet: () => false,
    ...facts,
  });
}

test('one name in two services is likely, a first name less, another name not', () => {
  const found = pairs(
    people(
      { name: 'Ann Berg' },
      { name: 'Mum' },
      { name: 'Ole Stone' },
      { name: 'Ann Berg', service: 'telegram' },
      { name: 'Mum', service: 'telegram' },
      { name: 'Ole Hill', service: 'telegram' },
    ),
  );
  expect(found.map(({ firstId, secondId, confidence }) => [firstId, secondId, confidence])).toEqual([
    [1, 4, 0.85],
    [2, 5, 0.5],
  ]);
});

test.each([
  ['José Núñez', 'Jose Nunez', 'José Núñez and Jose Nunez are one name, spelled in two ways.'],
  ['Berg, Ann', 'Ann Berg', 'Berg, Ann and Ann Berg are the same names in another order.'],
  ['Ann B.', 'Ann Berg', 'Ann B. may be short for Ann Berg.'],
  ['Alex Morgan', 'Alexander Morgan', 'Alex Morgan may be short for Alexander Morgan.'],
  ['Mika', 'Mika Berg', 'Mika Berg is the only one here who may be meant by Mika.'],
  ['ann_berg', '@AnnBerg', 'One calls themselves ann_berg, the other @AnnBerg.'],
])('%s and %s of two services may be one', (first, second, reason) => {
  const found = pairs(people({ name: first }, { name: second, service: 'telegram' }));
  expect(found.map((pair) => pair.reason)).toEqual([reason]);
});

test('a first name that two others have suggests neither', () => {
  const known = people(
    { name: 'Mika' },
    { name: 'Mika Berg', service: 'telegram' },
    { name: 'Mika Stone', service: 'telegram' },
  );
  expect(pairs(known)).toEqual([]);
});

test('who only resembles another in one app is somebody else, unless one fell silent before the other began', () => {
  const names = [{ name: 'Ann Berg' }, { name: 'Ann B.' }] as const;
  expect(pairs(people(...names))).toEqual([]);
  const following = people({ ...names[0], days: [1, 5] }, { ...names[1], days: [6, 9] });
  expect(pairs(following).length).toBe(1);
});

test('two of one name who meet in a group are two', () => {
  const known = people(
    { name: 'Ann Berg', days: [1, 9] },
    { name: 'Ann Berg', service: 'sms', days: [2, 8] },
  );
  expect(pairs(known, { meet: () => true })).toEqual([]);
});

test('an old and a new number under one name say so', () => {
  const known = people(
    { name: 'Ann Berg', address: '+491701234567', days: [1, 5] },
    { name: 'Ann Berg', address: '+491717654321', days: [6, 9] },
  );
  expect(pairs(known)).toMatchObject([
    { confidence: 0.85, reason: 'Both are called Ann Berg. One fell silent before the other began.' },
  ]);
});

test.each([
  ['+491701234567', '01701234567', true],
  ['+5511912345678', '+551112345678', true],
  ['+5491112345678', '+541112345678', true],
  ['+491601234567', '+491701234567', false],
  ['ann.berg+x@gmail.com', 'annberg@gmail.com', true],
  ['ann.berg@example.org', 'annberg@example.org', false],
])('%s and %s look like one address: %s', (first, second, isLike) => {
  const found = pairs(people({ name: 'A', address: first }, { name: 'Z', service: 'sms', address: second }));
  expect(found.some(({ reason }) => reason.endsWith('in two ways.'))).toBe(isLike);
});

test('nobody is suggested to be the owner by a mere likeness', () => {
  const known = people(
    { name: 'Ann', isOwner: true },
    { name: 'Ann Berg', service: 'telegram' },
    { name: 'Ann', service: 'sms' },
  );
  expect(pairs(known).filter(({ firstId, secondId }) => firstId === 1 || secondId === 1)).toEqual([]);
});

test('pairs never go in a circle and never hold what was dismissed', () => {
  const name = fc.constantFrom(
    'Ann Berg',
    'Ann',
    'Anna Berg',
    'Berg Ann',
    'ann.berg',
    'Ole',
    '+49 170 1234567',
  );
  const service = fc.constantFrom('whatsapp', 'telegram', 'sms');
  const address = fc.constantFrom(undefined, '+491701234567', '01701234567', 'ann.berg@gmail.com');
  const person = fc.tuple(name, service, address).map(([called, app, own]): Known => ({
    name: called,
    service: app,
    ...(own === undefined ? {} : { address: own }),
  }));
  fc.assert(
    fc.property(fc.array(person, { maxLength: 9 }), fc.nat(8), fc.nat(8), (known, left, right) => {
      const [first, second] = [left + 1, right + 1];
      const isDismissed = (one: number, other: number) =>
        (one === first && other === second) || (one === second && other === first);
      const found = pairs(people(...known), { areDistinct: isDismissed });
      expect(found.length).toBeLessThan(Math.max(1, known.length));
      expect(found.filter(({ firstId, secondId }) => isDismissed(firstId, secondId))).toEqual([]);
      expect(found.every(({ firstId, secondId }) => firstId !== secondId)).toBe(true);
    }),
  );
});
