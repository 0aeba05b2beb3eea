import {
  beginningDays,
  dailyVolume,
  fewestOtherTies,
  isEnamouredBeginning,
  isIntenseBeginning,
  type Beginning,
} from '../../../shared/measures/episodes/loveBombing.ts';
import { isEnamoured } from '../../../shared/measures/episodes/words.ts';
import { isOffHours } from '../../../shared/measures/offHours.ts';
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';
import type { Readable } from '../../vault/database.ts';
import { beginnings, saidBy } from '../../vault/repositories/episodeRows.ts';
import { untilChanged } from '../../vault/repositories/untilChanged.ts';
import { groupBy } from '../groupBy.ts';
import { getSettings } from '../settings.ts';
import type { FoundEpisode } from './found.ts';

const gateSentence = `Said only of the first ${beginningDays} days, where they write more a day than nearly all of at least ${fewestOtherTies} others at their beginning, mostly off hours, with much affection or future. An export that starts later can look like a beginning, so those that start with the vault are left out.`;
const mostQuoted = 20;

interface KnownBeginning extends Beginning {
  startMilliseconds: number;
}

/** By person; those that start with the vault itself are left out, as what came before is not known. */
const knownBeginnings = untilChanged((reader: Readable): Map<number, KnownBeginning> => {
  const clock = zoneClock(getSettings(reader).timeZone);
  const rows = groupBy(beginnings(reader, beginningDays * dayMilliseconds), ({ personId }) => personId);
  const starts = new Map(
    [...rows].map(([personId, meetings]) => [personId, meetings[0]?.startedMilliseconds ?? 0]),
  );
  const oldest = [...starts.values()].reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const known = new Map<number, KnownBeginning>();
  for (const [personId, meetings] of rows) {
    const startMilliseconds = starts.get(personId) ?? 0;
    if (startMilliseconds - oldest < beginningDays * dayMilliseconds) continue;
    const said = meetings
      .filter(({ messages }) => messages > 0)
      .map((row) => {
        return { messages: row.messages, wall: clock.wallAt(row.startedMilliseconds) };
      });
    const offHours = said.filter(({ wall }) => isOffHours(wall));
    known.set(personId, {
      startMilliseconds,
      messages: sumOf(said),
      days: new Set(said.map(({ wall }) => Math.floor(wall / dayMilliseconds))).size,
      offHoursMessages: sumOf(offHours),
    });
  }
  return known;
});

function sumOf(said: readonly { messages: number }[]): number {
  return said.reduce((sum, { messages }) => sum + messages, 0);
}

/** An intense and enamoured beginning; at most one. */
export function loveBombingOf(reader: Readable, personId: number): FoundEpisode[] {
  const known = knownBeginnings(reader);
  const own = known.get(personId);
  if (own === undefined) return [];
  const others = [...known].filter(([id]) => id !== personId).map(([, beginning]) => beginning);
  if (isIntenseBeginning(own, others) !== true) return [];
  const until = own.startMilliseconds + beginningDays * dayMilliseconds;
  const enamoured = saidBy(reader, personId, own.startMilliseconds, until).filter(({ text }) =>
    isEnamoured(text),
  );
  if (!isEnamouredBeginning(enamoured.length, own.messages)) return [];
  const perDay = Math.round(dailyVolume(own));
  return [
    {
      label: 'love-bombing',
      fromMilliseconds: own.startMilliseconds,
      untilMilliseconds: until,
      utteranceIds: enamoured.slice(0, mostQuoted).map(({ utteranceId }) => utteranceId),
      sentence: `In the first ${beginningDays} days they wrote about ${perDay} messages on each of ${own.days} days, more than nearly everybody else at their beginning; ${enamoured.length} of them speak of great affection or a common future.`,
      gateSentence,
    },
  ];
}
