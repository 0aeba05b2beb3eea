/** How often utterances bear a mark; the interval is that of a share (E. B. Wilson 1927). */
import type { Estimate, Window } from '../model/estimates.ts';
import { intervalPercent } from './interval.ts';
import { proportionInterval } from './proportion.ts';

const perThousand = 1000;

/** Marked utterances in every 1,000 of those said in the window, with an 80 % interval; null where nothing was said. */
export function ratePerThousand(hits: number, utterances: number, window: Window): Estimate | null {
  if (utterances <= 0) return null;
  const { low, high } = proportionInterval(hits, utterances);
  return {
    value: (perThousand * hits) / utterances,
    low: perThousand * low,
    high: perThousand * high,
    intervalPercent,
    n: utterances,
    basis: 'estimate',
    window,
  };
}
