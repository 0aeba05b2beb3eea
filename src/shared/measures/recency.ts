/** Recency of contact: the recency effect of Gilbert & Karahalios 2009; form and pace are our own choice. */

/** The pace at which an inner (close) and any other tie fades, days to 37 %. */
const innerDays = 14;
const otherDays = 45;

/** exp(-days / pace), 1 = today .. 0; `inner` for people the owner rated close. Days in the future count as today. */
export function recency(daysSince: number, inner: boolean): number {
  return Math.exp(-Math.max(0, daysSince) / (inner ? innerDays : otherDays));
}
