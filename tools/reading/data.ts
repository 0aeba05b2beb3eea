/** Where the data lies: beside the project, never inside it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const dataDirectory = resolve(import.meta.dirname, '../../../shared/data');

const dialogueSchema = z.object({
  id: z.string(),
  turns: z.array(z.object({ speaker: z.string(), text: z.string() })),
  manipulative: z.number(),
  techniques: z.array(z.string()),
  marked_turns: z.array(z.number()).optional(),
  source: z.string(),
  support_strategy: z.string().optional(),
  label_turn: z.number().optional(),
});
export type EvaluationDialogue = z.infer<typeof dialogueSchema>;

/** Dialogues for evaluation only: their licences forbid training on them. */
export function readDialogues(file: string): EvaluationDialogue[] {
  return readFileSync(join(dataDirectory, 'manipulation', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => dialogueSchema.parse(JSON.parse(line)));
}
