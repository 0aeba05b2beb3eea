const beyondOneByte = /[\u0100-\uffff]/;
const beyondAscii = /[\u0080-\u00ff]/;

/**
 * Mends text whose UTF-8 bytes were each written as a character of their own, as Meta's exports do (“cafÃ©” for
 * “café”). A text that cannot have come about so is given back as it is.
 */
export function mendMojibake(text: string): string {
  if (!beyondAscii.test(text) || beyondOneByte.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
