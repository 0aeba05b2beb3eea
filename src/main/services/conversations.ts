import { EvenkeelError } from '../../shared/errors.ts';
import type {
  Conversation,
  ConversationPage,
  SearchHit,
  Utterance,
} from '../../shared/model/conversations.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable } from '../vault/database.ts';
import {
  findConversation,
  listConversations,
  type ConversationRecord,
} from '../vault/repositories/conversations.ts';
import { findInteraction } from '../vault/repositories/interactions.ts';
import { listPeople } from '../vault/repositories/people.ts';
import { findRecordingOfConversation, type RecordingRecord } from '../vault/repositories/recordings.ts';
import {
  conversationIdsWith,
  conversationMembers,
  utterancesByConversation,
} from '../vault/repositories/utteranceCounts.ts';
import {
  beginning,
  findUtterances,
  searchUtterances,
  utterancesAfter,
  utterancesBefore,
  utterancesOfInteraction,
  type Place,
  type UtteranceRecord,
} from '../vault/repositories/utterances.ts';
import { groupBy } from './groupBy.ts';
import { quotesOf } from './quotes.ts';
import { toUtterances } from './utteranceViews.ts';
import { writeVoice } from './voiceWords.ts';

interface PageInput {
  conversationId: number;
  /** Utterance ids, where it is not an end. */
  anchor: { utteranceId: number } | { before: number } | { after: number } | 'first' | 'last';
  limit: number;
}

/** All conversations, or those in which a person spoke; the one with the newest words first. */
function list(reader: Readable, { personId }: { personId: number | null }): Conversation[] {
  const ids = personId === null ? null : conversationIdsWith(reader, personId);
  const wanted = ids === null ? null : new Set(ids);
  const records = listConversations(reader).filter(({ id }) => wanted === null || wanted.has(id));
  return describe(reader, records, ids).toSorted(
    (first, second) => (second.lastMilliseconds ?? 0) - (first.lastMilliseconds ?? 0),
  );
}

function describe(
  reader: Readable,
  records: readonly ConversationRecord[],
  ids: readonly number[] | null,
): Conversation[] {
  const people = new Map(listPeople(reader).map((person) => [person.id, person]));
  const counts = new Map(utterancesByConversation(reader, ids).map((row) => [row.conversationId, row]));
  const members = groupBy(conversationMembers(reader, ids), (row) => row.conversationId);
  return records.map(({ id, service, kind, title }) => {
    const recording = kind === 'call' ? findRecordingOfConversation(reader, id) : undefined;
    return {
      id,
      service,
      kind,
      title,
      people: (members.get(id) ?? []).flatMap(({ personId }) => {
        const person = people.get(personId);
        return person === undefined ? [] : [{ id: person.id, name: person.name, isOwner: person.isOwner }];
      }),
      utterances: counts.get(id)?.utterances ?? 0,
      firstMilliseconds: counts.get(id)?.first ?? null,
      lastMilliseconds: counts.get(id)?.last ?? null,
      recording: recording === undefined ? null : toRecording(recording),
    };
  });
}

function toRecording(record: RecordingRecord): Conversation['recording'] {
  return {
    id: record.id,
    durationSeconds: record.durationSeconds,
    mediaType: record.mediaType,
    transcribedSeconds: record.transcribedSeconds,
    complete: record.isComplete,
  };
}

/** Which screen a conversation has, told without counting anything. Throws `not-found`. */
function kindOf(reader: Readable, { conversationId }: { conversationId: number }): Conversation['kind'] {
  const record = findConversation(reader, conversationId);
  if (record === undefined) throw new EvenkeelError('not-found');
  return record.kind;
}

/** A stretch of a conversation, oldest first. Throws `not-found`. */
function page(reader: Readable, { conversationId, anchor, limit }: PageInput): ConversationPage {
  const record = findConversation(reader, conversationId);
  const conversation = record && describe(reader, [record], [conversationId])[0];
  if (conversation === undefined) throw new EvenkeelError('not-found');
  const found = stretch(reader, conversationId, anchor, limit);
  const { first, last } = { first: found.at(0), last: found.at(-1) };
  return {
    conversation,
    utterances: toUtterances(reader, found),
    hasEarlier: first !== undefined && utterancesBefore(reader, first, 1).length > 0,
    hasLater: last !== undefined && utterancesAfter(reader, last, 1).length > 0,
  };
}

function stretch(
  reader: Readable,
  conversationId: number,
  anchor: PageInput['anchor'],
  limit: number,
): UtteranceRecord[] {
  if (anchor === 'first') return utterancesAfter(reader, { ...beginning, conversationId }, limit);
  if (anchor === 'last') return utterancesBefore(reader, endOf(conversationId), limit);
  if ('before' in anchor)
    return utterancesBefore(reader, placeIn(reader, conversationId, anchor.before), limit);
  if ('after' in anchor) return utterancesAfter(reader, placeIn(reader, conversationId, anchor.after), limit);
  const middle = placeIn(reader, conversationId, anchor.utteranceId);
  const half = Math.floor((limit - 1) / 2);
  const earlier = utterancesBefore(reader, middle, half);
  return [...earlier, middle, ...utterancesAfter(reader, middle, limit - 1 - earlier.length)];
}

function endOf(conversationId: number): Place {
  const end = Number.MAX_SAFE_INTEGER;
  return { conversationId, atMilliseconds: end, sequence: end, id: end };
}

function placeIn(reader: Readable, conversationId: number, utteranceId: number): UtteranceRecord {
  const found = findUtterances(reader, [utteranceId])[0];
  if (found === undefined || found.conversationId !== conversationId) throw new EvenkeelError('not-found');
  return found;
}

/** Everything said in one interaction, oldest first. Throws `not-found`. */
function interaction(reader: Readable, { interactionId }: { interactionId: number }): Utterance[] {
  if (findInteraction(reader, interactionId) === undefined) throw new EvenkeelError('not-found');
  return toUtterances(reader, utterancesOfInteraction(reader, interactionId));
}

function search(reader: Readable, { text, limit }: { text: string; limit: number }): SearchHit[] {
  const titles = new Map(listConversations(reader).map(({ id, title }) => [id, title]));
  const ids = searchUtterances(reader, text, limit).map(({ id }) => id);
  return quotesOf(reader, ids).map((quote) => ({
    ...quote,
    conversationTitle: titles.get(quote.conversationId) ?? '',
  }));
}

export const conversationsCalls = {
  'conversations.list': reads(list),
  'conversations.kind': reads(kindOf),
  'conversations.page': reads(page),
  'conversations.interaction': reads(interaction),
  'conversations.search': reads(search),
  'conversations.writeVoice': writes(writeVoice),
};
