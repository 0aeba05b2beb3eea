import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { deriveKey, floorCost } from '../../../src/main/vault/keys.ts';
import { newRecoveryCode, readRecoveryCode } from '../../../src/main/vault/recoveryCode.ts';

test('derives the same key as another implementation of Argon2id', async () => {
  const salt = randomBytes(16);
  const ours = await deriveKey('seven quiet herons', salt, floorCost);
  const theirs = await argon2id({
    password: 'seven quiet herons',
    salt,
    memorySize: floorCost.memoryKibibytes,
    iterations: floorCost.passes,
    parallelism: floorCost.lanes,
    hashLength: 32,
    outputType: 'hex',
  });
  expect(ours.toString('hex')).toBe(theirs);
});

test('a recovery code is seven groups of five, never twice the same', () => {
  const codes = Array.from({ length: 50 }, newRecoveryCode);
  expect(codes.every((code) => /^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(50);
});

test('a recovery code is read however it is typed', () => {
  const code = newRecoveryCode();
  const sloppy = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'i')}\n`;
  expect(readRecoveryCode(sloppy)).toBe(code.replaceAll('-', ''));
});

test('one symbol mistyped in a recovery code is noticed, wherever it is', () => {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const place = fc.integer({ min: 0, max: 34 });
  fc.assert(
    fc.property(place, fc.constantFrom(...Array.from(symbols)), (index, symbol) => {
      const code = newRecoveryCode().replaceAll('-', '');
      fc.pre(code[index] !== symbol);
      const mistyped = code.slice(0, index) + symbol + code.slice(index + 1);
      expect(() => readRecoveryCode(mistyped)).toThrow('That recovery code does not open this vault');
    }),
    { numRuns: 500 },
  );
});

test.each(['', 'ABC', 'U'.repeat(35), '💧'.repeat(35)])('no recovery code: %j', (typed) => {
  expect(() => readRecoveryCode(typed)).toThrow('That recovery code does not open this vault');
});
