import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

export const quoteSchema = z.object({
  utteranceId: id,
  conversationId: id,
  personName: z.string(),
  atMilliseconds: milliseconds,
  text: z.string(),
});
export type Quote = z.infer<typeof quoteSchema>;
