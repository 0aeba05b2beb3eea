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
 * Supportive words of the last weeks, each once, of different people as far as possible. Not from people whose talks go hot and
 * cold or seem draining, or may yet turn out to: kind words can be part of that, and here they are to do good. Nor
 * those taken back.
 */
export function kindWords(reader: Readable, lastMilliseconds: number): Quote[] {
  const since = lastMilliseconds - recentDays * dayMilliseconds;
  const all = supportUtterances(reader, since, candidates);
  const doubtful = doubtfulOf(reader, lastMilliseconds, new Set(all.map(({ personId }) => personId)));
  const found = all.filter(({ personId }) => !doubtful.has(personId));
  const firstOfEach = found.filter(
    ({ personId }, index) => found.findIndex((other) => other.personId === personId) === index,
  );
  const ordered = [...new Set([...firstOfEach, ...found].map(({ id }) => id))];
  return quotesOf(reader, ordered)
    .filter(({ deletedLater }) => !deletedLater)
    .filter(({ text }) => text.length >= shortestLetters && text.length <= longestLetters)
    .filter(({ text }, index, quotes) => quotes.findIndex((other) => other.text === text) === index)
    .slice(0, mostQuotes);
}

/** Of these people, those whose kind words are not shown; warmth is judged beside everybody's. */
function doubtfulOf(
  reader: Readable,
  lastMilliseconds: number,
  personIds: ReadonlySet<number>,
): ReadonlySet<number> {
  const doubtful = notSuggestedIds(reader);
  if (personIds.size === 0) return doubtful;
  const recent = [...recentByPerson(reader, lastMilliseconds)];
  const warmths = tieWarmths(recent.map(([, rows]) => warmthSeries(rows)));
  for (const [index, [personId, rows]] of recent.entries()) {
    if (!personIds.has(personId)) continue;
    const warmth = warmths[index]?.value ?? null;
    // Below the gate there is no warmth: one possible tactic is then enough to wait.
    const isOpen = warmth === null && rows.some(({ tactics }) => tactics > 0);
    if (isOpen || (warmth ?? 0) < 0 || hotAndColdOf(personId, rows) === true) doubtful.add(personId);
  }
  return doubtful;
}
