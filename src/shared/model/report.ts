import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

export const reportOptionsSchema = z.object({
  fromMilliseconds: milliseconds.nullable(),
  toMilliseconds: milliseconds.nullable(),
  personIds: z.array(id).nullable().describe('null means everybody'),
  withSetAside: z
    .boolean()
    .describe('where everybody is meant: also those the owner paused or marked as unsafe'),
  names: z.enum(['names', 'pseudonyms']),
  quotes: z.boolean(),
  ownMarks: z
    .boolean()
    .describe("with the marks on the owner's own words, counted; the words themselves never"),
  question: z.string().max(500).describe("the owner's own goal or question"),
  paper: z.enum(['A4', 'Letter']),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;
