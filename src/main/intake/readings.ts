/** Reading words, the database worker's side: what is still unread, in the order it was said, and what was found. */
import type { Emotion } from '../../shared/model/emotions.ts';
import type { Signal } from '../../shared/model/signals.ts';
import type { ReadableTurn } from '../reading/reader.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findOwner } from '../vault/repositories/people.ts';
import { countUnread, replaceReading, unreadUtterances } from '../vault/repositories/readings.ts';
import { refreshSomeTieInteractions } from '../vault/repositories/tieInteractions.ts';
import {
  beginning,
  utterancesAfter,
  utterancesBefore,
  type Place,
  type UtteranceRecord,
} from '../vault/repositories/utterances.ts';

/** How many turns before an unread one are read along with it. */
export const contextTurns = 6;
/** What was said longer ago than this is no context any more. */
const dialogueGapMilliseconds = 24 * 3_600_000;

export interface UnreadTurn extends ReadableTurn {
  utteranceId: number;
  /** False for a turn that is there only as context. */
  isUnread: boolean;
}

export interface UnreadBatch {
  dialogues: UnreadTurn[][];
  /** Where the next batch starts; null when this one was the last. */
  next: Place | null;
}

export interface UtteranceReading {
  utteranceId: number;
  valence: number;
  emotion: Emotion;
  signals: Signal[];
}

type Spoken = Pick<UtteranceRecord, 'id' | 'personId' | 'atMilliseconds' | 'text'>;

/** A stretch of one conversation around `unread[0]`, as far as it holds unread turns without long detours. */
function stretchOf(reader: Readable, unread: readonly Place[], first: Place): UtteranceRecord[] {
  // Enough to span media and notices between; what lies farther apart starts a stretch of its own.
  const reach = unread.length + contextTurns;
  const before: Place = { ...first, id: first.id - 1 };
  return [...utterancesBefore(reader, first, contextTurns), ...utterancesAfter(reader, before, reach)].filter(
    ({ kind }) => kind === 'text' || kind === 'turn',
  );
}

function cutAtGaps(stretch: readonly Spoken[]): Spoken[][] {
  const dialogues: Spoken[][] = [];
  for (const utterance of stretch) {
    const dialogue = dialogues.at(-1);
    const last = dialogue?.at(-1);
    if (!dialogue || !last || utterance.atMilliseconds - last.atMilliseconds > dialogueGapMilliseconds)
      dialogues.push([utterance]);
    else dialogue.push(utterance);
  }
  return dialogues;
}

/** Dialogues that hold every utterance of `unread`, all of one conversation and in its order. */
function dialoguesOf(reader: Readable, unread: readonly Place[], ownerId: number | null): UnreadTurn[][] {
  const left = new Set(unread.map(({ id }) => id));
  const dialogues: UnreadTurn[][] = [];
  for (const first of unread) {
    if (!left.has(first.id)) continue;
    for (const dialogue of cutAtGaps(stretchOf(reader, unread, first))) {
      const turns = dialogue.map(({ id, personId, text }) => ({
        utteranceId: id,
        isUnread: left.delete(id),
        speaker: String(personId ?? 'unknown'),
        isOwner: ownerId === null ? null : personId === ownerId,
        text,
      }));
      const last = turns.findLastIndex(({ isUnread }) => isUnread);
      if (last >= 0) dialogues.push(turns.slice(0, last + 1));
    }
  }
  return dialogues;
}

function nextUnread(
  reader: Readable,
  { model, from, limit }: { model: string; from: Place | null; limit: number },
): UnreadBatch {
  const unread = unreadUtterances(reader, model, from ?? beginning, limit);
  const ownerId = findOwner(reader)?.id ?? null;
  const byConversation = new Map<number, Place[]>();
  for (const utterance of unread) {
    const places = byConversation.get(utterance.conversationId);
    if (places === undefined) byConversation.set(utterance.conversationId, [utterance]);
    else places.push(utterance);
  }
  const last = unread.at(-1);
  return {
    dialogues: [...byConversation.values()].flatMap((places) => dialoguesOf(reader, places, ownerId)),
    next: last === undefined || unread.length < limit ? null : last,
  };
}

function countUnreadOf(reader: Readable, { model }: { model: string }): number {
  return countUnread(reader, model);
}

function saveReadings(
  writer: Writable,
  { model, readings }: { model: string; readings: readonly UtteranceReading[] },
): null {
  for (const { signals, ...reading } of readings) replaceReading(writer, { ...reading, model }, signals);
  // A share of the derived rows with every batch, so that the first screen after a large import need not wait.
  refreshSomeTieInteractions(writer, Math.max(500, readings.length));
  return null;
}

export const readingCalls = {
  'reading.count': reads(countUnreadOf),
  'reading.next': reads(nextUnread),
  'reading.save': writes(saveReadings),
};
