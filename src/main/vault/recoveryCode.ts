/** The recovery code: 34 random symbols of Crockford's base32 (170 bits) and a check symbol, in groups of five. */
import { randomInt } from 'node:crypto';
import { EvenkeelError } from '../../shared/errors.ts';

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomSymbols = 34;
const groupLength = 5;

/** A new code, as it is shown once: seven groups of five, divided by dashes. */
export function newRecoveryCode(): string {
  const body = Array.from({ length: randomSymbols }, () => symbols.charAt(randomInt(symbols.length))).join(
    '',
  );
  const code = body + checkSymbol(body);
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/**
 * The bare symbols of a code as somebody typed it: any case, any spaces and dashes, O for 0, I and L for 1.
 * Throws `wrong-recovery-code` when a symbol is missing, unknown or mistyped.
 */
export function readRecoveryCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\-‐-―]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const body = code.slice(0, randomSymbols);
  const isKnown = Array.from(code).every((symbol) => symbols.includes(symbol));
  if (!isKnown || code.length !== randomSymbols + 1 || code !== body + checkSymbol(body)) {
    throw new EvenkeelError('wrong-recovery-code');
  }
  return code;
}

/** ISO 7064 hybrid system for an alphabet of 32: finds every single wrong symbol and nearly every swap of neighbours. */
function checkSymbol(body: string): string {
  const size = symbols.length;
  let state = size;
  for (const symbol of body) {
    const sum = (state + symbols.indexOf(symbol)) % size;
    state = ((sum === 0 ? size : sum) * 2) % (size + 1);
  }
  return symbols.charAt((size + 1 - state) % size);
}
