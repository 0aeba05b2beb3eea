import { expect, test } from 'vitest';
import { describeParts } from '../../../src/main/about.ts';

/** Licences whose works may be part of a work under the GPL, version 3 or later (list of the Free Software Foundation). */
const compatible = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
];

/** Its decoder FAAD2 says "version 2 or later" in its sources; docs/known-issues.md tells the rest. */
const exceptions = ['@audio/decode-aac GPL-2.0'];

test('every shipped part may be shipped under our licence', async () => {
  const { parts } = await describeParts();
  const others = parts
    .filter(({ licence }) => !compatible.includes(licence))
    .map(({ name, licence }) => `${name} ${licence}`);
  expect(parts.length).toBeGreaterThan(40);
  expect(others).toEqual(exceptions);
});
