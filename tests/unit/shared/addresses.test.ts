import type { CountryCode } from 'libphonenumber-js';
import { expect, test } from 'vitest';
import {
  addressInName,
  bareMailbox,
  formatAddress,
  isOnlyAddress,
  isPersonal,
  normaliseAddress,
} from '../../../src/shared/addresses.ts';
import { homeRegion } from '../../../src/shared/homeRegion.ts';

function all(region: CountryCode | null, ...written: string[]): string[] {
  return [...new Set(written.map((text) => normaliseAddress(text, region)))];
}

test('a number is the same however it is written', () => {
  const ways = [
    '+49 170 1234567',
    '\u202a+49\u00a0170\u00a01234567\u202c',
    '+49 (0)170 / 123 45 67',
    '0049 170 1234567',
    'tel:+491701234567',
    '491701234567@s.whatsapp.net',
    '+٤٩١٧٠١٢٣٤٥٦٧',
  ];
  expect(all(null, ...ways)).toEqual(['+491701234567']);
  expect(all('DE', ...ways, '0170/1234567', '491701234567')).toEqual(['+491701234567']);
});

test('a number without a country is read in the region given, else keeps its digits', () => {
  expect([
    normaliseAddress('07911 123456', 'GB'),
    normaliseAddress('8 (916) 123-45-67', 'RU'),
    normaliseAddress('(415) 555-2671', 'US'),
    normaliseAddress('07911 123456', null),
  ]).toEqual(['+447911123456', '+79161234567', '+14155552671', '07911123456']);
});

test('the mobile prefix that Mexico gave up makes no other number', () => {
  expect(all(null, '+52 1 55 1234 5678', '+52 55 1234 5678')).toEqual(['+525512345678']);
});

test('behind one switchboard are many people', () => {
  const [first, second] = ['+1 415 555 2671 ext. 5', '+1 415 555 2671 ext. 6'];
  expect(all(null, first, second)).toEqual(['+14155552671;ext=5', '+14155552671;ext=6']);
});

test('short codes and senders that are words stay as they are, and are nobody', () => {
  const senders = ['32665', '110', 'AMAZON', '1-800-FLOWERS', '120363@g.us', ''];
  expect(senders.map((sender) => normaliseAddress(sender, 'DE'))).toEqual(senders);
  expect(senders.filter((sender) => isPersonal(sender))).toEqual([]);
});

test('e-mail addresses lose their case and what stands around them, not their dots', () => {
  expect(all(null, 'Ann <Ann.Berg@Example.ORG>', 'mailto:ann.berg@example.org')).toEqual([
    'ann.berg@example.org',
  ]);
  expect(normaliseAddress('ann.berg@gmail.com', null)).not.toBe(normaliseAddress('annberg@gmail.com', null));
  expect(bareMailbox('ann.berg+news@googlemail.com')).toBe(bareMailbox('annberg@gmail.com'));
  expect(bareMailbox('ann.berg@example.org')).not.toBe(bareMailbox('annberg@example.org'));
});

test('a name that is a number or an address gives it, others do not', () => {
  const names = ['+49 170 1234567', 'ann@example.org', '~Ann', '2024', 'Ann 2', '123456789'];
  expect(names.map(addressInName)).toEqual(['+491701234567', 'ann@example.org', null, null, null, null]);
  expect(['0170 1234567', '32665', 'ann@example.org', 'Ann', 'R2 D2'].map(isOnlyAddress)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('addresses are shown as people write them', () => {
  expect(['+491701234567', 'ann@example.org', '01701234567'].map(formatAddress)).toEqual([
    '+49 170 1234567',
    'ann@example.org',
    '01701234567',
  ]);
});

test('the home region is that of the own numbers, else that of the time zone', () => {
  expect([
    homeRegion(['+33612345678'], 'Europe/Berlin'),
    homeRegion(['+447911123456'], 'Europe/London'),
    homeRegion(['ann@example.org'], 'Asia/Kolkata'),
    homeRegion([], 'Asia/Calcutta'),
    homeRegion([], 'UTC'),
  ]).toEqual(['FR', 'GB', 'IN', 'IN', null]);
});
