/** The end of an import: what it told is brought together with what the vault knew. */
import type { ImportOutcome, Source } from '../../shared/model/imports.ts';
import type { Writable } from '../vault/database.ts';
import { deleteIfEmpty, hasOtherConversations } from '../vault/repositories/conversations.ts';
import { joinChanged, type Joined } from '../vault/repositories/joins.ts';
import { countIntoSource, findSource, setSourceState } from '../vault/repositories/sources.ts';
import { contestedOf, settleUtterance } from '../vault/repositories/tellings.ts';
import type { ChatCounts, KnownSoFar } from './known.ts';
import { clockRemarks } from './clocks.ts';
import { nameFromContacts } from './contacts.ts';
import { settleInteractions } from './interactions.ts';
import { learnNamesAfterwards, nameRemarks } from './speakers.ts';
import { joinByWords, wordsFor, type JoinedConversations, type Thread } from './threads.ts';

interface Ending {
  sourceId: number;
  state: Exclude<Source['state'], 'importing'>;
  known: KnownSoFar;
  isResumed: boolean;
  isRepeated: boolean;
}

/** What was saved is made one with what it repeats, cut into interactions, and can be seen. */
export function settleChat(
  writer: Writable,
  { sourceId, state, known, isResumed, isRepeated }: Ending,
): ChatCounts & Pick<ImportOutcome, 'conversations' | 'people' | 'remarks'> {
  const fresh = new Set(known.threads.flatMap(({ isFresh, conversationId: id }) => (isFresh ? [id] : [])));
  // In an empty vault nothing is known.
  if (hasOtherConversations(writer, fresh.size)) {
    for (const thread of known.threads) joinWithKnown(writer, sourceId, known, thread);
  }
  for (const id of contestedOf(writer, sourceId)) settleUtterance(writer, id);
  nameFromContacts(writer);
  const grown = new Set(known.growing.map(({ conversationId }) => conversationId));
  const told = known.threads.filter(
    ({ isFresh, conversationId }) => !isFresh || !deleteIfEmpty(writer, conversationId),
  );
  const conversationIds = new Set(told.map(({ conversationId }) => conversationId));
  for (const conversationId of conversationIds) {
    settleInteractions(writer, conversationId, { grew: grown.has(conversationId), resumed: isResumed });
  }
  if (!isRepeated) setSourceState(writer, sourceId, state);
  const { added = 0, duplicates = 0 } = findSource(writer, sourceId) ?? {};
  return {
    ...known.counts,
    // An import that went on counts what its first part brought as well.
    ...(isResumed ? { added, duplicates } : {}),
    conversations: conversationIds.size,
    people: [...new Set(known.people.map(({ name }) => name))],
    remarks: [...clockRemarks(known.threads), ...nameRemarks(writer, known.threads)],
  };
}

function joinWithKnown(writer: Writable, sourceId: number, known: KnownSoFar, thread: Thread): void {
  const names = new Map<number, number>();
  while (thread.isOpen) {
    const { conversationId } = thread;
    const joined = joinByWords(writer, conversationId, sourceId, (other) =>
      wordsFor(writer, conversationId, other),
    );
    if (joined === null) break;
    noteJoined(known, joined);
    countJoined(writer, sourceId, known, joined.utterances);
    for (const [who, other] of joined.names) names.set(who, other);
  }
  if (thread.isFresh) return;
  const { importedAtMilliseconds = 0 } = findSource(writer, sourceId) ?? {};
  const told = { thread, people: known.people, importedAtMilliseconds };
  const renamed = learnNamesAfterwards(writer, told, names);
  countJoined(writer, sourceId, known, renamed);
  countJoined(writer, sourceId, known, joinChanged(writer, thread.conversationId));
}

/** Lets all threads of the file know that one conversation became another. */
export function noteJoined({ threads, growing }: KnownSoFar, { goneId, keptId }: JoinedConversations): void {
  for (const thread of threads) {
    if (thread.conversationId !== goneId && thread.conversationId !== keptId) continue;
    thread.conversationId = keptId;
    thread.isFresh = false;
  }
  const ended = growing.filter(({ conversationId: id }) => id === goneId || id === keptId);
  for (const conversation of ended) growing.splice(growing.indexOf(conversation), 1);
}

/** What was counted as new, and then turned out to be known. */
export function countJoined(
  writer: Writable,
  sourceId: number,
  { counts }: KnownSoFar,
  joined: readonly Joined[],
): void {
  const ownOnly = (sources: readonly number[]): boolean => sources.length === 1 && sources[0] === sourceId;
  const counted = joined.filter(
    ({ isNotice, keptSources, goneSources }) => !isNotice && (ownOnly(keptSources) || ownOnly(goneSources)),
  );
  counts.added -= counted.length;
  counts.duplicates += counted.length;
  // Where the new one stays, it is the known one that tells of a change, and the vault knew of it.
  const changed = counted.filter(({ keptSources }) => !ownOnly(keptSources));
  counts.edited += changed.filter(({ change }) => change === 'edited').length;
  counts.deletedLater += changed.filter(({ change }) => change === 'deleted').length;
  if (counted.length === 0) return;
  countIntoSource(writer, sourceId, { added: -counted.length, duplicates: counted.length });
}
