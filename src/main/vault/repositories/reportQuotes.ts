/** Marked words of a person for the report, with where they stand in what was imported. */
import { z } from 'zod';
import type { SignalKind } from '../../../shared/model/signals.ts';
import type { Readable } from '../database.ts';

const markedRow = z.object({
  utteranceId: z.int(),
  interactionId: z.int(),
  atMilliseconds: z.int(),
  text: z.string(),
  service: z.string(),
  conversationKind: z.enum(['direct', 'group', 'call']),
  startSeconds: z.number().nullable(),
  isEdited: z.int().transform(Boolean),
  deletedLater: z.int().transform(Boolean),
});
export type MarkedUtterance = z.infer<typeof markedRow>;

/** A person's utterances in a stretch of time that carry marks of a kind, the surest mark first. */
export function markedUtterances(
  reader: Readable,
  wanted: {
    personId: number;
    kind: SignalKind;
    fromMilliseconds: number;
    toMilliseconds: number;
    limit: number;
  },
): MarkedUtterance[] {
  return reader.all(
    markedRow,
    `SELECT u.id AS utteranceId, u.interaction_id AS interactionId, u.at_milliseconds AS atMilliseconds, u.text,
       c.service, c.kind AS conversationKind, u.start_seconds AS startSeconds,
       u.is_edited AS isEdited, u.deleted_later AS deletedLater
     FROM utterance u JOIN shown_signal g ON g.utterance_id = u.id JOIN conversation c ON c.id = u.conversation_id
     WHERE u.person_id = @personId AND u.at_milliseconds BETWEEN @fromMilliseconds AND @toMilliseconds
       AND u.interaction_id IS NOT NULL AND g.kind = @kind
     GROUP BY u.id ORDER BY max(g.probability) DESC, u.at_milliseconds LIMIT @limit`,
    { ...wanted },
  );
}

const modelRow = z.object({ model: z.string() });

/** The speech model of the newest transcription, if there is one. */
export function lastSpeechModel(reader: Readable): string | null {
  const sql = 'SELECT model FROM recording WHERE model IS NOT NULL ORDER BY id DESC LIMIT 1';
  return reader.get(modelRow, sql)?.model ?? null;
}
