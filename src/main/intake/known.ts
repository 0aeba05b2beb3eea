/** What is carried from batch to batch of an import. */
import type { ImportOutcome } from '../../shared/model/imports.ts';
import type { GrowingConversation } from './interactions.ts';
import type { KnownPerson, Thread } from './threads.ts';

/**
 * Utterances that came in so far; notices of the service itself are kept, but not counted. `added` and `duplicates` are
 * all of them; `edited` and `deletedLater` are those duplicates that changed what the vault held.
 */
export type ChatCounts = Pick<ImportOutcome, 'added' | 'duplicates' | 'edited' | 'deletedLater'>;

/** What the vault knows of the file so far, told back with each batch. */
export interface KnownSoFar {
  people: KnownPerson[];
  threads: Thread[];
  growing: GrowingConversation[];
  counts: ChatCounts;
}

/** What is known before the first batch. */
export function nothingKnown(): KnownSoFar {
  return {
    people: [],
    threads: [],
    growing: [],
    counts: { added: 0, duplicates: 0, edited: 0, deletedLater: 0 },
  };
}
