import { createHash } from 'node:crypto';
import { withoutMarks } from '../sources/shared/clean.ts';
import type { MessageRecord } from '../sources/source.ts';
import { fingerprintBytes } from './batch.ts';

const minuteMilliseconds = 60_000;
const rememberedTexts = 4000;

/**
 * Gives each message of a file its fingerprint: the service's own id, or who said what in which minute. The minute
 * lets an Android export, which has no seconds, meet an iOS one. The same words by the same person in the same minute
 * are counted, so that both of two equal messages stay, in every export alike.
 */
export class Fingerprints {
  #counts = new Map<string, number>();
  #earlier = new Map<string, number>();

  of(message: MessageRecord): Buffer {
    const minute = Math.floor(message.atMilliseconds / minuteMilliseconds);
    if (message.messageId !== null) return digest(minute, `id\0${message.messageId}`);
    // Words around media differ with the language of the phone; only captions are kept as text.
    const kind = message.kind === 'media' ? 'media' : 'words';
    const content = [message.sender?.key ?? '', minute, kind, plainText(message.text)].join('\0');
    return digest(minute, `${content}\0${this.#count(message, content)}`);
  }

  /** How many equal ones came before. Equal ones stand close together, so only the last texts are remembered. */
  #count(message: MessageRecord, content: string): number {
    const key = `${message.conversation}\0${content}`;
    const count = this.#counts.get(key) ?? this.#earlier.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    if (this.#counts.size > rememberedTexts) {
      this.#earlier = this.#counts;
      this.#counts = new Map();
    }
    return count;
  }
}

function plainText(text: string): string {
  return withoutMarks(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The minute stands in front: messages that follow each other then lie beside each other in the vault's index, which
 * makes writing a long chat many times faster.
 */
function digest(minute: number, content: string): Buffer {
  const fingerprint = createHash('sha256').update(content).digest().subarray(0, fingerprintBytes);
  fingerprint.writeInt32BE(minute | 0);
  return fingerprint;
}
