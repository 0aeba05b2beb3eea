/** Lasting shifts of tone with one person, with the words on both sides. */
import { findShifts, type Shift } from '../../shared/measures/changePoints.ts';
import { changePointsFrom } from '../../shared/measures/gates.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import type { Readable } from '../vault/database.ts';
import { tellingUtterance, type ReadInteraction, type ToneRecord } from '../vault/repositories/ties.ts';
import { counted, dayInWords } from './dates.ts';
import { quotesOf } from './quotes.ts';
import { toneSeries } from './tieSeries.ts';

/** The passages shown are looked for in this many interactions on each side. */
const interactionsBeside = 5;

/** None below 20 read interactions. Rows oldest first. */
export function shiftsIn(rows: readonly ToneRecord[]): Shift[] {
  if (rows.length < changePointsFrom) return [];
  return findShifts(toneSeries(rows).map((point) => point.value));
}

/** The change points of a timeline; each quotes the warmest words of the warmer side and the coldest of the colder. */
export function changePointsOf(
  reader: Readable,
  rows: readonly ReadInteraction[],
  timeZone: string,
): Timeline['changePoints'] {
  const shifts = shiftsIn(rows);
  return shifts.map((shift, place) => {
    const { index, before, after } = shift;
    const row = rows[index];
    const start = shifts[place - 1]?.index ?? 0;
    const end = shifts[place + 1]?.index ?? rows.length;
    const quote = (beside: readonly ReadInteraction[], direction: 1 | -1) => {
      const id = tellingUtterance(
        reader,
        row?.personId ?? 0,
        beside.map(({ interactionId }) => interactionId),
        direction,
      );
      return id === undefined ? null : (quotesOf(reader, [id])[0] ?? null);
    };
    const atMilliseconds = row?.atMilliseconds ?? 0;
    const basis = `estimate from the ${counted(index - start, 'talk')} before and the ${end - index} after`;
    return {
      atMilliseconds,
      before,
      after,
      quoteBefore: quote(
        rows.slice(Math.max(start, index - interactionsBeside), index),
        before > after ? 1 : -1,
      ),
      quoteAfter: quote(
        rows.slice(index, Math.min(end, index + interactionsBeside)),
        after > before ? 1 : -1,
      ),
      sentence: `Their words sounded ${shiftWord(shift)} from about ${dayInWords(atMilliseconds, timeZone)} on (${basis}).`,
    };
  });
}

export function shiftWord({ before, after }: Shift): 'warmer' | 'cooler' {
  return after > before ? 'warmer' : 'cooler';
}
