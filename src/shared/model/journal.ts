/** What the owner notes of a talk soon after it: what happened, and how it was for them. */
import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

/** Not at all .. very much. */
const scale = z.int().min(0).max(6);
/** A side of the interpersonal grid: cold .. warm, giving way .. taking the lead. */
const grid = z.int().min(-50).max(50);

/**
 * Every item that can be rated, with its range; our own wording (SCIENCE 1.1, 1.2, 2.2). What weighed on the owner is
 * asked for itself: it is not the opposite of how good the talk was.
 */
const itemsSchema = z.object({
  /** How it was: six that make pleasantness together. */
  flow: scale,
  heard: scale,
  valuesInCommon: scale,
  pleasant: scale,
  accepted: scale,
  atEase: scale,
  onEdge: scale,
  confused: scale,
  /** Perceived responsiveness. */
  understood: scale,
  validated: scale,
  caredFor: scale,
  ownWarmth: grid,
  ownDominance: grid,
  theirWarmth: grid,
  theirDominance: grid,
  /** How much the owner told of themselves. */
  disclosed: scale,
  supportReceived: scale,
  supportGiven: scale,
});

export const journalItemSchema = itemsSchema.keyof();
export type JournalItem = z.infer<typeof journalItemSchema>;

/** The six whose mean is pleasantness. */
export const qualityItems = [
  'flow',
  'heard',
  'valuesInCommon',
  'pleasant',
  'accepted',
  'atEase',
] as const satisfies readonly JournalItem[];
/** The three whose mean is perceived responsiveness. */
export const responsivenessItems = [
  'understood',
  'validated',
  'caredFor',
] as const satisfies readonly JournalItem[];

/** An item that was left out is absent: it says nothing, not even the middle. */
export const journalRatingsSchema = itemsSchema.partial();
export type JournalRatings = z.infer<typeof journalRatingsSchema>;

export const journalChannelSchema = z.enum([
  'in-person',
  'call',
  'video',
  'voice-message',
  'text',
  'mail',
  'social',
]);
export type JournalChannel = z.infer<typeof journalChannelSchema>;

/** A talk with one person; one with several is an entry for each who mattered in it. */
export const journalEntrySchema = z.object({
  id,
  personId: id,
  startedAtMilliseconds: milliseconds,
  minutes: z.int().min(1).max(1440).nullable(),
  channel: journalChannelSchema,
  initiator: z.enum(['owner', 'person', 'unclear']).nullable(),
  ratings: journalRatingsSchema,
  note: z.string().trim().max(10_000),
  /** When the ratings were given, from which follows how long after the talk. */
  loggedAtMilliseconds: milliseconds,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** An entry as it is written down: with somebody of the vault, or with somebody new by their name. */
export const newJournalEntrySchema = journalEntrySchema
  .omit({ id: true, personId: true, loggedAtMilliseconds: true })
  .extend({
    who: z.union([z.object({ personId: id }), z.object({ name: z.string().trim().min(1).max(200) })]),
  });
export type NewJournalEntry = z.infer<typeof newJournalEntrySchema>;

export const journalChangeSchema = newJournalEntrySchema.extend({ entryId: id });
export type JournalChange = z.infer<typeof journalChangeSchema>;

/** A journal entry is an interaction as well, known among those that were imported by a number below zero. */
export function interactionIdOfEntry(entryId: number): number {
  return -entryId;
}

export function entryOfInteraction(interactionId: number): number {
  return -interactionId;
}

/** What a channel of the journal is called among the services of imports. */
export function journalService(channel: JournalChannel): string {
  return `journal-${channel}`;
}
