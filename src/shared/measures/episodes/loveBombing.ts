/**
 * Possible love-bombing: in the first 60 days of a tie, more messages a day than from nearly everybody else at their
 * beginning, most of them off hours, and full of affection and future. After the description of romantic gaslighting
 * by Klein, Li & Wood 2023 (Personal Relationships 30:1316-40); thresholds are our own choice.
 */

export const beginningDays = 60;
/** So many other ties with a beginning are needed to say what is usual. */
export const fewestOtherTies = 10;
const unusualShare = 0.95;
const fewestDays = 7;
const fewestEnamoured = 10;
const enamouredShare = 0.05;
const offHoursShare = 0.5;

/** What one person wrote in the first 60 days of a tie. */
export interface Beginning {
  messages: number;
  /** Days on which they wrote. */
  days: number;
  offHoursMessages: number;
}

/** Whether volume and hours stand out; only then are the words looked at. Null where too few ties can be compared. */
export function isIntenseBeginning(own: Beginning, others: readonly Beginning[]): boolean | null {
  if (others.length < fewestOtherTies) return null;
  if (own.days < fewestDays || own.offHoursMessages <= offHoursShare * own.messages) return false;
  const usual = others.map(dailyVolume).toSorted((one, other) => one - other);
  // Nearest rank: with fewer than 20 others, more than all of them.
  const cut = usual[Math.ceil(unusualShare * usual.length) - 1] ?? Number.POSITIVE_INFINITY;
  return dailyVolume(own) > cut;
}

/** Messages on a day on which they wrote. */
export function dailyVolume({ messages, days }: Beginning): number {
  return days === 0 ? 0 : messages / days;
}

/** Whether so many of the messages speak of great affection or a common future that it is part of the picture. */
export function isEnamouredBeginning(enamoured: number, messages: number): boolean {
  return enamoured >= fewestEnamoured && enamoured >= enamouredShare * messages;
}
