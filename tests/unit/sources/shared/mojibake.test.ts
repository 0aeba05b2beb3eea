import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendMojibake } from '../../../../src/main/sources/shared/mojibake.ts';

test('bytes written as characters become text again', () => {
  expect(mendMojibake('caf\u00c3\u00a9 \u00f0\u009f\u0098\u0080')).toBe('café 😀');
});

test('text that is right, or only half of it bytes, stays', () => {
  for (const text of ['café', 'plain', 'Ünal', 'caf\u00c3\u00a9 и', '\u00c3'])
    expect(mendMojibake(text)).toBe(text);
});

test('whatever was written so is mended', () => {
  const whole = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(whole, (text) => mendMojibake(Buffer.from(text, 'utf8').toString('latin1')) === text),
  );
});
