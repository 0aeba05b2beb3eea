import { z } from 'zod';
import { id, milliseconds, unit } from './fields.ts';

/** Whom the owner set aside, for now or as unsafe, is never suggested and never shown unasked. */
export const personStatusSchema = z.enum(['open', 'paused', 'unsafe']);
export type PersonStatus = z.infer<typeof personStatusSchema>;

/** Whether the owner paused somebody or marked them as unsafe. */
export function isSetAside({ status }: { status: PersonStatus }): boolean {
  return status !== 'open';
}

export const personSchema = z.object({
  id,
  name: z.string(),
  status: personStatusSchema,
  /** Whose word the name is: an export's, an address book's, the owner's. */
  nameFrom: z.enum(['export', 'contact', 'owner']),
  isOwner: z.boolean(),
  identities: z.array(z.object({ service: z.string(), displayName: z.string() })),
  utterances: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** Under which names and numbers somebody stands in the vault, and who was made one with them. */
export const personIdentitiesSchema = z.object({
  identities: z.array(
    z.object({
      id,
      service: z.string(),
      displayName: z.string(),
      /** A phone number or e-mail address as people write it. */
      address: z.string().nullable(),
      utterances: z.int(),
      firstMilliseconds: milliseconds.nullable(),
      lastMilliseconds: milliseconds.nullable(),
    }),
  ),
  /** The latest first. */
  merges: z.array(z.object({ id, name: z.string(), atMilliseconds: milliseconds })),
});
export type PersonIdentities = z.infer<typeof personIdentitiesSchema>;

/** Two people who may be one; the first is the one that would stay. */
export const suggestionSchema = z.object({
  first: personSchema,
  second: personSchema,
  confidence: unit,
  /** A sentence. */
  reason: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What became of a merge: by its id it can be taken back. */
export const mergedSchema = z.object({ mergeId: id, personId: id, name: z.string() });
export type Merged = z.infer<typeof mergedSchema>;
