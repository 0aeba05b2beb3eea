import type { MessageRecord } from '../source.ts';

/** What a message tells of a call. */
export interface CallStep {
  callId: string | null;
  step: 'started' | 'ended' | 'missed';
}

/** A call that ended so close to where another began is the same. */
const sameMilliseconds = 5 * 60_000;

/**
 * A call is told when it starts and when it ends, in either order, for exports begin with the newest; it counts once.
 * A record of an end already tells when the call began.
 */
export class CallPairs {
  #started: { record: MessageRecord; callId: string | null } | null = null;
  #ended: { record: MessageRecord; callId: string | null } | null = null;

  /** The calls that are known now. */
  add(record: MessageRecord, { callId, step }: CallStep): MessageRecord[] {
    const told = { record, callId };
    if (step === 'started') {
      if (isSame(this.#ended, told)) return this.#forgetEnd();
      return this.#next(told);
    }
    if (isSame(this.#started, told)) this.#started = null;
    this.#ended = told;
    return [...this.#next(null), record];
  }

  /** A call of which only the start is told. */
  finish(): MessageRecord[] {
    return this.#next(null);
  }

  #next(started: { record: MessageRecord; callId: string | null } | null): MessageRecord[] {
    const last = this.#started;
    this.#started = started;
    return last === null ? [] : [last.record];
  }

  #forgetEnd(): MessageRecord[] {
    this.#ended = null;
    return [];
  }
}

function isSame(
  one: { record: MessageRecord; callId: string | null } | null,
  other: { record: MessageRecord; callId: string | null },
): boolean {
  if (one === null) return false;
  if (one.callId !== null && other.callId !== null) return one.callId === other.callId;
  return Math.abs(one.record.atMilliseconds - other.record.atMilliseconds) < sameMilliseconds;
}
