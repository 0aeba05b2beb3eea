/** A chat without ids whose time zone was chosen otherwise than before. */
import { expect, test } from 'vitest';
import { importInto, openWorld } from './world.ts';

/** Little that is said often. */
function short(hour: number): string {
  return `18/03/22, ${hour}:10 - Ann: ok\n18/03/22, ${hour}:11 - Ole: yes\n`;
}

/** Something every few days of a year, so that clocks change in between. */
function chat(from: number, until: number, isGroup = false): string {
  return Array.from({ length: until - from }, (_, index) => {
    const number = from + index;
    const day = new Date(Date.UTC(2022, 0, 3 + number * 5));
    const date = [day.getUTCDate(), day.getUTCMonth() + 1]
      .map((part) => String(part).padStart(2, '0'))
      .join('/');
    const name = ['Ann', 'Ole', 'Kim'][number % (isGroup ? 3 : 2)];
    return `${date}/22, 14:${10 + (number % 40)} - ${name}: said number ${number}\n`;
  }).join('');
}

test.each([false, true])(
  'is placed by the times that are known, over changes of the clock, and told (group: %s)',
  async (isGroup) => {
    const world = openWorld();
    const fileName = isGroup ? 'WhatsApp Chat with Sea.txt' : 'WhatsApp Chat with Ole.txt';
    await importInto(world.vault, chat(0, 50, isGroup), { timeZone: 'Europe/Berlin', fileName });
    const longer = chat(0, 60, isGroup);
    const outcome = await importInto(world.vault, longer, { timeZone: 'UTC', fileName });
    expect(outcome).toMatchObject({ added: 10, duplicates: 50, conversations: 1 });
    expect(outcome?.remarks[0]).toContain('were read 2 hours later than in the import');
    const other = openWorld();
    await importInto(other.vault, longer, { timeZone: 'Europe/Berlin', fileName });
    const sql = 'SELECT at_milliseconds, text FROM utterance ORDER BY at_milliseconds';
    expect(world.rows(sql)).toEqual(other.rows(sql));
    for (const one of [world, other]) one.close();
  },
);

test('the same file in another zone adds nothing, and says so', async () => {
  const world = openWorld();
  await importInto(world.vault, chat(0, 50), { timeZone: 'Europe/Berlin' });
  const outcome = await importInto(world.vault, chat(0, 50), { timeZone: 'America/New_York' });
  expect([outcome?.added, outcome?.duplicates]).toEqual([0, 50]);
  expect(outcome?.remarks[0]).toContain('were read 6 hours later');
  world.close();
});

test('another phone abroad, by the same choice of zone: times a constant stretch apart', async () => {
  const world = openWorld();
  await importInto(world.vault, chat(0, 50));
  const abroad = chat(20, 60).replaceAll(', 14:', ', 11:');
  const outcome = await importInto(world.vault, abroad);
  expect([outcome?.added, outcome?.duplicates]).toEqual([10, 30]);
  expect(outcome?.remarks[0]).toContain('were read 3 hours earlier');
  world.close();
});

test('the same words at other times by chance are another conversation', async () => {
  const world = openWorld();
  await importInto(world.vault, short(10));
  const outcome = await importInto(world.vault, short(14));
  expect([outcome?.added, outcome?.remarks]).toEqual([2, []]);
  world.close();
});
