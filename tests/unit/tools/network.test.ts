import { expect, it } from 'vitest';
import { madeNetwork, sayingsOf } from '../../../tools/exports/network.ts';
import { networkNames } from '../../../tools/exports/networkNames.ts';

const size = { people: 40, years: 3, messages: 6000, seed: 4 };
const day = 86_400_000;

it('made-up networks are the same for the same seed, and about as large as asked for', () => {
  const chats = madeNetwork(size);
  const said = sayingsOf(chats, size);
  const all = chats.flatMap((chat) => [...said(chat)]);
  const again = sayingsOf(madeNetwork(size), size);
  expect(madeNetwork(size).flatMap((chat) => [...again(chat)]).length).toBe(all.length);
  expect(all.length).toBeGreaterThan(4500);
  expect(all.length).toBeLessThan(7500);
  expect(new Set(all.map(({ from }) => from.id)).size).toBe(size.people + 1);
});

it('in made-up networks a daily chat falls silent for days after a quarrel', () => {
  const chats = madeNetwork(size);
  const [daily] = chats;
  const times =
    daily === undefined ? [] : [...sayingsOf(chats, size)(daily)].map(({ atMilliseconds }) => atMilliseconds);
  const silences = times.slice(1).map((time, index) => time - (times[index] ?? time));
  expect(Math.max(...silences)).toBeGreaterThan(10 * day);
  expect(silences.filter((silence) => silence > 10 * day)).toHaveLength(1);
});

it('two thousand made-up people have names of their own', () => {
  expect(new Set(networkNames(2000)).size).toBe(2000);
});
