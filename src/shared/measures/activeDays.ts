/**
 * Days with contact: tells a tie better than counting messages.
 * Source: Urena-Carrion, Saramaki & Kivela 2020, EPJ Data Science 9:37; the logarithm is our own choice.
 */
import { clamp } from './interval.ts';

export const activeDaysWindow = 90;

/** 0 = no day .. 1 = thirty or more of the last ninety days had contact. */
export function activeDaysShare(activeDays: number): number {
  return clamp(Math.log1p(activeDays) / Math.log1p(30), 0, 1);
}
