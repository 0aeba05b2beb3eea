/** While a file is read: where it turns out to tell what the vault knows already, under whatever names. */
import type { Writable } from '../vault/database.ts';
import { hasOtherConversations } from '../vault/repositories/conversations.ts';
import { findSource } from '../vault/repositories/sources.ts';
import { saidAt, wordsByThread } from './arriving.ts';
import type { IntakeBatch } from './batch.ts';
import type { KnownSoFar } from './known.ts';
import { countJoined, noteJoined } from './settling.ts';
import { learnNames } from './speakers.ts';
import { joinByWords, type KnownPerson, type Thread } from './threads.ts';

/**
 * Before a batch is written, so that what is known already need not be taken out again: makes one of a new conversation
 * and the known one that holds the same words, and learns who of the file is who there.
 */
export function meetKnownThreads(
  writer: Writable,
  sourceId: number,
  batch: IntakeBatch,
  known: KnownSoFar,
): void {
  const { threads, people } = known;
  const fresh = new Set(threads.flatMap(({ isFresh, conversationId: id }) => (isFresh ? [id] : [])));
  if (!hasOtherConversations(writer, fresh.size)) return;
  for (const [place, indexes] of wordsByThread(batch)) {
    const thread = threads[place];
    if (thread === undefined) continue;
    if (thread.isFresh) joinFresh(writer, sourceId, batch, indexes, known, thread);
    if (thread.isFresh) continue;
    const said = saidAt(batch, indexes, people, (person) => isUnknownIn(thread, person));
    if (said.length === 0) continue;
    const { importedAtMilliseconds = 0 } = findSource(writer, sourceId) ?? {};
    learnNames(writer, { thread, people, importedAtMilliseconds }, said);
  }
}

function joinFresh(
  writer: Writable,
  sourceId: number,
  batch: IntakeBatch,
  indexes: readonly number[],
  known: KnownSoFar,
  thread: Thread,
): void {
  const said = saidAt(batch, indexes, known.people, () => true);
  const joined = joinByWords(writer, thread.conversationId, sourceId, () => said);
  if (joined === null) return;
  noteJoined(known, joined);
  countJoined(writer, sourceId, known, joined.utterances);
}

function isUnknownIn({ settled, renamed }: Thread, { who, identityId }: KnownPerson): boolean {
  return !settled.includes(who) && renamed.every((speaker) => speaker.identityId !== identityId);
}
