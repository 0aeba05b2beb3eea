import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameFromContacts, keepContacts } from '../../../src/main/intake/contacts.ts';
import { addIdentity, whichPerson } from '../../../src/main/intake/whichPerson.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { suggestionsCalls } from '../../../src/main/services/suggestions.ts';
import { openPeopleWorld } from './peopleWorld.ts';

const number = '+491701234567';
let world: ReturnType<typeof openPeopleWorld>;
beforeEach(() => {
  world = openPeopleWorld();
});
afterEach(() => world.close());

function merge(personId: number, otherPersonId: number) {
  return samePersonCalls['people.merge'](world.vault, { personId, otherPersonId, atMilliseconds: 7 });
}

function names(): unknown[] {
  return world
    .rows('SELECT name, name_from FROM person ORDER BY id')
    .map((row) => Object.values(row).join(', '));
}

/** Imports an address book with these cards. */
function bringContacts(...cards: { name: string; addresses: string[] }[]): number {
  const { writer } = world.vault;
  const { lastId } = writer.run(
    `INSERT INTO source (sha256, kind, format_id, file_name, size_bytes, imported_at_milliseconds, state)
     VALUES ('a', 'chat', 'contacts', 'a.vcf', 1, 1, 'complete')`,
  );
  keepContacts(writer, lastId, cards, 'DE');
  nameFromContacts(writer);
  return lastId;
}

function reasons(): [string, string, string][] {
  return suggestionsCalls['people.suggestions'](world.vault, {}).map(({ first, second, reason }) => [
    first.name,
    second.name,
    reason,
  ]);
}

function arrive(service: string, name: string, address: string | null) {
  const arriving = { service, key: name, name, isOwner: false, address };
  return whichPerson(world.vault.writer, arriving, 'DE');
}

test('an identity of a known number is the same person in another app, whoever wrote it how', () => {
  const ann = world.person('Ann');
  world.identity(ann, { name: 'Ann', address: number });
  expect([
    arrive('sms', 'Ann B', '0170 1234567').personId,
    arrive('signal', '+49 170 123 45 67', null).personId,
    arrive('telegram', 'Ann', null).personId,
    arrive('sms', 'Bank', '32665').personId,
  ]).toEqual([ann, ann, null, null]);
});

test('an identity that came without its number is known by it once an export tells it', () => {
  const ann = world.person('Ann');
  const arriving = { service: 'whatsapp', key: 'Ann', name: 'Ann', isOwner: false, address: null };
  addIdentity(world.vault.writer, arriving, 'DE', ann);
  arrive('whatsapp', 'Ann', number);
  expect(arrive('sms', 'A', number).personId).toBe(ann);
});

test('a card names who is only a number, and its name goes with the address book', () => {
  const [unknown, renamed, ann] = [number, number, 'Ann 🌸'].map((name) => world.person(name));
  world.identity(unknown ?? 0, { name: number, address: number });
  world.identity(renamed ?? 0, { name: number, service: 'sms', address: number });
  world.identity(ann ?? 0, { name: 'Ann 🌸', service: 'signal', address: number });
  peopleCalls['people.rename'](world.vault, { personId: renamed ?? 0, name: 'My Ann' });
  const sourceId = bringContacts({ name: 'Ann Berg', addresses: ['0170/1234567'] });
  expect(names()).toEqual(['Ann Berg, contact', 'My Ann, owner', 'Ann 🌸, export']);
  world.vault.writer.run('DELETE FROM source WHERE id = ?', sourceId);
  nameFromContacts(world.vault.writer);
  expect(names()[0]).toBe(`${number}, export`);
});

test('a card with several addresses suggests that they are one, and dismissed it stays so until reconsidered', () => {
  const [first, second] = [world.person('Ann'), world.person('AB')];
  world.identity(first, { name: 'Ann', address: number });
  world.identity(second, { service: 'email', name: 'AB', address: 'ann@example.org' });
  bringContacts({ name: 'Ann Berg', addresses: [number, 'Ann@Example.org'] });
  expect(reasons()).toEqual([
    ['Ann', 'AB', 'Your contacts give both +49 170 1234567 and ann@example.org to Ann Berg.'],
  ]);
  const pair = { personId: second, otherPersonId: first };
  samePersonCalls['people.dismiss'](world.vault, pair);
  expect(reasons()).toEqual([]);
  samePersonCalls['people.reconsider'](world.vault, pair);
  expect(reasons().length).toBe(1);
});

test('a notice of a changed number suggests that old and new are one', () => {
  const [old, now] = ['+49 170 1234567', '+49 171 7654321'].map((name) => world.person(name));
  world.identity(old ?? 0, { name: '1', address: number });
  world.identity(now ?? 0, { name: '2', address: '+491717654321' });
  world.talk(world.conversation('group'), 0, [
    {
      personId: null,
      identityId: null,
      kind: 'notice',
      text: '\u200e\u202a+49 170 1234567\u202c changed to \u202a+49 171 7654321\u202c',
    },
  ]);
  expect(reasons().map(([, , reason]) => reason)).toEqual([
    'A notice in a chat says that +49 170 1234567 changed to +49 171 7654321.',
  ]);
});

