import { expect, it } from 'vitest';
import { pmsetOnBattery, suppliesOnBattery, type PowerSupply } from '../../src/main/power.ts';

function supply(changes: Partial<PowerSupply>): PowerSupply {
  return { type: 'Battery', online: '', status: 'Unknown', scope: '', ...changes };
}

const charger = (online: '0' | '1') => supply({ type: 'Mains', online, status: '' });
const battery = (status: string) => supply({ status });

it.each([
  ['a computer without a battery', [], false],
  ['a tower that tells of its mains', [charger('1')], false],
  ['a laptop without its charger', [charger('0'), battery('Discharging')], true],
  ['a laptop that charges', [charger('1'), battery('Charging')], false],
  ['a laptop that needs more than its charger gives', [charger('1'), battery('Discharging')], false],
  ['a laptop charged over USB', [charger('0'), supply({ type: 'USB', online: '1' }), battery('Full')], false],
  ['a tower with a mouse on its battery', [supply({ status: 'Discharging', scope: 'Device' })], false],
  ['a laptop that only tells of its second battery', [battery('Unknown'), battery('Discharging')], true],
])('Linux: %s', (_, supplies, isOnBattery) => {
  expect(suppliesOnBattery(supplies)).toBe(isOnBattery);
});

it.each([
  ["Now drawing from 'Battery Power'\n -InternalBattery-0\t81%; discharging; 3:40 remaining\n", true],
  ["Now drawing from 'AC Power'\n -InternalBattery-0\t100%; charged; 0:00 remaining\n", false],
  ["Now drawing from 'UPS Power'\n", true],
  ['', false],
])('macOS: %j', (printed, isOnBattery) => {
  expect(pmsetOnBattery(printed)).toBe(isOnBattery);
});
