/** What the rule of patterns asks: everything from tie_signal, which refreshTieInteractions keeps true. */
import { z } from 'zod';
import { signalLabelSchema, type SignalLabel } from '../../../shared/model/signals.ts';
import type { Readable } from '../database.ts';

const countRow = z.object({ count: z.int().nullable() });

/** How many marks of tactics and support stand on the words of a person, those not shown left out. */
export function markTotals(reader: Readable, personId: number): number {
  const sql = 'SELECT sum(tactics + support) AS count FROM tie_interaction WHERE person_id = ?';
  return reader.get(countRow, sql, personId)?.count ?? 0;
}

const labelCountRow = z.object({ label: signalLabelSchema, utterances: z.int() });

/** Of everybody's words but this person's and the owner's: how many bear each label. */
export function labelsOfOthers(reader: Readable, personId: number): Map<SignalLabel, number> {
  const rows = reader.all(
    labelCountRow,
    `SELECT label, sum(utterances) AS utterances FROM tie_signal
     WHERE person_id <> ? AND person_id <> coalesce((SELECT id FROM person WHERE is_owner = 1), 0) GROUP BY label`,
    personId,
  );
  return new Map(rows.map(({ label, utterances }) => [label, utterances]));
}

/** How much everybody but this person and the owner said in interactions with the owner. */
export function utterancesOfOthers(reader: Readable, personId: number): number {
  const sql = 'SELECT sum(from_count) AS count FROM tie_interaction WHERE person_id <> ?';
  return reader.get(countRow, sql, personId)?.count ?? 0;
}

/** How much a person said in interactions with the owner that began in [from, until]. */
export function utterancesFrom(
  reader: Readable,
  personId: number,
  fromMilliseconds: number,
  untilMilliseconds: number,
): number {
  const sql = `SELECT sum(from_count) AS count FROM tie_interaction
    WHERE person_id = ? AND started_at_milliseconds BETWEEN ? AND ?`;
  return reader.get(countRow, sql, personId, fromMilliseconds, untilMilliseconds)?.count ?? 0;
}

const markedRow = z.object({ utteranceId: z.int(), label: signalLabelSchema, atMilliseconds: z.int() });
export type MarkedUtteranceRow = z.infer<typeof markedRow>;

/** A person's utterances with shown marks, one row for each label, oldest first; tone is left out. */
export function markedUtterancesOf(reader: Readable, personId: number): MarkedUtteranceRow[] {
  return reader.all(
    markedRow,
    `SELECT DISTINCT u.id AS utteranceId, g.label, u.at_milliseconds AS atMilliseconds
     FROM (SELECT DISTINCT interaction_id FROM tie_signal WHERE person_id = @person) s
       CROSS JOIN utterance u ON u.interaction_id = s.interaction_id AND +u.person_id = @person
       CROSS JOIN shown_signal g ON g.utterance_id = u.id AND g.kind <> 'tone'
     ORDER BY u.at_milliseconds, u.id`,
    { person: personId },
  );
}

const saidRow = z.object({ count: z.int(), first: z.int().nullable(), last: z.int().nullable() });
type Said = z.infer<typeof saidRow>;

/** How much somebody said in a stretch of time, anywhere, and when first and last. */
export function countSaid(
  reader: Readable,
  personId: number,
  fromMilliseconds: number,
  untilMilliseconds: number,
): Said {
  const sql = `SELECT count(*) AS count, min(at_milliseconds) AS first, max(at_milliseconds) AS last FROM utterance
    WHERE person_id = ? AND at_milliseconds BETWEEN ? AND ?`;
  const nothing = { count: 0, first: null, last: null };
  return reader.get(saidRow, sql, personId, fromMilliseconds, untilMilliseconds) ?? nothing;
}
