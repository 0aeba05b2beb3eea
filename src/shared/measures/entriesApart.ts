/**
 * Journal entries of talks that no import holds: an entry about a talk that was imported as well counts once.
 * The two are taken for the same where their times overlap, since nothing else ties them together (our own choice).
 */
interface Span {
  /** Moments in milliseconds. */
  started: number;
  ended: number;
}

/** The entries that overlap no talk, by their end; all with the same person, the talks by their beginning. */
export function entriesApart<Entry extends Readonly<Span>>(
  entries: readonly Entry[],
  talks: readonly Readonly<Span>[],
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
