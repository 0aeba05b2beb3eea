import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

export const quoteSchema = z.object({
  utteranceId: id,
  conversationId: id,
  personName: z.string(),
  atMilliseconds: milliseconds,
  text: z.string(),
  deletedLater: z.boolean().describe('taken back by who said it'),
  isEdited: z.boolean().describe('changed later; the text is as it stands now'),
});
export type Quote = z.infer<typeof quoteSchema>;
