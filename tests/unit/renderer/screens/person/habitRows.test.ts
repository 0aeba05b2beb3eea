import { expect, it } from 'vitest';
import { habitRows } from '../../../../../src/renderer/screens/person/habitRows.ts';
import type { PersonContact } from '../../../../../src/shared/model/network.ts';
import { anyWindow } from '../../../anyWindow.ts';

const estimate = (value: number, low: number, high: number, n: number) => ({
  value,
  low,
  high,
  n,
  intervalPercent: 80,
  basis: 'log' as const,
  window: anyWindow,
});
const replies = (medianSeconds: number, low: number, high: number, n: number) => {
  const { value, ...rest } = estimate(medianSeconds, low, high, n);
  return { medianSeconds: value, ...rest };
};
const contact: PersonContact = {
  personId: 2,
  name: 'Ada',
  date: '2026-03-31',
  window: anyWindow,
  interactions: 40,
  layer: 'weekly',
  contactDays: 39,
  daysPerWeek: estimate(0.75, 0.6, 0.9, 39),
  sessionGapMinutes: 120,
  begunByOther: estimate(0.75, 0.7, 0.8, 40),
  repliesByOther: replies(20, 10, 90, 80),
  repliesByOwner: replies(6000, 300, 7200, 1),
  offHours: null,
  offHoursWithEverybody: 0.5,
  reciprocity: 0.9,
  channels: [
    { service: 'whatsapp', kind: 'direct', interactions: 38, utterances: 80, lastMilliseconds: 1 },
    { service: 'telegram', kind: 'group', interactions: 2, utterances: 4, lastMilliseconds: 1 },
  ],
};

it('tells contact in words, each with its range and what it was counted over', () => {
  expect(habitRows(contact).map(({ name, value, range, from }) => [name, value, range, from])).toEqual([
    ['Days of contact a week', '0.8: at least weekly', '0.6 to 0.9', '39 days'],
    ['Chats that Ada began', '75 %', '70 % to 80 %', '40 chats'],
    ['Time Ada takes to answer', 'under 1 min', 'under 1 min to 2 min', '80 answers'],
    ['Time you take to answer', '1.7 h', '5 min to 2.0 h', '1 answer'],
    ['Evenings and weekends (50 % with everybody)', 'no number yet', '', 'fewer than 6 interactions'],
    ['Where', 'WhatsApp (38), Telegram groups (2)', '', '40 interactions'],
  ]);
});
