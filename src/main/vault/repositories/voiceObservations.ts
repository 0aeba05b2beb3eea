/** How voices changed within calls: an observation about each call and person, from sound, never of what it means. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const observationRow = z.object({
  interactionId: z.int(),
  words: z.string(),
  markedTurns: z.int(),
  comparedTurns: z.int(),
  model: z.string(),
});
export type VoiceObservation = z.infer<typeof observationRow>;

/** Replaces what was observed in a call. */
export function replaceObservations(
  writer: Writable,
  interactionId: number,
  observations: readonly (Omit<VoiceObservation, 'interactionId'> & { personId: number })[],
): void {
  writer.run('DELETE FROM voice_observation WHERE interaction_id = ?', interactionId);
  for (const { personId, words, markedTurns, comparedTurns, model } of observations) {
    writer.run(
      `INSERT INTO voice_observation (interaction_id, person_id, words, marked_turns, compared_turns, model)
       VALUES (?, ?, ?, ?, ?, ?)`,
      interactionId,
      personId,
      words,
      markedTurns,
      comparedTurns,
      model,
    );
  }
}

/** Of one person, in all calls. */
export function observationsOf(reader: Readable, personId: number): VoiceObservation[] {
  return reader.all(
    observationRow,
    `SELECT interaction_id AS interactionId, words, marked_turns AS markedTurns, compared_turns AS comparedTurns, model
     FROM voice_observation WHERE person_id = ?`,
    personId,
  );
}
