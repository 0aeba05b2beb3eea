import { changePointsFrom } from '../../shared/measures/gates.ts';
import type { Overview } from '../../shared/model/overview.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import { reads } from '../vault/calls.ts';
import type { Readable } from '../vault/database.ts';
import { findOwner, listPeople } from '../vault/repositories/people.ts';
import { contactMoments, contactSpan, readInteractionsWith } from '../vault/repositories/ties.ts';
import { countConversations, countUnread, spokenInAll } from '../vault/repositories/utteranceCounts.ts';
import { counted, dayInWords } from './dates.ts';
import { groupBy } from './groupBy.ts';
import { kindWords } from './kindWords.ts';
import { setAsideIds } from './setAside.ts';
import { shiftWord, shiftsIn } from './shifts.ts';
import { readsTies } from './upToDate.ts';
import { lastWeek } from './week.ts';
import { wholeSpan } from './weekContact.ts';

const recentDays = 56;
const mostChanges = 4;
/** Changes are looked for with those the owner talked with most in the last weeks. */
const mostPeopleLookedAt = 12;

/**
 * The first screen: the last week with data beside the usual one, what changed, and kind words. Of those set
 * aside it names nobody.
 */
function show(reader: Readable, { timeZone }: { timeZone: string }): Overview {
  const everybody = listPeople(reader);
  const names = new Map(everybody.map((person) => [person.id, person.name]));
  const setAside = setAsideIds(reader);
  const isSetAside = (personId: number) => setAside.has(personId);
  const owner = findOwner(reader);
  const span = contactSpan(reader);
  const known = wholeSpan(reader);
  const spoken = spokenInAll(reader);
  return {
    ownerName: owner?.name ?? null,
    people: names.size - (owner === undefined ? 0 : 1),
    conversations: countConversations(reader),
    utterances: spoken.utterances,
    firstMilliseconds: spoken.first,
    lastMilliseconds: spoken.last,
    week: known === null ? null : lastWeek(reader, known, names, timeZone, isSetAside),
    ...changes(reader, span?.last ?? 0, names, timeZone, isSetAside),
    supportQuotes: span === null ? [] : kindWords(reader, span.last),
  };
}

/** Lasting shifts of the last weeks, the newest first, as sentences that say how sure they are. */
function changes(
  reader: Readable,
  lastMilliseconds: number,
  names: ReadonlyMap<number, string>,
  timeZone: string,
  isSetAside: (personId: number) => boolean,
): Pick<Overview, 'changes' | 'isTooEarlyForChanges'> {
  const since = lastMilliseconds - recentDays * dayMilliseconds;
  const recent = groupBy(contactMoments(reader, since, lastMilliseconds), (moment) => moment.personId);
  const personIds = [...recent]
    .filter(([personId]) => !isSetAside(personId))
    .toSorted(([, first], [, second]) => second.length - first.length)
    .slice(0, mostPeopleLookedAt)
    .map(([personId]) => personId);
  const looked = personIds.map((personId) => {
    return { personId, rows: readInteractionsWith(reader, personId, lastMilliseconds) };
  });
  const found = looked.flatMap(({ personId, rows }) => {
    const shift = shiftsIn(rows).at(-1);
    const atMilliseconds = shift && rows[shift.index]?.atMilliseconds;
    if (shift === undefined || atMilliseconds === undefined || atMilliseconds < since) return [];
    const day = dayInWords(atMilliseconds, timeZone);
    const talks = counted(rows.length - shift.index, 'talk');
    const sentence = `Your talks with ${names.get(personId) ?? 'them'} sounded ${shiftWord(shift)} from about ${day} on (estimate, ${talks}).`;
    return [{ personId, sentence, atMilliseconds }];
  });
  return {
    changes: found
      .toSorted((first, second) => second.atMilliseconds - first.atMilliseconds)
      .slice(0, mostChanges),
    isTooEarlyForChanges: looked.every(({ rows }) => rows.length < changePointsFrom),
  };
}

export const overviewCalls = {
  'overview.show': readsTies(show),
  // Apart, since counting takes longer than all else: the screen does not wait for it.
  'overview.unread': reads((reader: Readable) => countUnread(reader)),
};
