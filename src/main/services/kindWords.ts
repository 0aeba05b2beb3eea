import { tieWarmths } from '../../shared/measures/warmth.ts';
import type { Quote } from '../../shared/model/quotes.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { supportUtterances } from '../vault/repositories/ties.ts';
import { quotesOf } from './quotes.ts';
import { notSuggestedIds } from './setAside.ts';
import { hotAndColdOf, recentByPerson, warmthSeries } from './tieSeries.ts';

const recentDays = 28;
const mostQuotes = 3;
const candidates = 60;
const shortestLetters = 12;
const longestLetters = 240;

/**
 * Supportive words of the last weeks, of different people as far as possible. Not from people whose talks go hot and
 * cold or seem draining, or may yet turn out to: kind words can be part of that, and here they are to do good. Nor
 * those taken back.
 */
export function kindWords(reader: Readable, lastMilliseconds: number): Quote[] {
  const recent = [...recentByPerson(reader, lastMilliseconds)];
  const warmths = tieWarmths(recent.map(([, rows]) => warmthSeries(rows)));
  const doubtful = notSuggestedIds(reader);
  for (const [index, [personId, rows]] of recent.entries()) {
    const warmth = warmths[index]?.value ?? null;
    // Below the gate there is no warmth: one possible tactic is then enough to wait.
    const isOpen = warmth === null && rows.some(({ tactics }) => tactics > 0);
    if (isOpen || (warmth ?? 0) < 0 || hotAndColdOf(personId, rows) === true) doubtful.add(personId);
  }
  const found = supportUtterances(reader, lastMilliseconds - recentDays * dayMilliseconds, candidates).filter(
    ({ personId }) => !doubtful.has(personId),
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
