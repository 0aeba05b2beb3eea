/**
 * By what the same utterance is known again in another export: its minute and its content, who said it, and how many
 * equal ones of that person came before it. These stand one after the other, so that all that was said with the same
 * words in the same minute, by whomever, lies side by side in the vault's index.
 */
import { createHash } from 'node:crypto';
import { withoutMarks } from '../../shared/directionMarks.ts';

const minuteMilliseconds = 60_000;
/** Minute and content. */
export const contentBytes = 12;
const identityBytes = 4;
const copyBytes = 3;
const fingerprintBytes = contentBytes + identityBytes + copyBytes;
export const keyBytes = 8;
const plainText = /^[\x20-\x7e]*$/;

/**
 * The minute, because an Android export has no seconds and an iOS one has; in front, because messages that follow each
 * other then lie beside each other, which makes writing a long chat many times faster. Then what was said; words around
 * media and calls differ with the language of the phone, so only captions count of these.
 */
export function contentFingerprint(
  atMilliseconds: number,
  kind: 'text' | 'media' | 'call' | 'notice',
  text: string,
): Buffer {
  const content = kind === 'call' ? 'call' : `${kind === 'media' ? 'media' : 'words'}\0${comparable(text)}`;
  const fingerprint = createHash('sha256').update(content).digest().subarray(0, contentBytes);
  // Its first four bytes give way to the minute.
  fingerprint.writeInt32BE(Math.floor(atMilliseconds / minuteMilliseconds) | 0);
  return fingerprint;
}

/** `identityId` 0 where nobody said it; `copy` counts from 0. */
export function utteranceFingerprint(content: Uint8Array, identityId: number, copy: number): Buffer {
  const fingerprint = Buffer.alloc(fingerprintBytes);
  fingerprint.set(content);
  fingerprint.writeUInt32BE(identityId, contentBytes);
  fingerprint.writeUIntBE(copy, contentBytes + identityBytes, copyBytes);
  return fingerprint;
}

/** Whom a fingerprint names as the one who said it. */
export function identityIn(fingerprint: Uint8Array): number {
  return Buffer.from(fingerprint.buffer, fingerprint.byteOffset, fingerprint.length).readUInt32BE(
    contentBytes,
  );
}

/** The first and the last fingerprint with this content, whoever said it. */
export function fingerprintsWith(content: Uint8Array): [Buffer, Buffer] {
  const last = Buffer.alloc(fingerprintBytes, 0xff);
  last.set(content);
  return [utteranceFingerprint(content, 0, 0), last];
}

/** The service's own id of a message, short. Ids that count up stay in their order, for the sake of the index. */
export function messageKey(messageId: string): Buffer {
  if (/^[1-9]\d{0,14}$/.test(messageId)) {
    const key = Buffer.alloc(keyBytes);
    key.writeBigUInt64BE(BigInt(messageId));
    return key;
  }
  const key = createHash('sha256').update(messageId).digest().subarray(0, keyBytes);
  key.writeUInt8(key.readUInt8() | 0x80);
  return key;
}

/** Apps write the same words with other spaces, quotation marks and forms of letters. */
export function comparable(text: string): string {
  if (plainText.test(text)) return text.replaceAll(' ', '');
  return withoutMarks(text)
    .normalize('NFKC')
    .replace(/[\s\ufe0e\ufe0f]+/g, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"');
}
