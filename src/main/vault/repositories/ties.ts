/** What the measures ask about ties; everything from tie_interaction, which refreshTieInteractions keeps true. */
import { z } from 'zod';
import { timelinePointSchema } from '../../../shared/model/timeline.ts';
import type { Readable } from '../database.ts';
import { toneColumns, toneColumnsSql } from './toneColumns.ts';

const toneRow = toneColumns.extend({ personId: z.int(), atMilliseconds: z.int() });
export type ToneRecord = z.infer<typeof toneRow>;

const readInteractionRow = toneRow.extend({
  interactionId: z.int(),
  kind: timelinePointSchema.shape.kind,
});
export type ReadInteraction = z.infer<typeof readInteractionRow>;

/** Everybody's read interactions in the window that ends with the last of them; by person, oldest first. */
export function recentTones(
  reader: Readable,
  untilMilliseconds: number,
  windowMilliseconds: number,
): ToneRecord[] {
  return reader.all(
    toneRow,
    `WITH newest AS (SELECT person_id, max(started_at_milliseconds) AS at FROM tie_interaction
       WHERE started_at_milliseconds <= @until AND read_count > 0 GROUP BY person_id)
     SELECT t.person_id AS personId, t.started_at_milliseconds AS atMilliseconds, ${toneColumnsSql}
     FROM newest CROSS JOIN tie_interaction t ON t.person_id = newest.person_id
       AND t.started_at_milliseconds BETWEEN newest.at - @window AND newest.at AND t.read_count > 0
     ORDER BY t.person_id, t.started_at_milliseconds, t.interaction_id`,
    { until: untilMilliseconds, window: windowMilliseconds },
  );
}

/** A person's interactions with words read, oldest first. */
export function readInteractionsWith(
  reader: Readable,
  personId: number,
  untilMilliseconds: number,
): ReadInteraction[] {
  return reader.all(
    readInteractionRow,
    `SELECT t.person_id AS personId, t.started_at_milliseconds AS atMilliseconds, t.interaction_id AS interactionId,
       t.kind, ${toneColumnsSql}
     FROM tie_interaction t
     WHERE t.person_id = ? AND t.started_at_milliseconds <= ? AND t.read_count > 0
     ORDER BY t.started_at_milliseconds, t.interaction_id`,
    personId,
    untilMilliseconds,
  );
}

const momentRow = z.object({
  personId: z.int(),
  interactionId: z.int(),
  atMilliseconds: z.int(),
  endMilliseconds: z.int(),
  kind: timelinePointSchema.shape.kind,
  from: z.int(),
  to: z.int(),
});
export type ContactMoment = z.infer<typeof momentRow>;

/**
 * Interactions with anybody that began in [from, until], oldest first; one row a person. Person by person, as the rows
 * lie in the file: to look each of them up by its time takes several times as long.
 */
export function contactMoments(
  reader: Readable,
  fromMilliseconds: number,
  untilMilliseconds: number,
): ContactMoment[] {
  return reader.all(
    momentRow,
    `SELECT t.person_id AS personId, t.interaction_id AS interactionId, t.started_at_milliseconds AS atMilliseconds,
       t.ended_at_milliseconds AS endMilliseconds, t.kind, t.from_count AS "from", t.to_count AS "to"
     FROM person p CROSS JOIN tie_interaction t ON t.person_id = p.id AND t.started_at_milliseconds BETWEEN ? AND ?
     ORDER BY t.started_at_milliseconds, t.interaction_id`,
    fromMilliseconds,
    untilMilliseconds,
  );
}

const spanRow = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/** When the first and the last interaction with anybody began; null in an empty vault. */
export function contactSpan(reader: Readable): { first: number; last: number } | null {
  const span = reader.get(
    spanRow,
    `SELECT (SELECT min(started_at_milliseconds) FROM tie_interaction) AS first,
       (SELECT max(started_at_milliseconds) FROM tie_interaction) AS last`,
  );
  return span === undefined || span.first === null || span.last === null
    ? null
    : { first: span.first, last: span.last };
}

const quoteRow = z.object({ id: z.int(), personId: z.int() });

/**
 * The most telling utterance of a person in some interactions, or undefined: with the most marks of the kind first,
 * then the most extreme tone in the direction (1 warm, -1 cold), then the longest.
 */
export function tellingUtterance(
  reader: Readable,
  personId: number,
  interactionIds: readonly number[],
  direction: 1 | -1,
): number | undefined {
  return reader.get(
    quoteRow,
    `SELECT u.id, u.person_id AS personId FROM utterance u JOIN reading r ON r.utterance_id = u.id
     WHERE u.interaction_id IN (SELECT value FROM json_each(@interactions)) AND +u.person_id = @person
     ORDER BY (SELECT count(*) FROM shown_signal g WHERE g.utterance_id = u.id AND g.kind = @kind) DESC,
       r.valence * @direction DESC, length(u.text) DESC, u.id LIMIT 1`,
    {
      interactions: JSON.stringify(interactionIds),
      person: personId,
      kind: direction === 1 ? 'support' : 'tactic',
      direction,
    },
  )?.id;
}

/** Utterances by others that bear support and no tactic since then, the surest first. */
export function supportUtterances(
  reader: Readable,
  sinceMilliseconds: number,
  limit: number,
): { id: number; personId: number }[] {
  return reader.all(
    quoteRow,
    `SELECT u.id, u.person_id AS personId FROM tie_interaction t
       CROSS JOIN utterance u ON u.interaction_id = t.interaction_id AND +u.person_id = t.person_id
       CROSS JOIN shown_signal g ON g.utterance_id = u.id AND g.kind = 'support'
     WHERE t.started_at_milliseconds >= ? AND t.support > 0
       AND NOT EXISTS (SELECT 1 FROM shown_signal o WHERE o.utterance_id = u.id AND (o.kind = 'tactic' OR o.label = 'hostile'))
     GROUP BY u.id ORDER BY max(g.probability) DESC, u.at_milliseconds DESC, u.id LIMIT ?`,
    sinceMilliseconds,
    limit,
  );
}

const modelRow = z.object({ model: z.string() });

/** The reading model behind an interaction; undefined when nothing in it was read. */
export function modelOfInteraction(reader: Readable, interactionId: number): string | undefined {
  return reader.get(
    modelRow,
    `SELECT r.model FROM utterance u JOIN reading r ON r.utterance_id = u.id WHERE u.interaction_id = ? LIMIT 1`,
    interactionId,
  )?.model;
}
