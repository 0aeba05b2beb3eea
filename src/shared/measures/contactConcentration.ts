/**
 * How far contact hangs on one person: the largest share, and how many people with equal shares would be as spread.
 * Source: the inverse Simpson number (Hill 1973, Ecology 54:427-32); people give about 40 % of social time to the
 * closest five (Dunbar's layers), so that some concentration is usual. Using it for contact is our own choice.
 * Limits: only contact that was imported; who lives with the owner may hardly write.
 */
import { proportionInterval } from './proportion.ts';

export interface ContactConcentration {
  personId: number;
  /** Share 0..1 of all contact that is with this person, and its 80 % interval. */
  share: number;
  low: number;
  high: number;
  /** 1 = all with one person .. as many as there are people. */
  effectivePeople: number;
  /** Share of all contact with the five of most contact. */
  closestFive: number;
  /** All contact counted. */
  n: number;
}

/** From contacts (whole numbers, not below 0) by person; null without any. */
export function contactConcentration(contacts: ReadonlyMap<number, number>): ContactConcentration | null {
  const ordered = [...contacts].toSorted(([, one], [, other]) => other - one);
  const n = ordered.reduce((sum, [, count]) => sum + count, 0);
  const [top] = ordered;
  if (top === undefined || n === 0) return null;
  const [personId, most] = top;
  return {
    personId,
    share: most / n,
    ...proportionInterval(most, n),
    effectivePeople: 1 / ordered.reduce((sum, [, count]) => sum + (count / n) ** 2, 0),
    closestFive: ordered.slice(0, 5).reduce((sum, [, count]) => sum + count, 0) / n,
    n,
  };
}
