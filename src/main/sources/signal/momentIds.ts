import type { MessageRecord } from '../source.ts';

const mostRemembered = 4096;

/**
 * Signal knows a message by its writer and the moment it was sent. The moment alone stands in all exports in the same
 * way, and mostly is enough; messages of one moment in one chat are counted.
 */
export class MomentIds {
  readonly #counts = new Map<string, number>();

  distinct(record: MessageRecord): MessageRecord {
    const { conversation, messageId } = record;
    if (messageId === null) return record;
    const moment = `${messageId} ${conversation}`;
    const count = (this.#counts.get(moment) ?? 0) + 1;
    // Those of one moment stand near each other.
    if (this.#counts.size >= mostRemembered) this.#counts.clear();
    this.#counts.set(moment, count);
    return count === 1 ? record : { ...record, messageId: `${messageId}/${count}` };
  }
}
