/**
 * Who begins, and how long an answer takes, between two people. A session ends with a silence of a stated length;
 * what comes after such a silence begins a new session and answers nothing.
 * Source: who initiates is asked in the Rochester Interaction Record (Reis & Wheeler 1991); quick answers go with
 * feeling connected in talk (Templeton et al. 2022), which was shown for speech and not for messages.
 * Limits: the gap decides what counts as beginning; some exports tell whole minutes only; being busy is not coldness.
 */

export interface Saying {
  /** Sayings of one session follow each other. */
  session: number;
  byOwner: boolean;
  atSeconds: number;
}

export interface TurnTaking {
  begunByOwner: number;
  begunByOther: number;
  /** Seconds from the last thing one said to the first thing the other said then. */
  ownersReplies: number[];
  othersReplies: number[];
}

/** Sayings in order of time. */
export function turnTaking(sayings: Iterable<Saying>): TurnTaking {
  const taken: TurnTaking = { begunByOwner: 0, begunByOther: 0, ownersReplies: [], othersReplies: [] };
  let before: Saying | null = null;
  for (const saying of sayings) {
    if (before === null || before.session !== saying.session) {
      if (saying.byOwner) taken.begunByOwner += 1;
      else taken.begunByOther += 1;
    } else if (before.byOwner !== saying.byOwner) {
      const replies = saying.byOwner ? taken.ownersReplies : taken.othersReplies;
      replies.push(saying.atSeconds - before.atSeconds);
    }
    before = saying;
  }
  return taken;
}
