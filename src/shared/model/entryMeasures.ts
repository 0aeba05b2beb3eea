/** What the owner's own journal entries with one person say in numbers, each with the entries behind it. */
import { z } from 'zod';
import { estimateSchema, windowSchema } from './estimates.ts';
import { id, unit } from './fields.ts';

export const entryMeasureKindSchema = z.enum([
  /** Means of ratings, 0..1. */
  'pleasantness',
  'feltValidated',
  'onEdge',
  /** Ups and downs of pleasantness: RMASSD, share of sudden drops, 0..1. */
  'swings',
  'drops',
  /** How far the other's manner moves on the grid: direction in degrees, the others in grid units. */
  'spin',
  'pulse',
  'fluxWarmth',
  'fluxDominance',
  /** Spread of pleasantness as a share of the largest possible. */
  'relativeSpread',
]);
export type EntryMeasureKind = z.infer<typeof entryMeasureKindSchema>;

const entryMeasureSchema = z.object({
  kind: entryMeasureKindSchema,
  /** Null below its gate, or where it would mislead. */
  estimate: estimateSchema.nullable(),
  needs: z.int().describe('entries from which on it has a number'),
  entryIds: z.array(id).describe('the entries of the window it is, or would be, computed from'),
  isCharacteristic: z
    .boolean()
    .nullable()
    .describe('of a spread: whether it can be taken for a trait of the tie, from 42 on'),
});
export type EntryMeasure = z.infer<typeof entryMeasureSchema>;

export const entryMeasuresSchema = z.object({
  personId: id,
  entries: z.int().describe('with this person, ever'),
  /** So many days up to the last of them; null without any. */
  window: windowSchema.nullable(),
  inWindow: z.int(),
  writtenLate: z.int().describe('of them rated too late for measures of ups and downs'),
  gate: z.enum(['raw', 'early', 'full']),
  gateSentence: z.string(),
  measures: z.array(entryMeasureSchema),
  acuteCut: unit,
  /** Null below its gate. */
  hotAndCold: z.boolean().nullable(),
});
export type EntryMeasures = z.infer<typeof entryMeasuresSchema>;
