/** Finding utterances again by a text that they had before they were changed, or that one source still tells. */
import { z } from 'zod';
import { contentFingerprint, identityIn, utteranceFingerprint } from '../fingerprint.ts';
import type { Readable } from '../database.ts';
import { findByFingerprint, findKnown, tellsElsewhere, type KnownUtterance } from './knownUtterances.ts';

/** A message as far as it is known by. */
interface Told {
  conversationId: number;
  atMilliseconds: number;
  content: Uint8Array;
  who: number;
  copy: number;
  line: number;
  file?: number;
  messageKey?: Uint8Array | null;
}

const minuteMilliseconds = 60_000;
const changedRow = z.object({
  id: z.int(),
  fingerprint: z.instanceof(Uint8Array),
  kind: z.enum(['text', 'media', 'call', 'notice']),
  at_milliseconds: z.int(),
  text: z.string(),
});

/** The changed and taken back utterances in the time of some messages. */
export class EarlierTexts {
  readonly #reader: Readable;
  readonly #ids = new Map<string, number[]>();

  constructor(reader: Readable, told: readonly Told[]) {
    this.#reader = reader;
    for (const [conversationId, times] of timesOf(told)) this.#gather(conversationId, times);
  }

  /** One that this message tells as it was before; null where it stands in the vault as it is told, or not at all. */
  find(told: Told, sourceId: number): KnownUtterance | null {
    if (this.#ids.size === 0) return null;
    const { conversationId, content, who, copy } = told;
    const ids = this.#ids.get(markOf(conversationId, who, content));
    if (ids === undefined) return null;
    const fingerprint = utteranceFingerprint(content, who, copy);
    if (findByFingerprint(this.#reader, conversationId, fingerprint) !== undefined) return null;
    for (const id of ids) {
      const known = findKnown(this.#reader, id);
      if (known === undefined || tellsElsewhere(this.#reader, sourceId, id, told)) continue;
      if (known.messageKey === null || !told.messageKey) return known;
    }
    return null;
  }

  #gather(conversationId: number, [first, last]: [number, number]): void {
    const rows = this.#reader.all(
      changedRow,
      `SELECT utterance.id, fingerprint, kind, at_milliseconds, version.text FROM utterance
       JOIN utterance_version AS version ON version.utterance_id = utterance.id
       WHERE conversation_id = ? AND at_milliseconds BETWEEN ? AND ? AND (is_edited = 1 OR deleted_later = 1)
         AND kind <> 'turn'`,
      conversationId,
      first - minuteMilliseconds,
      last + minuteMilliseconds,
    );
    for (const { id, fingerprint, kind, at_milliseconds: at, text } of rows) {
      // What is left of a message taken back is told as a text, whatever it was.
      for (const told of new Set([kind, 'text' as const])) {
        const mark = markOf(conversationId, identityIn(fingerprint), contentFingerprint(at, told, text));
        const ids = this.#ids.get(mark) ?? [];
        if (!ids.includes(id)) this.#ids.set(mark, [...ids, id]);
      }
    }
  }
}

function markOf(conversationId: number, who: number, content: Uint8Array): string {
  return `${conversationId} ${who} ${Buffer.from(content).toString('latin1')}`;
}

/** From when until when something is told of each conversation. */
function timesOf(told: readonly Told[]): Map<number, [number, number]> {
  const times = new Map<number, [number, number]>();
  for (const { conversationId, atMilliseconds } of told) {
    const known = times.get(conversationId);
    if (known === undefined) times.set(conversationId, [atMilliseconds, atMilliseconds]);
    else {
      known[0] = Math.min(known[0], atMilliseconds);
      known[1] = Math.max(known[1], atMilliseconds);
    }
  }
  return times;
}
