import { z } from 'zod';
import { id } from './fields.ts';
import { importOutcomeSchema } from './imports.ts';

export const jobSchema = z.object({
  id,
  kind: z.enum(['import', 'transcribe', 'read']),
  title: z.string(),
  state: z.enum(['waiting', 'running', 'paused', 'done', 'cancelled', 'failed']),
  waitsFor: z.enum(['mains']).nullable().describe('what a waiting job waits for before its turn can come'),
  done: z.number(),
  total: z.number().nullable(),
  /** messages, seconds of sound, utterances */
  unit: z.enum(['bytes', 'seconds', 'utterances']),
  sentence: z.string().nullable().describe('what happened, when it is over'),
  /** Of `unit` a second, over the last while; null until it can be told. */
  perSecond: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  sourceId: id.nullable(),
  /** What came of an import, when it is over. */
  outcome: importOutcomeSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
