import type { Writable } from '../vault/database.ts';
import {
  conversationMoments,
  countInteractions,
  countPeople,
  endInteraction,
  hasLooseUtterances,
  insertInteraction,
  replaceInteractions,
  shrinkInteractions,
  type InteractionCut,
  type Moment,
} from '../vault/repositories/interactions.ts';

/** A silence longer than this ends a chat session. */
export const sessionGapMilliseconds = 2 * 60 * 60 * 1000;

/** Cuts what was said, oldest first, into sessions and calls; every call is an interaction of its own. */
export function cutInteractions(moments: Iterable<Moment>): InteractionCut[] {
  const cuts: InteractionCut[] = [];
  let session: InteractionCut | null = null;
  let lastCall = Number.NaN;
  for (const { atMilliseconds, isCall } of moments) {
    if (isCall) {
      // Two calls of one moment cannot be told apart by their time, and are one meeting.
      if (atMilliseconds === lastCall) continue;
      lastCall = atMilliseconds;
      cuts.push({ kind: 'call', startedAtMilliseconds: atMilliseconds, endedAtMilliseconds: atMilliseconds });
    } else if (session !== null && atMilliseconds - session.endedAtMilliseconds <= sessionGapMilliseconds) {
      session.endedAtMilliseconds = atMilliseconds;
    } else {
      session = {
        kind: 'session',
        startedAtMilliseconds: atMilliseconds,
        endedAtMilliseconds: atMilliseconds,
      };
      cuts.push(session);
    }
  }
  return cuts;
}

/** A conversation that is new in the vault and so far came in its order: its interactions are cut as it comes. */
export interface GrowingConversation {
  conversationId: number;
  session: { interactionId: number; startMilliseconds: number; endMilliseconds: number } | null;
  call: { interactionId: number; atMilliseconds: number } | null;
}

/**
 * The interaction of the next thing said in a growing conversation; null when it came out of order: the conversation
 * then no longer grows but is cut at the end, as one that was there before.
 */
export function nextInteraction(
  writer: Writable,
  growing: GrowingConversation,
  { atMilliseconds, isCall }: Moment,
): number | null {
  return isCall ? nextCall(writer, growing, atMilliseconds) : nextInSession(writer, growing, atMilliseconds);
}

function nextCall(writer: Writable, growing: GrowingConversation, atMilliseconds: number): number | null {
  const { conversationId, call } = growing;
  if (call?.atMilliseconds === atMilliseconds) return call.interactionId;
  if (call !== null && atMilliseconds < call.atMilliseconds) return null;
  const interactionId = insertInteraction(writer, conversationId, {
    kind: 'call',
    startedAtMilliseconds: atMilliseconds,
    endedAtMilliseconds: atMilliseconds,
  });
  growing.call = { interactionId, atMilliseconds };
  return interactionId;
}

function nextInSession(
  writer: Writable,
  growing: GrowingConversation,
  atMilliseconds: number,
): number | null {
  const { conversationId, session } = growing;
  if (session !== null && atMilliseconds < session.startMilliseconds) return null;
  if (session !== null && atMilliseconds - session.endMilliseconds <= sessionGapMilliseconds) {
    session.endMilliseconds = Math.max(session.endMilliseconds, atMilliseconds);
    return session.interactionId;
  }
  keepEnd(writer, growing);
  const interactionId = insertInteraction(writer, conversationId, {
    kind: 'session',
    startedAtMilliseconds: atMilliseconds,
    endedAtMilliseconds: atMilliseconds,
  });
  growing.session = { interactionId, startMilliseconds: atMilliseconds, endMilliseconds: atMilliseconds };
  return interactionId;
}

/** Writes down where the session that is still open ends so far. */
export function keepEnd(writer: Writable, { session }: GrowingConversation): void {
  if (session !== null) endInteraction(writer, session.interactionId, session.endMilliseconds);
}

/**
 * Brings the interactions of a conversation up to date when an import ends: counts them if it `grew` in order, cuts it
 * again if something belongs to none, or if the import was `resumed` and its first part was not settled.
 */
export function settleInteractions(
  writer: Writable,
  conversationId: number,
  { grew, resumed }: { grew: boolean; resumed: boolean },
): void {
  const isLoose = hasLooseUtterances(writer, conversationId);
  if (grew && !isLoose) return countPeople(writer, conversationId);
  if (!isLoose && !resumed) return;
  replaceInteractions(writer, conversationId, cutInteractions(conversationMoments(writer, conversationId)));
}

/**
 * Brings the interactions of a conversation up to date after something was taken out of it: fits them to what is left,
 * and cuts a chat again where that left a silence in the middle of a session.
 */
export function shrinkAndCut(
  writer: Writable,
  { id, kind }: { id: number; kind: 'direct' | 'group' | 'call' },
): void {
  shrinkInteractions(writer, id);
  if (kind === 'call') return;
  const cuts = cutInteractions(conversationMoments(writer, id));
  if (cuts.length !== countInteractions(writer, id)) replaceInteractions(writer, id, cuts);
}
