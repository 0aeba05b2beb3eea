/** Whether the owner is about to write down a talk, from wherever in the app they are. */
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { createStore, useStore } from '../../app/store.ts';

export interface JournalAsk {
  /** With whom it was, where that is clear from where the owner came. */
  personId: number | null;
  /** The entry to be changed; null for a new one. */
  entry: JournalEntry | null;
}

const askStore = createStore<JournalAsk | null>(null);

/** Opens the dialog in which a talk is written down. */
export function writeTalk(ask: Partial<JournalAsk> = {}): void {
  askStore.set({ personId: null, entry: null, ...ask });
}

export function endWriting(): void {
  askStore.set(null);
}

/** Null while nothing is written. */
export function useJournalAsk(): JournalAsk | null {
  return useStore(askStore);
}
