/**
 * Journal entries of talks that no import holds: an entry about a talk that was imported as well counts once.
 * The two are taken for the same where their times overlap and both were spoken or both written: nothing else ties them
 * together, and who meets somebody may well have a chat with them open (our own choice).
 */
import type { JournalChannel } from '../model/journal.ts';

export interface TalkSpan {
  /** Moments in milliseconds. */
  started: number;
  ended: number;
  /** On the phone or face to face. */
  isSpoken: boolean;
}

const spokenChannels: readonly JournalChannel[] = ['in-person', 'call', 'video'];

export function isSpokenChannel(channel: JournalChannel): boolean {
  return spokenChannels.includes(channel);
}

/** The entries that overlap no talk of their sort; all with the same person, the talks by their beginning. */
export function entriesApart<Entry extends Readonly<TalkSpan>>(
  entries: readonly Entry[],
  talks: readonly Readonly<TalkSpan>[],
): Entry[] {
  const ofSort = (isSpoken: boolean) => {
    const isLike = (span: Readonly<TalkSpan>) => span.isSpoken === isSpoken;
    const own = entries.filter(isLike);
    return own.length === 0 ? [] : apart(own, talks.filter(isLike));
  };
  return [...ofSort(true), ...ofSort(false)];
}

function apart<Entry extends Readonly<TalkSpan>>(
  entries: readonly Entry[],
  talks: readonly Readonly<TalkSpan>[],
): Entry[] {
  let place = 0;
  let latestEnd = Number.NEGATIVE_INFINITY;
  return entries
    .toSorted((first, second) => first.ended - second.ended)
    .filter(({ started, ended }) => {
      for (let talk = talks[place]; talk !== undefined && talk.started <= ended; talk = talks[place]) {
        latestEnd = Math.max(latestEnd, talk.ended);
        place += 1;
      }
      return latestEnd < started;
    });
}
