import { tieWarmths } from '../../shared/measures/warmth.ts';
import type { Quote } from '../../shared/model/quotes.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { supportUtterances } from '../vault/repositories/ties.ts';
import { quotesOf } from './quotes.ts';
import { hotAndColdOf, recentByPerson, warmthSeries } from './tieSeries.ts';

const recentDays = 28;
const mostQuotes = 3;
const candidates = 60;
const shortestLetters = 12;
const longestLetters = 240;

/**
 * Supportive words of the last weeks, of different people as far as possible. Not from people whose talks go hot and
 * cold or seem draining: kind words can be part of that, and here they are to do good. Nor those taken back.
 */
export function kindWords(
  reader: Readable,
  lastMilliseconds: number,
  isSetAside: (personId: number) => boolean,
): Quote[] {
  const recent = [...recentByPerson(reader, lastMilliseconds)];
  const warmths = tieWarmths(recent.map(([, rows]) => warmthSeries(rows)));
  const doubtful = new Set(
    recent
      .filter(
        ([personId, rows], index) =>
          (warmths[index]?.value ?? 0) < 0 || hotAndColdOf(personId, rows) === true,
      )
      .map(([personId]) => personId),
  );
  const found = supportUtterances(reader, lastMilliseconds - recentDays * dayMilliseconds, candidates).filter(
    ({ personId }) => !doubtful.has(personId) && !isSetAside(personId),
  );
  const firstOfEach = found.filter(
    ({ personId }, index) => found.findIndex((other) => other.personId === personId) === index,
  );
  const ordered = [...new Set([...firstOfEach, ...found].map(({ id }) => id))];
  return quotesOf(reader, ordered)
    .filter(({ deletedLater }) => !deletedLater)
    .filter(({ text }) => text.length >= shortestLetters && text.length <= longestLetters)
    .slice(0, mostQuotes);
}
