import type { Utterance } from '../../shared/model/conversations.ts';
import { reads } from '../vault/calls.ts';
import type { Readable } from '../vault/database.ts';
import { findUtterances } from '../vault/repositories/utterances.ts';
import { toUtterances } from './utteranceViews.ts';

/** The words that a pattern or an episode points at, oldest first; those no longer there are left out. */
function markedWords(reader: Readable, { utteranceIds }: { utteranceIds: readonly number[] }): Utterance[] {
  return toUtterances(reader, findUtterances(reader, utteranceIds));
}

export const markedWordsCalls = { 'signals.words': reads(markedWords) };
