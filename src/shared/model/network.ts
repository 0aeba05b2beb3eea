/** The owner's network of people: as it stood at a date, over the months, how it hangs together, and contact with one. */
import { z } from 'zod';
import { estimateSchema } from './estimates.ts';
import { id, milliseconds, unit } from './fields.ts';
import { networkSchema, tieSchema } from './ties.ts';

/** The stretch of time that numbers were computed over. */
export const windowSchema = z.object({
  fromMilliseconds: milliseconds,
  untilMilliseconds: milliseconds,
  coverage: unit.describe('share of the weeks of the window in which the vault holds contact with anybody'),
});
export type Window = z.infer<typeof windowSchema>;

/** How often there is contact: at least weekly, monthly, every half year, yearly (SCIENCE 4.2); `past`: not in the year. */
export const layerSchema = z.enum(['weekly', 'monthly', 'half-yearly', 'yearly', 'past']);
export type Layer = z.infer<typeof layerSchema>;

export const egoTieSchema = tieSchema.extend({
  firstMilliseconds: milliseconds,
  /** The community this person belongs to over the whole record; null without a tie to anybody else. */
  communityId: id.nullable(),
  /** Place around the circle, 0..1, from the whole record: the same at every date. */
  seat: unit,
  layer: layerSchema,
  /** RMASSD of the tone of talks in the 56 days up to the last one; null below the gate. */
  turbulence: estimateSchema.nullable(),
});
export type EgoTie = z.infer<typeof egoTieSchema>;

/** A tie between two people other than the owner. */
export const alterTieSchema = z.object({
  first: id,
  second: id,
  groups: z.int().describe('group conversations of the year before in which both spoke; 0 where only drawn'),
  /** Each shared group counts 1 / (its members - 1), a drawn tie 1. */
  weight: z.number().positive(),
  from: z.enum(['groups', 'drawn', 'both']),
});
export type AlterTie = z.infer<typeof alterTieSchema>;

export const communitySchema = z.object({
  id,
  /** The group conversation that the most of its people share; null where there is none. */
  title: z.string().nullable(),
  /** Those known by the date, by their seat. */
  personIds: z.array(id),
});
export type Community = z.infer<typeof communitySchema>;

export const egoNetworkSchema = networkSchema.extend({
  /** The last day looked at, in the owner's time zone. */
  date: z.iso.date(),
  window: windowSchema,
  ties: z.array(egoTieSchema),
  between: z.array(alterTieSchema),
  communities: z.array(communitySchema),
});
export type EgoNetwork = z.infer<typeof egoNetworkSchema>;

export const networkMonthSchema = z.object({
  /** Its last day, or the last day of the record: what to ask `network.show` for. */
  date: z.iso.date(),
  startMilliseconds: milliseconds,
  interactions: z.int(),
  people: z.int().describe('people there was contact with in this month'),
  activePeople: z.int().describe('people there was contact with in the year up to its end'),
  arrived: z.int().describe('people whose first contact was in this month'),
  returned: z.int().describe('people there was contact with again after more than a year without'),
  wentQuiet: z
    .int()
    .describe('people whose last contact lay a year back in this month, without another since'),
  coverage: unit.describe('of the year up to its end, as in a window'),
});
export type NetworkMonth = z.infer<typeof networkMonthSchema>;

export const networkMonthsSchema = z.object({ months: z.array(networkMonthSchema) });
export type NetworkMonths = z.infer<typeof networkMonthsSchema>;
