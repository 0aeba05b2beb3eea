/**
 * Strength of a tie, 0..1; without the owner's closeness rating only a "contact level".
 * Ideas: Granovetter 1973; Marsden & Campbell 1984 (closeness is the best sign of strength); Gilbert & Karahalios 2009;
 * Wiese et al. 2015 (little contact does not mean a weak tie). The weights are our own, validated by nobody, and so is
 * its range: what the value would be without any one of its parts, in turn. No chance of error goes with it.
 * Limits: it sees only what was imported; a controlling person produces much contact, so this axis
 * says nothing about whether a tie does good and never enters warmth.
 */
import { clamp } from './interval.ts';

/** What is known about a tie; null where it is not. All but closeness are 0..1, closeness is 0..6. */
export interface StrengthParts {
  closeness: number | null;
  intimacy: number | null;
  supportExchanged: number | null;
  activeDays: number | null;
  recency: number | null;
  /** Years since the first contact. */
  years: number | null;
  reciprocity: number | null;
  offHours: number | null;
  /** Number of different services and calls. */
  channels: number | null;
}

export interface Strength {
  value: number;
  /** The least and the most it would be without any one of its parts; 0..1 where there is only one. */
  low: number;
  high: number;
  name: 'contact level' | 'strength';
  class: 'strong' | 'middle' | 'weak';
  /** Weights rescaled to sum to 1 over the parts that are known. */
  parts: { name: string; weight: number; value: number; from: 'rating' | 'entries' | 'log' }[];
}

/**
 * Where the classes part. Without closeness the easy parts weigh most, so that contact level takes more: in made-up
 * networks people with contact at least weekly come out as much contact, most of those monthly as some.
 */
export const classBorders: Record<Strength['name'], { strongFrom: number; weakBelow: number }> = {
  strength: { strongFrom: 0.6, weakBelow: 0.4 },
  'contact level': { strongFrom: 0.7, weakBelow: 0.45 },
};

/** The suggested class of a value 0..1. */
export function strengthClass(value: number, name: Strength['name']): Strength['class'] {
  const { strongFrom, weakBelow } = classBorders[name];
  if (value >= strongFrom) return 'strong';
  return value < weakBelow ? 'weak' : 'middle';
}

function scaled(value: number | null, scale = (known: number) => known): number | null {
  return value === null ? null : clamp(scale(value), 0, 1);
}

/** The composite over the parts that are known; with none of them the value is 0. */
export function tieStrength(known: StrengthParts): Strength {
  const all = [
    {
      name: 'closeness',
      weight: 0.4,
      value: scaled(known.closeness, (rating) => rating / 6),
      from: 'rating',
    },
    { name: 'intimacy', weight: 0.15, value: scaled(known.intimacy), from: 'entries' },
    { name: 'support exchanged', weight: 0.1, value: scaled(known.supportExchanged), from: 'entries' },
    { name: 'active days', weight: 0.1, value: scaled(known.activeDays), from: 'log' },
    { name: 'recency', weight: 0.1, value: scaled(known.recency), from: 'log' },
    {
      name: 'duration',
      weight: 0.05,
      value: scaled(known.years, (years) => Math.log1p(Math.max(0, years)) / Math.log1p(20)),
      from: 'log',
    },
    { name: 'reciprocity', weight: 0.05, value: scaled(known.reciprocity), from: 'log' },
    { name: 'off-hours', weight: 0.03, value: scaled(known.offHours), from: 'log' },
    { name: 'channels', weight: 0.02, value: scaled(known.channels, (count) => count / 4), from: 'log' },
  ] as const;
  const present = all.flatMap((part) => (part.value === null ? [] : [{ ...part, value: part.value }]));
  const weightSum = present.reduce((sum, part) => sum + part.weight, 0);
  const parts = present.map((part) => ({ ...part, weight: part.weight / weightSum }));
  const value = weightedMean(present);
  const name = known.closeness === null ? 'contact level' : 'strength';
  return {
    value,
    ...rangeWithoutOne(present, value),
    name,
    class: strengthClass(value, name),
    parts,
  };
}

interface Weighed {
  weight: number;
  value: number;
}

/** 0..1; 0 of none. */
function weightedMean(parts: readonly Weighed[]): number {
  let [sum, weights] = [0, 0];
  for (const { weight, value } of parts) {
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? 0 : clamp(sum / weights, 0, 1);
}

function rangeWithoutOne(parts: readonly Weighed[], value: number): { low: number; high: number } {
  if (parts.length < 2) return { low: 0, high: 1 };
  const without = parts.map((left) => weightedMean(parts.filter((part) => part !== left)));
  return { low: Math.min(value, ...without), high: Math.max(value, ...without) };
}
