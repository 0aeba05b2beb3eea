/** Two names that said the same: one person, as the import found, until the owner takes it back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { importInto, openWorld } from './world.ts';

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const said = ['hello', 'how are you', 'good', 'see you', 'later', 'fine'];

/** A chat with somebody of that name, who says every second thing. */
function chatWith(name: string, from: number, until: number): string {
  return said
    .slice(from, until)
    .map(
      (text, index) =>
        `18/03/22, 14:${10 + from + index} - ${(from + index) % 2 === 0 ? 'Ann' : name}: ${text}\n`,
    )
    .join('');
}

function people(): unknown[] {
  return world
    .rows(
      `SELECT name, (SELECT count(*) FROM utterance WHERE person_id = person.id) AS said
       FROM person WHERE is_owner = 0 ORDER BY id`,
    )
    .map((row) => Object.values(row).join(' | '));
}

function undoAll(): void {
  for (const { id } of world.rows('SELECT id FROM person_merge')) {
    samePersonCalls['people.undoMerge'](world.vault, { mergeId: Number(id) });
  }
}

test('who has two names is one person, told and to be taken back', async () => {
  await importInto(world.vault, chatWith('Ole', 0, 5));
  const outcome = await importInto(world.vault, chatWith('Ole Berg', 0, 6));
  expect([people(), outcome?.remarks]).toEqual([
    ['Ole | 3'],
    [
      '“Ole Berg” in this file is Ole: 2 messages are the same.',
      'If that is wrong, you can take it back under People.',
    ],
  ]);
  expect(world.rows('SELECT absorbed_name AS name FROM person_merge')).toEqual([{ name: 'Ole Berg' }]);
});

test('a number that has a name in another export is told by both', async () => {
  await importInto(world.vault, chatWith('+49 170 1234567', 0, 5));
  const outcome = await importInto(world.vault, chatWith('Ole', 0, 6));
  expect([people(), outcome?.remarks[0]]).toEqual([
    ['Ole | 3'],
    '“Ole” in this file is +49 170 1234567: 2 messages are the same.',
  ]);
});

test('what was taken back stays so when the same or a longer export comes again, and nothing is there twice', async () => {
  const first = chatWith('Ole', 0, 4);
  const second = chatWith('Ole Berg', 0, 5);
  await importInto(world.vault, first);
  await importInto(world.vault, second);
  undoAll();
  const apart = people();
  for (const content of [second, first, chatWith('Ole Berg', 0, 6)]) await importInto(world.vault, content);
  expect(world.rows('SELECT id FROM person_merge')).toEqual([]);
  expect(world.rows('SELECT text FROM utterance ORDER BY at_milliseconds').map(({ text }) => text)).toEqual(
    said,
  );
  expect([apart.length, people().length]).toEqual([2, 2]);
  expect(world.rows('SELECT id FROM conversation')).toHaveLength(1);
});

test('what the owner made one and what an import found are taken back each by itself', async () => {
  await importInto(world.vault, chatWith('Ole', 0, 5));
  await importInto(world.vault, '18/03/21, 14:57 - Ann: hi\n18/03/21, 14:58 - Kim: yes\n');
  const [ole, kim] = ['Ole', 'Kim'].map((name) =>
    Number(world.rows('SELECT id FROM person WHERE name = ?', name)[0]?.['id']),
  );
  samePersonCalls['people.merge'](world.vault, {
    personId: ole ?? 0,
    otherPersonId: kim ?? 0,
    atMilliseconds: 1,
  });
  await importInto(world.vault, chatWith('Ole Berg', 0, 6));
  expect(people()).toEqual(['Ole | 4']);
  undoAll();
  expect(people().length).toBe(3);
});
