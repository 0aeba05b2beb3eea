/** What the owner says of a person in their own words, each with its day. */
import { z } from 'zod';
import { id, milliseconds } from './fields.ts';
import { personStatusSchema } from './people.ts';

export const entryKindSchema = z.enum([
  /** Who for what: what this person is there for. */
  'role',
  'note',
  'green-flag',
  'red-flag',
  /** What the owner asked for or decided; kept or crossed names the boundary it is about. */
  'boundary',
  'boundary-kept',
  'boundary-crossed',
  'life-event',
]);
export type EntryKind = z.infer<typeof entryKindSchema>;

/** As a date field writes it: a day has no time zone. */
const day = z.iso.date();
const words = z.string().trim().min(1).max(200);
const note = z.string().trim().max(4000);

export const personEntrySchema = z.object({
  id,
  kind: entryKindSchema,
  day,
  words: z.string(),
  note: z.string(),
  boundaryId: id.nullable(),
  /** Of the owner's own life: it stands with everybody. */
  isOwners: z.boolean(),
});
export type PersonEntry = z.infer<typeof personEntrySchema>;

export const newEntrySchema = z.object({
  personId: id,
  kind: entryKindSchema.exclude(['role', 'boundary-kept', 'boundary-crossed']),
  day,
  words,
  note,
});
export type NewEntry = z.infer<typeof newEntrySchema>;

export const boundaryAnswerSchema = z.object({ boundaryId: id, isKept: z.boolean(), day, note });
export type BoundaryAnswer = z.infer<typeof boundaryAnswerSchema>;

export const entryChangeSchema = z.object({ entryId: id, day, words, note });
export type EntryChange = z.infer<typeof entryChangeSchema>;

export const rolesSchema = z.object({ personId: id, roles: z.array(words).max(20) });

export const closenessRatingSchema = z.object({ id, day, closeness: z.int().min(0).max(6) });
export type ClosenessRating = z.infer<typeof closenessRatingSchema>;

/** Everything the owner said of one person. */
export const ownWordsSchema = z.object({
  personId: id,
  isOwner: z.boolean(),
  status: personStatusSchema,
  roles: z.array(z.string()),
  /** Without roles, with the owner's own life events; the latest first. */
  entries: z.array(personEntrySchema),
  /** The latest first; days by the clock of the settings. */
  ratings: z.array(closenessRatingSchema),
});
export type OwnWords = z.infer<typeof ownWordsSchema>;

/** A dated mark for a timeline: a boundary or a life event. */
export const personEventSchema = personEntrySchema.extend({
  kind: entryKindSchema.extract(['boundary', 'boundary-kept', 'boundary-crossed', 'life-event']),
  /** The middle of that day by the clock of the settings. */
  atMilliseconds: milliseconds,
});
export type PersonEvent = z.infer<typeof personEventSchema>;
