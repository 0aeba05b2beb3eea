import type { Writable } from '../vault/database.ts';
import {
  conversationMoments,
  hasLooseUtterances,
  replaceInteractions,
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

/** Cuts a conversation again if something was said in it that belongs to no interaction yet. */
export function recutConversation(writer: Writable, conversationId: number): void {
  if (!hasLooseUtterances(writer, conversationId)) return;
  replaceInteractions(writer, conversationId, cutInteractions(conversationMoments(writer, conversationId)));
}
