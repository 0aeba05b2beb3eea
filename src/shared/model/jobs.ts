import { z } from 'zod';
import { id } from './fields.ts';

export const jobSchema = z.object({
  id,
  kind: z.enum(['import', 'transcribe', 'read']),
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  done: z.number(),
  total: z.number().nullable(),
  /** messages, seconds of sound, utterances */
  unit: z.enum(['bytes', 'seconds', 'utterances']),
  sentence: z.string().nullable().describe('what happened, when it is over'),
  sourceId: id.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
