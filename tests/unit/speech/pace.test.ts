import { expect, it } from 'vitest';
import { createPace } from '../../../src/main/speech/pace.ts';

it('tells how fast it goes for each five minutes of sound, from the first words on', () => {
  const pace = createPace();
  const told = [
    pace(20, 60_000),
    pace(170, 120_000),
    pace(320, 260_000),
    pace(500, 300_000),
    pace(920, 460_000),
  ];
  expect(told).toEqual([null, null, 1.5, null, 3]);
});

it('tells nothing of sound that took no time', () => {
  const pace = createPace();
  expect([pace(0, 5), pace(3600, 5)]).toEqual([null, null]);
});