test('the merged person has the better name, the ratings and all that was said', () => {
  const [nameless, ann] = [world.person(number), world.person('Ann')];
  const identityId = world.identity(nameless, { name: number, address: number });
  const other = world.identity(ann, { service: 'telegram', name: 'Ann' });
  const chat = world.conversation('direct');
  world.talk(chat, 0, [{ personId: nameless, identityId }]);
  world.talk(chat, 900, [{ personId: ann, identityId: other }]);
  world.count(chat);
  peopleCalls['people.rateCloseness'](world.vault, { personId: ann, closeness: 4, atMilliseconds: 5 });
  const merged = merge(nameless, ann);
  expect([merged.name, merged.personId, peopleCalls['people.list'](world.vault, {})[0]?.utterances]).toEqual([
    'Ann',
    nameless,
    2,
  ]);
  expect(world.rows('SELECT person_id FROM closeness_rating')).toEqual([{ person_id: nameless }]);
});

test('the owner stays the owner, whoever is made one with them', () => {
  const [me, alsoMe] = [world.person('Me', true), world.person('Me at work')];
  world.identity(alsoMe, { name: 'Me at work' });
  expect(merge(alsoMe, me)).toMatchObject({ personId: me, name: 'Me' });
});

test('what only the owner said in a chat counts for the other again once that is taken back', () => {
  const [me, ann] = [world.person('Me', true), world.person('Ann')];
  const [meId, annId] = [world.identity(me, { name: 'Me' }), world.identity(ann, { name: 'Ann' })];
  const chat = world.conversation('direct');
  world.talk(chat, 0, [{ personId: me, identityId: meId }]);
  world.talk(chat, 900, [{ personId: ann, identityId: annId }]);
  world.count(chat);
  const before = world.state();
  const { mergeId } = merge(ann, me);
  expect(world.state()['ties']).toEqual([]);
  samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect(world.state()).toEqual(before);
});

test('what came after a merge to an identity or its number goes back with it', () => {
  const [ann, other] = [world.person('Ann'), world.person('Ann B')];
  world.identity(ann, { name: 'Ann' });
  const identityId = world.identity(other, { service: 'signal', name: 'Ann B', address: number });
  const { mergeId, personId } = merge(ann, other);
  const arriving = { service: 'sms', key: 'x', name: 'x', isOwner: false, address: number };
  const since = addIdentity(world.vault.writer, arriving, null, personId);
  const chat = world.conversation('direct', 'sms');
  world.talk(chat, 0, [
    { personId, identityId },
    { personId, identityId: since },
  ]);
  world.count(chat);
  samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect([
    world.rows('SELECT DISTINCT person_id FROM utterance'),
    world.rows('SELECT person_id, utterance_count FROM interaction_person'),
  ]).toEqual([[{ person_id: other }], [{ person_id: other, utterance_count: 2 }]]);
});

test('an identity taken apart takes all that was said under it, and is not suggested again', () => {
  const ann = world.person('Ann');
  const [first, second] = [
    world.identity(ann, { name: 'Ann' }),
    world.identity(ann, { service: 'telegram', name: 'Ann' }),
  ];
  const chat = world.conversation('group', 'telegram');
  world.talk(chat, 0, [
    { personId: ann, identityId: first },
    { personId: ann, identityId: second },
    { personId: ann, identityId: null },
  ]);
  world.count(chat);
  const { personId } = samePersonCalls['people.split'](world.vault, {
    identityId: second,
    atMilliseconds: 7,
  });
  expect(world.rows('SELECT person_id, utterance_count FROM interaction_person ORDER BY person_id')).toEqual([
    { person_id: ann, utterance_count: 1 },
    { person_id: personId, utterance_count: 2 },
  ]);
  expect(suggestionsCalls['people.identities'](world.vault, { personId }).identities).toMatchObject([
    { service: 'telegram', displayName: 'Ann', utterances: 2 },
  ]);
  expect(reasons()).toEqual([]);
});

test('to take apart all that came by a merge takes the merge back', () => {
  const [ann, other] = [world.person('Ann'), world.person('Ann B')];
  world.identity(ann, { name: 'Ann' });
  const identityId = world.identity(other, { service: 'signal', name: 'A' });
  peopleCalls['people.rateCloseness'](world.vault, { personId: other, closeness: 4, atMilliseconds: 5 });
  merge(ann, other);
  samePersonCalls['people.split'](world.vault, { identityId, atMilliseconds: 8 });
  expect([
    names(),
    world.rows('SELECT person_id FROM closeness_rating'),
    suggestionsCalls['people.identities'](world.vault, { personId: ann }).merges,
  ]).toEqual([['Ann, export', 'Ann B, export'], [{ person_id: other }], []]);
});

test('the only identity of somebody cannot be taken apart, and nobody is merged with themselves', () => {
  const ann = world.person('Ann');
  const identityId = world.identity(ann, { name: 'Ann' });
  expect(() => samePersonCalls['people.split'](world.vault, { identityId, atMilliseconds: 7 })).toThrowError(
    expect.objectContaining({ code: 'input-invalid' }),
  );
  expect(() => merge(ann, ann)).toThrowError(expect.objectContaining({ code: 'input-invalid' }));
});
