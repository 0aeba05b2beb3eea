/**
 * Layers of a personal network by how often there is contact: at least weekly (about 5 people, those one leans on),
 * monthly (about 15 with them), every half year (about 50) and yearly (about 150).
 * Source: Dunbar & Spoors 1995, Human Nature 6:273; Hill & Dunbar 2003. Counting days with contact, and the windows
 * below, are our own choice, since one busy day is not thirteen weeks.
 * Limits: it tells contact, not closeness; who lives with the owner may hardly write at all.
 */

/** The outermost first is `past`: no contact within the year. */
export type ContactLayer = 'weekly' | 'monthly' | 'half-yearly' | 'yearly' | 'past';

/** People in each layer together with those further in, as the sources find on average. */
export const usualLayerSizes = { weekly: 5, monthly: 15, 'half-yearly': 50, yearly: 150 } as const;

export const weeklyWindowDays = 91;
export const monthlyWindowDays = 182;
export const yearlyWindowDays = 365;

/** Different days with contact in the windows above, which end at one moment. */
export interface ContactDays {
  weeklyWindow: number;
  monthlyWindow: number;
  yearlyWindow: number;
}

/** A day a week over 13 weeks, a day a month over half a year, one in half a year, one in a year. */
export function contactLayer({ weeklyWindow, monthlyWindow, yearlyWindow }: ContactDays): ContactLayer {
  if (weeklyWindow >= 13) return 'weekly';
  if (monthlyWindow >= 6) return 'monthly';
  if (monthlyWindow >= 1) return 'half-yearly';
  return yearlyWindow >= 1 ? 'yearly' : 'past';
}
