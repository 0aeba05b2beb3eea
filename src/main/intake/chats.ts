/** Chats on their way into the vault: the database worker's side, one transaction a batch. */
import type { Source } from '../../shared/model/imports.ts';
import { writes } from '../vault/calls.ts';
import type { Writable } from '../vault/database.ts';
import {
  countIntoSource,
  findSource,
  findSourcesBySha256,
  insertNotUnderstood,
  insertSource,
  resumeSource,
  setSourceState,
  type NewSource,
} from '../vault/repositories/sources.ts';
import { insertUtterances, type Arrival, type NewUtterance } from '../vault/repositories/utterances.ts';
import { fingerprintBytes, isCounted, messageKinds, unpackBatch, type IntakeBatch } from './batch.ts';
import { ensureOwner, resolvePerson } from './identities.ts';
import { keepEnd, nextInteraction, settleInteractions, type GrowingConversation } from './interactions.ts';
import { ownRegion } from './whichPerson.ts';
import { joinSameConversation, resolveConversation, type KnownPerson } from './threads.ts';

/** Lines kept of those not understood; all are counted. */
const keptLines = 10_000;

export interface BegunChat {
  sourceId: number;
  /** An interrupted import of the same file that goes on; its counts go on too. */
  isResumed: boolean;
  /** The same file is in the vault whole: whatever is told again was known. */
  isRepeated: boolean;
}

/** What the vault knows of the file so far, told back with each batch. */
export interface KnownSoFar {
  people: KnownPerson[];
  conversationIds: number[];
  growing: GrowingConversation[];
}

/** Notices of the service itself are kept, but not counted. */
export interface BatchCounts {
  added: number;
  /** Known from elsewhere. */
  duplicates: number;
  /** Told by this source before. */
  repeated: number;
}

type NewChat = Omit<NewSource, 'kind'> & { ownerName: string | null };

function beginChat(writer: Writable, { ownerName, ...chat }: NewChat): BegunChat {
  ensureOwner(writer, { ownerName, atMilliseconds: chat.importedAtMilliseconds });
  const known = findSourcesBySha256(writer, chat.sha256).find(
    ({ kind, formatId }) => kind === 'chat' && formatId === chat.formatId,
  );
  if (known === undefined) {
    const sourceId = insertSource(writer, { ...chat, kind: 'chat' });
    return { sourceId, isResumed: false, isRepeated: false };
  }
  const isRepeated = known.state === 'complete';
  if (!isRepeated) resumeSource(writer, known.id);
  return { sourceId: known.id, isResumed: !isRepeated, isRepeated };
}

function writeBatch(
  writer: Writable,
  input: {
    sourceId: number;
    ownerName: string | null;
    importedMilliseconds: number;
    /** A packed batch. */
    bytes: Uint8Array;
    known: KnownSoFar;
    isRepeated: boolean;
  },
): { known: KnownSoFar; counts: BatchCounts } {
  const { sourceId } = input;
  const batch = unpackBatch(input.bytes);
  const known = resolve(writer, batch, input);
  const utterances = utterancesOf(batch, known);
  assignInteractions(writer, utterances, known);
  const { arrivals } = insertUtterances(writer, sourceId, utterances);
  const counts = countArrivals(arrivals, batch);
  const lines = batch.notUnderstood.length;
  const keptBefore = findSource(writer, sourceId)?.notUnderstood ?? 0;
  insertNotUnderstood(writer, sourceId, batch.notUnderstood.slice(0, Math.max(0, keptLines - keptBefore)));
  const duplicates = input.isRepeated ? 0 : counts.duplicates;
  countIntoSource(writer, sourceId, {
    added: counts.added,
    duplicates,
    notUnderstood: input.isRepeated ? 0 : lines,
  });
  return { known, counts };
}

