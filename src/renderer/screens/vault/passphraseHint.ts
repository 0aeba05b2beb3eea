/** How a passphrase looks so far, gently: a hint, not a measurement. */
export interface PassphraseHint {
  level: 'empty' | 'short' | 'fair' | 'good';
  sentence: string;
}

/** The vault refuses fewer characters than this (src/shared/errors.ts, passphrase-too-short). */
const shortestPassphrase = 8;

export function passphraseHint(passphrase: string): PassphraseHint {
  if (passphrase === '') return { level: 'empty', sentence: 'Four or five unrelated words work well.' };
  if (passphrase.length < shortestPassphrase) {
    return { level: 'short', sentence: `At least ${shortestPassphrase} characters, please.` };
  }
  const words = new Set(passphrase.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const characters = new Set(passphrase);
  const isManyWords = words.size >= 4 && passphrase.length >= 18;
  const isLongAndVaried = passphrase.length >= 16 && characters.size >= 10;
  if (isManyWords || isLongAndVaried)
    return { level: 'good', sentence: 'Good: long enough to be hard to guess.' };
  return { level: 'fair', sentence: 'A start. One or two more unrelated words would make it much stronger.' };
}
