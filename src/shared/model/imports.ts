import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

export const notUnderstoodSchema = z.object({ line: z.int().nonnegative(), text: z.string() });
export type NotUnderstood = z.infer<typeof notUnderstoodSchema>;

export const formatInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['chat', 'recording']),
  extensions: z.array(z.string()),
  howTo: z.array(z.string()).describe('steps, in words, to get such a file'),
});
export type FormatInfo = z.infer<typeof formatInfoSchema>;

export const dateOrderSchema = z.enum(['day-first', 'month-first', 'year-first']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

export const previewSchema = z.object({
  stagedId: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  format: formatInfoSchema,
  /** Chats only; empty for a recording. */
  conversations: z.array(
    z.object({ title: z.string(), kind: z.enum(['direct', 'group']), messages: z.int() }),
  ),
  people: z.array(z.object({ name: z.string(), messages: z.int() })),
  messages: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
  notUnderstood: z.array(notUnderstoodSchema).describe('the first 200'),
  notUnderstoodCount: z.int(),
  /** A guess at which of the people is the owner, or null. */
  ownerGuess: z.string().nullable(),
  timeZone: z.string().describe('the zone the times were read in'),
  timeZoneNeeded: z.boolean().describe('false where the export states its own zone'),
  dateOrder: dateOrderSchema.nullable(),
  dateOrderUndecided: z.boolean(),
  recording: z
    .object({
      durationSeconds: z.number(),
      channels: z.int(),
      startedGuessMilliseconds: milliseconds.nullable(),
    })
    .nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

export const importChoicesSchema = z.object({
  stagedId: z.string(),
  ownerName: z.string().nullable(),
  timeZone: z.string().nullable(),
  dateOrder: dateOrderSchema.nullable(),
  /** Only for a recording. */
  recording: z
    .object({
      otherName: z.string().min(1),
      startedMilliseconds: milliseconds,
      ownerChannel: z.enum(['left', 'right', 'mixed']),
      tookPart: z.literal(true).describe('the owner says: I took part in this conversation'),
    })
    .nullable(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

export const sourceSchema = z.object({
  id,
  fileName: z.string(),
  formatId: z.string(),
  formatName: z.string(),
  kind: z.enum(['chat', 'recording']),
  importedMilliseconds: milliseconds,
  state: z.enum(['importing', 'complete', 'cancelled', 'failed']),
  added: z.int(),
  duplicates: z.int(),
  notUnderstoodCount: z.int(),
});
export type Source = z.infer<typeof sourceSchema>;
