import { expect, it } from 'vitest';
import { passphraseHint } from '../../../../src/renderer/screens/vault/passphraseHint.ts';

it.each([
  ['', 'empty'],
  ['lamp', 'short'],
  ['sunshine', 'fair'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'fair'],
  ['lamp lamp lamp lamp lamp', 'fair'],
  ['lantern meadow copper tuesday', 'good'],
  ['Fluß Wolke Brücke Honig', 'good'],
  ['q7!Rt9#mK2$vX4&z', 'good'],
])('calls %j %s', (passphrase, level) => {
  expect(passphraseHint(passphrase).level).toBe(level);
});
