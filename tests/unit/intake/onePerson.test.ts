import { afterEach, beforeEach, expect, test } from 'vitest';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { sourcesCalls } from '../../../src/main/services/sources.ts';
import type { SourceRecord, Speaker } from '../../../src/main/sources/source.ts';
import { importInto, importRecords, openWorld } from './world.ts';

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const me: Speaker = { key: 'me', name: 'Ann', isOwner: true };
let imports = 0;

/** A direct chat of a service in which somebody says these things, a minute each. */
function bring(
  service: string,
  speaker: Speaker,
  texts: readonly string[],
  afterBatch?: (batches: number) => void,
) {
  imports += 1;
  const message = (sender: Speaker, text: string, minute: number): SourceRecord => ({
    type: 'message',
    conversation: 'c',
    sender,
    kind: 'text',
    atMilliseconds: (imports * 10_000 + minute) * 60_000,
    text,
    messageId: `${imports} ${minute}`,
    line: minute,
  });
  const records: SourceRecord[] = [
    {
      type: 'conversation',
      ref: 'c',
      service,
      key: `with ${speaker.key}`,
      kind: 'direct',
      title: speaker.name,
    },
    message(me, 'hello', 0),
    ...texts.map((text, index) => message(speaker, text, index + 1)),
  ];
  const fileName = `${service} ${imports}`;
  return importRecords(world.vault, records, {
    fileName,
    sha256: fileName,
    ownerName: null,
    batchMessages: 2,
    ...(afterBatch === undefined ? {} : { afterBatch }),
  });
}

function bringContact(name: string, ...addresses: string[]) {
  const records: SourceRecord[] = [{ type: 'contact', name, addresses, line: 1 }];
  return importRecords(world.vault, records, { fileName: name, sha256: name });
}

/** Everybody but the owner with the services they stand in and how much they said. */
function people(): unknown[] {
  return world
    .rows(
      `SELECT name, (SELECT group_concat(DISTINCT service ORDER BY service) FROM identity WHERE person_id = person.id)
         AS services, (SELECT count(*) FROM utterance WHERE person_id = person.id) AS said
       FROM person WHERE is_owner = 0 ORDER BY id`,
    )
    .map((row) => Object.values(row).join(' | '));
}

function idOf(name: string): number {
  return Number(world.rows('SELECT id FROM person WHERE name = ?', name)[0]?.['id']);
}

test('one number is one person in all services, by the name it has in one of them', async () => {
  await importInto(
    world.vault,
    '18/03/22, 14:56 - Ann: hi\n18/03/22, 14:57 - +49 170 1234567: hello\n18/03/22, 14:58 - Ann: so\n',
  );
  expect(people()).toEqual(['+49 170 1234567 | whatsapp | 1']);
  bring('signal', { key: 'uuid', name: 'Olé', address: '+491701234567' }, ['a', 'b']);
  bring('telegram', { key: 'user1', name: 'Olé' }, ['c']);
  expect(people()).toEqual(['Olé | signal,whatsapp | 3', 'Olé | telegram | 1']);
});

test('an address book gives a number its name, and takes it along when it goes', async () => {
  await importInto(world.vault, '18/03/22, 14:56 - Ann: hi\n18/03/22, 14:57 - +49 170 1234567: hello\n');
  const imported = bringContact('Ole Berg', '+49 (170) 123-4567');
  expect(people()).toEqual(['Ole Berg | whatsapp | 1']);
  sourcesCalls['sources.remove'](world.vault, { sourceId: imported?.sourceId ?? 0 });
  expect(people()).toEqual(['+49 170 1234567 | whatsapp | 1']);
});

test('what is imported after a merge is the merged person’s, and goes with the identity when it is taken apart', () => {
  bring('telegram', { key: 'user1', name: 'Ole' }, ['a', 'b']);
  bring('signal', { key: 'uuid', name: 'Ole B' }, ['c']);
  const [personId, otherPersonId] = [idOf('Ole'), idOf('Ole B')];
  samePersonCalls['people.merge'](world.vault, { personId, otherPersonId, atMilliseconds: 1 });
  bring('signal', { key: 'uuid', name: 'Ole B' }, ['d', 'e']);
  expect(people()).toEqual(['Ole | signal,telegram | 5']);
  const [identity] = world.rows("SELECT id FROM identity WHERE key = 'user1'");
  samePersonCalls['people.split'](world.vault, { identityId: Number(identity?.['id']), atMilliseconds: 2 });
  expect(people()).toEqual(['Ole B | signal | 3', 'Ole | telegram | 2']);
});

test('two people made one while an import of one of them runs: the rest goes to the merged person', () => {
  bring('signal', { key: 'uuid', name: 'Ole B' }, ['c']);
  bring('telegram', { key: 'user1', name: 'Ole' }, ['d', 'e', 'f', 'g', 'h', 'i'], (batches) => {
    if (batches !== 2) return;
    const [personId, otherPersonId] = [idOf('Ole B'), idOf('Ole')];
    samePersonCalls['people.merge'](world.vault, { personId, otherPersonId, atMilliseconds: 1 });
  });
  expect(people()).toEqual(['Ole B | signal,telegram | 7']);
  const wrong = `SELECT * FROM interaction_person p WHERE utterance_count <> (SELECT count(*) FROM utterance u
    WHERE u.interaction_id = p.interaction_id AND u.person_id = p.person_id)`;
  expect(world.rows(wrong)).toEqual([]);
});

test('an identity with the owner’s own number stays the owner’s, whoever a later file says is the owner', () => {
  bring('signal', { key: 'uuid', name: 'Ole' }, ['c']);
  const own = { key: 'other', name: 'Ann at work', address: '+491701234567' };
  world.vault.writer.run("UPDATE identity SET address = '+491701234567' WHERE key = 'me'");
  bring('sms', own, ['x']);
  const records: SourceRecord[] = [
    { type: 'conversation', ref: 'c', service: 'sms', key: 'k', kind: 'group', title: 'G', people: [own] },
  ];
  importRecords(world.vault, records, { ownerName: 'Ann', sha256: 'later' });
  expect(people()).toEqual(['Ole | signal | 1']);
});
