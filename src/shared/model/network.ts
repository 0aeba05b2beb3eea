/** The owner's network of people: as it stood at a date, over the months, how it hangs together, and contact with one. */
import { z } from 'zod';
import { estimateSchema, windowSchema } from './estimates.ts';
import { id, milliseconds, unit } from './fields.ts';
import { networkSchema, tieSchema } from './ties.ts';

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

/** People whom the owner put together under a name. */
export const personGroupSchema = z.object({
  id,
  name: z.string().trim().min(1).max(60),
  personIds: z.array(id).max(5000),
});
export type PersonGroup = z.infer<typeof personGroupSchema>;

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

/** A number about the whole network, with the smallest and the largest it would be without one of its groups. */
export const structureNumberSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int().describe('people'),
  basis: z.literal('log'),
});
export type StructureNumber = z.infer<typeof structureNumberSchema>;

/** How the active network hangs together: people there was contact with in the window. */
export const networkStructureSchema = z.object({
  date: z.iso.date(),
  window: windowSchema,
  people: z.int(),
  ties: z.int().describe('pairs of them who share a group or were drawn'),
  /** 0 = nobody knows anybody else .. 1 = everybody knows everybody (SCIENCE 4.4). */
  density: structureNumberSchema.nullable(),
  /** People less what they share: 1 = all one circle .. as many as there are people. */
  effectiveSize: structureNumberSchema.nullable(),
  /** Burt's constraint: how far all leads back to the same few. */
  constraint: structureNumberSchema.nullable(),
  communities: z.int(),
  /** How clearly the network falls into communities: 0 = not at all .. below 1. */
  modularity: z.number(),
  /** Who is known by most of the others, at most five. */
  knownBy: z.array(
    z.object({
      personId: id,
      name: z.string(),
      known: z.int().describe('how many of the others are tied to this person'),
      of: z.int(),
      betweenness: unit.describe('share of the pairs of others that this person stands between'),
    }),
  ),
  /** How far contact hangs on one person: the share of all interactions with the one of most. */
  concentration: z
    .object({
      personId: id,
      name: z.string(),
      share: estimateSchema,
      effectivePeople: z.number().describe('so many people with equal shares would be as spread'),
      closestFive: unit.describe('share of interactions with the five of most contact; usually about 0.4'),
    })
    .nullable(),
  balance: z
    .object({
      strong: z.int(),
      middle: z.int(),
      weak: z.int(),
      rated: z
        .int()
        .describe('of how many the owner said how close they are; of the others only contact is known'),
      weakShare: estimateSchema,
    })
    .nullable(),
  /** People in each layer together with those further in, beside what is usual (Dunbar). */
  layers: z.array(z.object({ layer: layerSchema, people: z.int(), usual: z.int() })),
  /** What stands out, in plain words, each with what it was computed from; none below six people. */
  sentences: z.array(z.object({ sentence: z.string(), personId: id.nullable() })),
});
export type NetworkStructure = z.infer<typeof networkStructureSchema>;

const replySchema = z.object({
  medianSeconds: z.number(),
  low: z.number(),
  high: z.number(),
  intervalPercent: z.int(),
  n: z.int(),
  basis: z.literal('log'),
  window: windowSchema,
});

/** How contact with one person goes; says nothing about whether it does good. */
export const personContactSchema = z.object({
  personId: id,
  name: z.string(),
  date: z.iso.date(),
  /** The year up to the last contact with this person. */
  window: windowSchema,
  interactions: z.int(),
  layer: layerSchema,
  contactDays: z.int(),
  daysPerWeek: estimateSchema,
  /** A silence so long ends a chat; what comes after it begins a new one and answers nothing. */
  sessionGapMinutes: z.int(),
  /** Share of chats between the two that the other began; null below six. */
  begunByOther: estimateSchema.nullable(),
  /** From the last thing one said to the first thing the other said then, within a chat; null below five. */
  repliesByOther: replySchema.nullable(),
  repliesByOwner: replySchema.nullable(),
  /** Share of interactions at weekends, before 8 and after 18 o'clock, beside the share with everybody. */
  offHours: estimateSchema.nullable(),
  offHoursWithEverybody: unit.nullable(),
  /** 1 = as much said by one as by the other .. 0 = one-sided; without groups. */
  reciprocity: unit.nullable(),
  channels: z.array(
    z.object({
      service: z.string(),
      kind: z.enum(['direct', 'group', 'call']),
      interactions: z.int(),
      utterances: z.int(),
      lastMilliseconds: milliseconds,
    }),
  ),
});
export type PersonContact = z.infer<typeof personContactSchema>;
