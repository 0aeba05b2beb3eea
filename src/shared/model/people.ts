import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

export const personSchema = z.object({
  id,
  name: z.string(),
  isOwner: z.boolean(),
  identities: z.array(z.object({ service: z.string(), displayName: z.string() })),
  utterances: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
});
export type Person = z.infer<typeof personSchema>;
