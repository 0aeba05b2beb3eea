import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { setPersonStatus } from '../../../src/main/vault/repositories/people.ts';
import { insertJournalEntry } from '../../../src/main/vault/repositories/journalEntries.ts';
import { insertEntry } from '../../../src/main/vault/repositories/personEntries.ts';
import { insertDrawnTie } from '../../../src/main/vault/repositories/drawnTies.ts';
import { insertGroup, setGroupMembers } from '../../../src/main/vault/repositories/personGroups.ts';
import { openPeopleWorld } from './peopleWorld.ts';

const others = 4;
const services = ['whatsapp', 'telegram', 'call'] as const;

const speaker = fc.record({ person: fc.nat(others), identity: fc.nat(2), isLoose: fc.boolean() });
const plan = fc.record({
  identities: fc.array(fc.array(fc.constantFrom(...services), { minLength: 1, maxLength: 3 }), {
    minLength: others + 1,
    maxLength: others + 1,
  }),
  names: fc.array(fc.constantFrom('Ann', 'Ole', '+49 170 1234567', 'Mika B.'), {
    minLength: others,
    maxLength: others,
  }),
  talks: fc.array(
    fc.record({
      conversation: fc.nat(2),
      speakers: fc.array(speaker, { minLength: 1, maxLength: 5 }),
      silent: fc.nat(others),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  ratings: fc.array(fc.nat(others - 1), { maxLength: 4 }),
  entries: fc.array(
    fc.tuple(fc.nat(others - 1), fc.constantFrom('note' as const, 'role' as const, 'boundary' as const)),
    { maxLength: 4 },
  ),
  statuses: fc.array(fc.constantFrom('open' as const, 'paused' as const, 'unsafe' as const), {
    minLength: others,
    maxLength: others,
  }),
  dismissed: fc.array(fc.tuple(fc.nat(others), fc.nat(others)), { maxLength: 2 }),
  drawn: fc.array(fc.tuple(fc.nat(others - 1), fc.nat(others - 1)), { maxLength: 3 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

/** The people of a plan in a new vault, the owner first. */
function build({ identities, names, talks, ratings, entries, statuses, dismissed, drawn }: Plan) {
  const world = openPeopleWorld();
  const people = ['Me', ...names].map((name, index) => world.person(name, index === 0));
  const known = people.map((personId, index) =>
    (identities[index] ?? []).map((service, place) =>
      world.identity(personId, { service, name: `${names[index - 1] ?? 'Me'} ${place}` }),
    ),
  );
  const kinds = ['direct', 'group', 'call'] as const;
  const conversations = kinds.map((kind) => world.conversation(kind, kind === 'call' ? 'call' : 'whatsapp'));
  const calls: [number, number][] = [];
  talks.forEach(({ conversation, speakers, silent }, minute) => {
    const said = speakers.map(({ person, identity, isLoose }) => {
      const own = known[person] ?? [];
      return {
        personId: people[person] ?? null,
        identityId: isLoose ? null : (own[identity % own.length] ?? null),
      };
    });
    const interactionId = world.talk(conversations[conversation] ?? 1, minute * 600, said);
    if (conversation === 2) calls.push([interactionId, people[silent] ?? 1]);
  });
  for (const conversation of conversations) world.count(conversation);
  for (const [interactionId, personId] of calls) world.takePart(interactionId, personId);
  for (const rated of ratings) {
    const sql = 'INSERT INTO closeness_rating (person_id, rated_at_milliseconds, closeness) VALUES (?, 5, 3)';
    world.vault.writer.run(sql, people[rated + 1] ?? 1);
  }
  const { writer } = world.vault;
  for (const [about, kind] of entries) {
    const personId = people[about + 1] ?? 1;
    const entry = { personId, kind, day: '2024-05-06', words: 'words', note: '', boundaryId: null };
    insertEntry(writer, entry);
    writer.run("INSERT INTO person_photo (person_id, image) VALUES (?, x'00')", personId);
    insertJournalEntry(writer, {
      personId,
      startedAtMilliseconds: 5,
      minutes: null,
      channel: 'call',
      initiator: null,
      ratings: { heard: 3 },
      note: '',
      loggedAtMilliseconds: 6,
    });
  }
  statuses.forEach((status, index) => setPersonStatus(writer, people[index + 1] ?? 1, status));
  for (const [first, second] of dismissed) {
    const [personId = 1, otherPersonId = 1] = [people[first], people[second]];
    if (personId !== otherPersonId)
      samePersonCalls['people.dismiss'](world.vault, { personId, otherPersonId });
  }
  for (const pair of drawn) {
    const [first, second] = pair.map((index) => people[index + 1] ?? 1);
    insertDrawnTie(writer, { first: first ?? 1, second: second ?? 1 });
    setGroupMembers(writer, insertGroup(writer, 'Choir'), [first ?? 1, second ?? 1]);
  }
  return { world, people };
}

test('merges taken back, the last one first, leave the vault exactly as it was', () => {
  const merges = fc.array(fc.tuple(fc.nat(others), fc.nat(others)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(plan, merges, (planned, pairs) => {
      const { world, people } = build(planned);
      try {
        const states: { mergeId: number; before: unknown }[] = [];
        for (const [first, second] of pairs) {
          const [personId = 1, otherPersonId = 1] = [people[first], people[second]];
          const here = world.rows(`SELECT id FROM person WHERE id IN (${personId}, ${otherPersonId})`);
          if (here.length < 2) continue;
          const before = world.state();
          const { mergeId } = samePersonCalls['people.merge'](world.vault, {
            personId,
            otherPersonId,
            atMilliseconds: 7,
          });
          states.push({ mergeId, before });
          expect(world.rows(`SELECT id FROM person WHERE id IN (${personId}, ${otherPersonId})`).length).toBe(
            1,
          );
        }
        for (const { mergeId, before } of states.toReversed()) {
          samePersonCalls['people.undoMerge'](world.vault, { mergeId });
          expect(world.state()).toEqual(before);
        }
      } finally {
        world.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('counts of a merged person are those of a person who said it all', () => {
  fc.assert(
    fc.property(plan, fc.nat(others), fc.nat(others), (planned, first, second) => {
      fc.pre(first !== second);
      const { world, people } = build(planned);
      const [personId = 1, otherPersonId = 1] = [people[first], people[second]];
      try {
        world.state();
        samePersonCalls['people.merge'](world.vault, { personId, otherPersonId, atMilliseconds: 7 });
        const merged = world.state();
        world.vault.writer.run('INSERT OR IGNORE INTO stale_interaction SELECT id FROM interaction');
        expect(world.state()).toEqual(merged);
        const wrong = `SELECT * FROM interaction_person p WHERE utterance_count <> (SELECT count(*) FROM utterance u
          WHERE u.interaction_id = p.interaction_id AND u.person_id = p.person_id)`;
        expect(world.rows(wrong)).toEqual([]);
      } finally {
        world.close();
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('after somebody was taken apart, what was counted is what each of the two said', () => {
  fc.assert(
    fc.property(plan, fc.nat(others), fc.nat(2), (planned, person, place) => {
      const { world, people } = build(planned);
      try {
        const own = world.rows(`SELECT id FROM identity WHERE person_id = ${people[person]} ORDER BY id`);
        fc.pre(own.length > 1);
        world.state();
        const identityId = Number(own[place % own.length]?.['id']);
        samePersonCalls['people.split'](world.vault, { identityId, atMilliseconds: 7 });
        const apart = world.state();
        world.vault.writer.run('INSERT OR IGNORE INTO stale_interaction SELECT id FROM interaction');
        expect(world.state()).toEqual(apart);
        const counted = `SELECT interaction_id, person_id, utterance_count FROM interaction_person
          WHERE utterance_count > 0 ORDER BY 1, 2`;
        const said = `SELECT interaction_id, person_id, count(*) AS utterance_count FROM utterance
          WHERE person_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
        expect(world.rows(counted)).toEqual(world.rows(said));
        const moved = `SELECT * FROM utterance u JOIN identity i ON i.id = u.identity_id WHERE i.person_id <> u.person_id`;
        expect(world.rows(moved)).toEqual([]);
      } finally {
        world.close();
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);