function resolve(
  writer: Writable,
  batch: IntakeBatch,
  { ownerName, importedMilliseconds, known, sourceId }: Parameters<typeof writeBatch>[1],
): KnownSoFar {
  const region = ownRegion(writer, findSource(writer, sourceId)?.timeZone ?? 'UTC');
  const choice = { ownerName, atMilliseconds: importedMilliseconds, region };
  const newPeople = batch.people.map((person) => ({
    ...person,
    personId: resolvePerson(writer, person, choice),
  }));
  const people = [...known.people, ...newPeople];
  const arrived = batch.conversations.map((conversation) => {
    const speakers = conversation.people.flatMap((place) => people[place] ?? []);
    return resolveConversation(writer, conversation, speakers, String(sourceId));
  });
  const growing = arrived
    .filter(({ isNew }) => isNew)
    .map(({ conversationId }) => ({ conversationId, session: null, call: null }));
  return {
    people,
    conversationIds: [...known.conversationIds, ...arrived.map(({ conversationId }) => conversationId)],
    growing: [...known.growing, ...growing],
  };
}

/** Puts what is said in growing conversations into interactions; conversations that came out of order grow no more. */
function assignInteractions(writer: Writable, utterances: NewUtterance[], known: KnownSoFar): void {
  const growing = new Map(known.growing.map((conversation) => [conversation.conversationId, conversation]));
  for (const utterance of utterances) {
    const conversation = growing.get(utterance.conversationId);
    if (conversation === undefined || utterance.kind === 'notice') continue;
    const moment = { atMilliseconds: utterance.atMilliseconds, isCall: utterance.kind === 'call' };
    utterance.interactionId = nextInteraction(writer, conversation, moment);
    if (utterance.interactionId === null) growing.delete(utterance.conversationId);
  }
  for (const conversation of growing.values()) keepEnd(writer, conversation);
  known.growing = [...growing.values()];
}

function utterancesOf(batch: IntakeBatch, { people, conversationIds }: KnownSoFar): NewUtterance[] {
  return batch.text.map((text, index) => ({
    conversationId: conversationIds[batch.conversation[index] ?? 0] ?? 0,
    personId: people[batch.sender[index] ?? -1]?.personId ?? null,
    kind: messageKinds[batch.kind[index] ?? 0] ?? 'text',
    atMilliseconds: batch.atMilliseconds[index] ?? 0,
    sequence: batch.sequence[index] ?? 0,
    text,
    startSeconds: null,
    endSeconds: null,
    fingerprint: batch.fingerprints.subarray(index * fingerprintBytes, (index + 1) * fingerprintBytes),
    line: batch.line[index] ?? 0,
  }));
}

function countArrivals(arrivals: readonly Arrival[], batch: IntakeBatch): BatchCounts {
  const counts = { added: 0, known: 0, repeated: 0 };
  arrivals.forEach((arrival, index) => {
    if (isCounted(batch, index)) counts[arrival] += 1;
  });
  return { added: counts.added, duplicates: counts.known, repeated: counts.repeated };
}

/** Ends an import, for good or for now: what was saved is cut into interactions and can be seen. */
function finishChat(
  writer: Writable,
  input: {
    sourceId: number;
    state: Exclude<Source['state'], 'importing'>;
    known: Pick<KnownSoFar, 'conversationIds' | 'growing'>;
    isResumed: boolean;
    isRepeated: boolean;
  },
): { added: number; duplicates: number; conversations: number } {
  const joined = [...new Set(input.known.conversationIds)].map((id) => joinSameConversation(writer, id));
  const common = joined.reduce((sum, conversation) => sum + conversation.common, 0);
  if (common > 0) {
    countIntoSource(writer, input.sourceId, { added: -common, duplicates: common, notUnderstood: 0 });
  }
  const conversationIds = new Set(joined.map(({ conversationId }) => conversationId));
  const grown = new Set(input.known.growing.map(({ conversationId }) => conversationId));
  for (const conversationId of conversationIds) {
    settleInteractions(writer, conversationId, {
      grew: grown.has(conversationId),
      resumed: input.isResumed,
    });
  }
  if (!input.isRepeated) setSourceState(writer, input.sourceId, input.state);
  const { added = 0, duplicates = 0 } = findSource(writer, input.sourceId) ?? {};
  return { added, duplicates, conversations: conversationIds.size };
}

export const chatCalls = {
  'intake.begin': writes(beginChat),
  'intake.write': writes(writeBatch),
  'intake.finish': writes(finishChat),
};
