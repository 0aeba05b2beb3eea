import { contentFingerprint } from '../vault/fingerprint.ts';
import type { MessageRecord } from '../sources/source.ts';

const rememberedTexts = 4000;

/**
 * Gives each message of a source what it is known by in other exports. Equal messages of one sender in one minute are
 * counted, so that both of two stay, in every export alike.
 */
export class Fingerprints {
  #counts = new Map<string, number>();
  #earlier = new Map<string, number>();

  of(message: MessageRecord): { content: Buffer; copy: number } {
    const content = contentFingerprint(message.atMilliseconds, message.kind, message.text);
    const { conversation, sender } = message;
    return {
      content,
      copy: this.#count(`${conversation}\0${sender?.key ?? ''}\0${content.toString('latin1')}`),
    };
  }

  /** How many equal ones came before. Equal ones stand close together, so only the last texts are remembered. */
  #count(key: string): number {
    const count = this.#counts.get(key) ?? this.#earlier.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    if (this.#counts.size > rememberedTexts) {
      this.#earlier = this.#counts;
      this.#counts = new Map();
    }
    return count;
  }
}
