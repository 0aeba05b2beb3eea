/** Chats on their way into the vault: the database worker's side, one transaction a batch. */
import type { ImportOutcome, Source } from '../../shared/model/imports.ts';
import { writes } from '../vault/calls.ts';
import type { Writable } from '../vault/database.ts';
import { placeUtterances, type Placed, type ToldUtterance } from '../vault/repositories/arrivals.ts';
import { insertAttachment } from '../vault/repositories/attachments.ts';
import { standInOf } from '../vault/repositories/identityAliases.ts';
import { findIdentity } from '../vault/repositories/people.ts';
import {
  countIntoSource,
  extendReach,
  findSource,
  findSourcesBySha256,
  insertNotUnderstood,
  insertSource,
  insertSourceFiles,
  resumeSource,
  type NewSource,
  type SourceFile,
} from '../vault/repositories/sources.ts';
import { settleUtterance } from '../vault/repositories/tellings.ts';
import { utterancesOf } from './arriving.ts';
import { isCounted, unpackBatch, type ArrivingPerson, type IntakeBatch } from './batch.ts';
import { setClocks } from './clocks.ts';
import { keepContacts } from './contacts.ts';
import { ensureOwner, resolvePerson, type OwnerChoice } from './identities.ts';
import { keepEnd, nextInteraction } from './interactions.ts';
import { meetKnownThreads } from './meeting.ts';
import { settleChat } from './settling.ts';
import { ownRegion } from './whichPerson.ts';
import { resolveConversation, type KnownPerson } from './threads.ts';
import { withPeopleOfNow, type ChatCounts, type KnownSoFar } from './known.ts';

/** Lines kept of those not understood; all are counted. */
const keptLines = 10_000;

export interface BegunChat {
  sourceId: number;
  /** An interrupted import of the same file that goes on; its counts go on too. */
  isResumed: boolean;
  /** The same file is in the vault whole: whatever is told again was known. */
  isRepeated: boolean;
  /** In which its wall clocks are read now. */
  timeZone: string | null;
}

/** A source of one file has no `files`; `filter` says in any words of which days and people it is imported. */
type NewChat = Omit<NewSource, 'kind'> & {
  ownerName: string | null;
  filter: string | null;
  files: readonly SourceFile[];
};

function beginChat(writer: Writable, { ownerName, files, ...chat }: NewChat): BegunChat {
  ensureOwner(writer, { ownerName, atMilliseconds: chat.importedAtMilliseconds });
  const { timeZone } = chat;
  const known = findSourcesBySha256(writer, chat.sha256).find(
    ({ kind, formatId }) => kind === 'chat' && formatId === chat.formatId,
  );
  if (known === undefined) {
    const sourceId = insertSource(writer, { ...chat, kind: 'chat' });
    insertSourceFiles(writer, sourceId, files);
    return { sourceId, isResumed: false, isRepeated: false, timeZone };
  }
  // What was left out before comes now.
  const isMore = known.filter !== null && known.filter !== chat.filter;
  const isRepeated = known.state === 'complete' && !isMore;
  if (!isRepeated) resumeSource(writer, known.id, chat.filter);
  return { sourceId: known.id, isResumed: known.state !== 'complete', isRepeated, timeZone };
}

interface BatchInput {
  sourceId: number;
  ownerName: string | null;
  importedMilliseconds: number;
  /** A packed batch. */
  bytes: Uint8Array;
  known: KnownSoFar;
  isRepeated: boolean;
  timeZone: string | null;
}

function writeBatch(writer: Writable, input: BatchInput): KnownSoFar {
  const { sourceId, isRepeated } = input;
  const batch = unpackBatch(input.bytes);
  const known = resolve(writer, batch, { ...input, known: withPeopleOfNow(writer, input.known) });
  setClocks(writer, batch, known, input.timeZone ?? 'UTC');
  meetKnownThreads(writer, sourceId, batch, known);
  const utterances = utterancesOf(batch, known.people, known.threads);
  assignInteractions(writer, utterances, known);
  const last = utterances.reduce((max, { atMilliseconds: at }) => Math.max(max, at), Number.MIN_SAFE_INTEGER);
  if (utterances.length > 0) extendReach(writer, sourceId, last);
  const { placed, contested } = placeUtterances(writer, sourceId, utterances);
  const changes = new Map(contested.map((id) => [id, settleUtterance(writer, id)]));
  keepAttachments(writer, sourceId, batch, placed);
  const counts = countArrivals(batch, placed, changes);
  countSameNames(known, batch, placed);
  countIntoSource(writer, sourceId, {
    added: counts.added,
    duplicates: isRepeated ? 0 : counts.duplicates - counts.repeated,
    notUnderstood: isRepeated ? 0 : batch.notUnderstood.length,
  });
  keepLines(writer, sourceId, batch);
  known.counts = {
    added: known.counts.added + counts.added,
    duplicates: known.counts.duplicates + counts.duplicates,
    edited: known.counts.edited + counts.edited,
    deletedLater: known.counts.deletedLater + counts.deletedLater,
  };
  return known;
}

function keepLines(writer: Writable, sourceId: number, { notUnderstood }: IntakeBatch): void {
  if (notUnderstood.length === 0) return;
  const keptBefore = findSource(writer, sourceId)?.notUnderstood ?? 0;
  const left = Math.max(0, keptLines + notUnderstood.length - keptBefore);
  insertNotUnderstood(writer, sourceId, notUnderstood.slice(0, left));
}

function resolve(
  writer: Writable,
  batch: IntakeBatch,
  { ownerName, importedMilliseconds, known, sourceId }: BatchInput,
): KnownSoFar {
  const isIntroducing = batch.people.length > 0 || batch.contacts.length > 0;
  const zone = isIntroducing ? findSource(writer, sourceId)?.timeZone : null;
  const region = isIntroducing ? ownRegion(writer, zone ?? 'UTC') : null;
  const choice = { ownerName, atMilliseconds: importedMilliseconds, region };
  keepContacts(writer, sourceId, batch.contacts, region);
  const people = [...known.people, ...batch.people.map((person) => whoIs(writer, person, choice))];
  const threads = batch.conversations.map((conversation) => {
    const speakers = conversation.people.flatMap((place) => people[place] ?? []);
    return resolveConversation(writer, conversation, speakers, String(sourceId));
  });
  const growing = threads
    .filter(({ isFresh }) => isFresh)
    .map(({ conversationId }) => ({ conversationId, session: null, call: null }));
  return {
    ...known,
    people,
    threads: [...known.threads, ...threads],
    growing: [...known.growing, ...growing],
  };
}

function whoIs(writer: Writable, arriving: ArrivingPerson, choice: OwnerChoice): KnownPerson {
  const isNew = findIdentity(writer, arriving.service, arriving.key) === undefined;
  resolvePerson(writer, arriving, choice);
  const identity = findIdentity(writer, arriving.service, arriving.key);
  const identityId = identity?.id ?? 0;
  const standIn = standInOf(writer, identityId);
  return {
    ...arriving,
    personId: identity?.personId ?? 0,
    identityId,
    isNew,
    who: standIn?.id ?? identityId,
    whoKey: standIn?.key ?? arriving.key,
  };
}

/** Puts what is said in growing conversations into interactions; conversations that came out of order grow no more. */
function assignInteractions(writer: Writable, utterances: ToldUtterance[], known: KnownSoFar): void {
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

function keepAttachments(
  writer: Writable,
  sourceId: number,
  { attachments }: IntakeBatch,
  placed: readonly Placed[],
): void {
  let attachmentsMissing = 0;
  for (const { message, kind, path } of attachments) {
    const { id = 0, arrival = 'repeated' } = placed[message] ?? {};
    if (arrival === 'repeated') continue;
    if (path === null) attachmentsMissing += 1;
    const isFound = path !== null;
    insertAttachment(writer, { utteranceId: id, sourceId, kind, path, isFound, recordingId: null });
  }
  if (attachmentsMissing > 0) countIntoSource(writer, sourceId, { attachmentsMissing });
}

function countArrivals(
  batch: IntakeBatch,
  placed: readonly Placed[],
  changes: ReadonlyMap<number, 'edited' | 'deleted' | null>,
): ChatCounts & { repeated: number } {
  const counts = { added: 0, duplicates: 0, repeated: 0, edited: 0, deletedLater: 0 };
  placed.forEach(({ id, arrival }, index) => {
    if (!isCounted(batch, index)) return;
    if (arrival === 'added') counts.added += 1;
    else counts.duplicates += 1;
    if (arrival === 'repeated') counts.repeated += 1;
    const change = arrival === 'known' ? changes.get(id) : null;
    if (change === 'edited') counts.edited += 1;
    if (change === 'deleted') counts.deletedLater += 1;
  });
  return counts;
}

/** For the remark that somebody has another name in the vault. */
function countSameNames(
  { people, threads }: KnownSoFar,
  batch: IntakeBatch,
  placed: readonly Placed[],
): void {
  if (threads.every(({ renamed }) => renamed.length === 0)) return;
  placed.forEach(({ arrival }, index) => {
    const person = people[batch.sender[index] ?? -1];
    const thread = threads[batch.conversation[index] ?? 0];
    const renamed = thread?.renamed.find(({ identityId }) => identityId === person?.identityId);
    if (renamed !== undefined && arrival === 'known') renamed.same += 1;
  });
}

/** Ends an import, for good or for now: what was saved is cut into interactions and can be seen. */
function finishChat(
  writer: Writable,
  input: {
    sourceId: number;
    state: Exclude<Source['state'], 'importing'>;
    known: KnownSoFar;
    isResumed: boolean;
    isRepeated: boolean;
  },
): ChatCounts & Pick<ImportOutcome, 'conversations' | 'people' | 'remarks'> {
  return settleChat(writer, { ...input, known: withPeopleOfNow(writer, input.known) });
}

export const chatCalls = {
  'intake.begin': writes(beginChat),
  'intake.write': writes(writeBatch),
  'intake.finish': writes(finishChat),
};
