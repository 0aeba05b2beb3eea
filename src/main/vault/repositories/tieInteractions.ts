/**
 * tie_interaction: one row for each interaction of the owner with one person, made again wherever triggers marked it
 * stale, and with it tie_signal, which counts the marks of each label, the owner's own as well. In direct conversations and calls every interaction counts, also one in which only one side spoke;
 * in a group only those in which both spoke.
 * CROSS JOIN keeps SQLite from starting anywhere but at the few stale rows.
 */
import { z } from 'zod';
import { addUtterance, emptyToneSums, type ToneSums } from '../../../shared/measures/interactionTone.ts';
import type { Readable, Writable } from '../database.ts';

/** One transaction each: enough that waiting for the disk does not count, few enough to hold in memory. */
const interactionsPerBatch = 4000;

const staleSchema = z.object({
  interactionId: z.int(),
  conversationId: z.int(),
  conversationKind: z.string(),
  kind: z.string(),
  started: z.int(),
  ended: z.int(),
});
const spokenSchema = z.object({ interactionId: z.int(), personId: z.int(), count: z.int() });
const readSchema = z.object({
  interactionId: z.int(),
  personId: z.int(),
  letters: z.int(),
  valence: z.number(),
});
const markedSchema = z.object({
  interactionId: z.int(),
  personId: z.int(),
  kind: z.enum(['tactic', 'support']),
  label: z.string(),
  marks: z.int(),
  utterances: z.int(),
});
type Marked = z.infer<typeof markedSchema>;
const idSchema = z.object({ id: z.int().nullable() });

/** Brings every stale interaction up to date, batch by batch; cheap when nothing changed. */
export function refreshTieInteractions(db: Writable): void {
  while (refreshSomeTieInteractions(db, interactionsPerBatch));
}

/** Brings up to `most` stale interactions up to date, the oldest ids first; false when there were none. */
export function refreshSomeTieInteractions(db: Writable, most: number): boolean {
  const last = db.get(
    idSchema,
    `SELECT max(interaction_id) AS id FROM
       (SELECT interaction_id FROM stale_interaction ORDER BY interaction_id LIMIT ?)`,
    most,
  )?.id;
  if (last === undefined || last === null) return false;
  db.transaction(() => refreshUpTo(db, last));
  return true;
}

function refreshUpTo(db: Writable, last: number): void {
  const stale = db.all(
    staleSchema,
    `SELECT i.id AS interactionId, i.conversation_id AS conversationId, c.kind AS conversationKind, i.kind AS kind,
       i.started_at_milliseconds AS started, i.ended_at_milliseconds AS ended
     FROM stale_interaction s CROSS JOIN interaction i ON i.id = s.interaction_id JOIN conversation c ON c.id = i.conversation_id
     WHERE s.interaction_id <= ?`,
    last,
  );
  const ownerId = db.get(idSchema, 'SELECT id FROM person WHERE is_owner = 1')?.id ?? null;
  const spoken = spokenIn(db, last);
  const tones = tonesIn(db, last);
  const marks = marksIn(db, last);
  for (const table of ['tie_interaction', 'tie_signal']) {
    db.run(
      `DELETE FROM ${table} WHERE interaction_id IN (SELECT interaction_id FROM stale_interaction WHERE interaction_id <= ?)`,
      last,
    );
  }
  for (const row of stale) {
    const counts = spoken.get(row.interactionId) ?? new Map<number, number>();
    const ownerCount = ownerId === null ? 0 : (counts.get(ownerId) ?? 0);
    if (ownerId !== null) insertSignals(db, row, ownerId, marks.get(`${row.interactionId} ${ownerId}`) ?? []);
    for (const personId of othersIn(db, row, counts, ownerId)) {
      const key = `${row.interactionId} ${personId}`;
      const marked = marks.get(key) ?? [];
      insertSignals(db, row, personId, marked);
      insert(db, row, {
        personId,
        from: counts.get(personId) ?? 0,
        to: ownerCount,
        tone: tones.get(key) ?? emptyToneSums,
        tactics: countMarks(marked, 'tactic'),
        support: countMarks(marked, 'support'),
      });
    }
  }
  db.run('DELETE FROM stale_interaction WHERE interaction_id <= ?', last);
}

type StaleInteraction = z.infer<typeof staleSchema>;

/** The people an interaction counts for. */
function othersIn(
  db: Readable,
  row: StaleInteraction,
  counts: ReadonlyMap<number, number>,
  ownerId: number | null,
): number[] {
  const others = [...counts.keys()].filter((personId) => personId !== ownerId);
  if (row.conversationKind === 'group') return ownerId !== null && counts.has(ownerId) ? others : [];
  if (others.length > 0) return others;
  // Only the owner spoke: it was meant for the one other person of this conversation, if they ever speak in it.
  const other = db.get(
    idSchema,
    `SELECT p.person_id AS id FROM interaction i JOIN interaction_person p ON p.interaction_id = i.id
     WHERE i.conversation_id = ? AND p.person_id IS NOT ? LIMIT 1`,
    row.conversationId,
    ownerId,
  )?.id;
  return other === undefined || other === null ? [] : [other];
}

function spokenIn(db: Readable, last: number): Map<number, Map<number, number>> {
  const spoken = new Map<number, Map<number, number>>();
  const rows = db.all(
    spokenSchema,
    `SELECT p.interaction_id AS interactionId, p.person_id AS personId, p.utterance_count AS count
     FROM stale_interaction s CROSS JOIN interaction_person p ON p.interaction_id = s.interaction_id
     WHERE s.interaction_id <= ?`,
    last,
  );
  for (const { interactionId, personId, count } of rows) {
    const counts = spoken.get(interactionId) ?? new Map<number, number>();
    spoken.set(interactionId, counts.set(personId, count));
  }
  return spoken;
}

function tonesIn(db: Readable, last: number): Map<string, ToneSums> {
  const tones = new Map<string, ToneSums>();
  const rows = db.all(
    readSchema,
    `SELECT u.interaction_id AS interactionId, u.person_id AS personId, length(u.text) AS letters, r.valence AS valence
     FROM stale_interaction s CROSS JOIN utterance u ON u.interaction_id = s.interaction_id
       CROSS JOIN reading r ON r.utterance_id = u.id
     WHERE s.interaction_id <= ? AND u.person_id IS NOT NULL`,
    last,
  );
  for (const { interactionId, personId, letters, valence } of rows) {
    const key = `${interactionId} ${personId}`;
    tones.set(key, addUtterance(tones.get(key) ?? emptyToneSums, letters, valence));
  }
  return tones;
}

function marksIn(db: Readable, last: number): Map<string, Marked[]> {
  const rows = db.all(
    markedSchema,
    `SELECT u.interaction_id AS interactionId, u.person_id AS personId, g.kind, g.label, count(*) AS marks,
       count(DISTINCT u.id) AS utterances
     FROM stale_interaction s CROSS JOIN utterance u ON u.interaction_id = s.interaction_id
       CROSS JOIN shown_signal g ON g.utterance_id = u.id
     WHERE s.interaction_id <= ? AND u.person_id IS NOT NULL AND g.kind <> 'tone' GROUP BY 1, 2, 3, 4`,
    last,
  );
  const marks = new Map<string, Marked[]>();
  for (const row of rows) {
    const key = `${row.interactionId} ${row.personId}`;
    const known = marks.get(key);
    if (known === undefined) marks.set(key, [row]);
    else known.push(row);
  }
  return marks;
}

function countMarks(marked: readonly Marked[], kind: Marked['kind']): number {
  return marked.reduce((sum, row) => (row.kind === kind ? sum + row.marks : sum), 0);
}

function insertSignals(
  db: Writable,
  row: StaleInteraction,
  personId: number,
  marked: readonly Marked[],
): void {
  for (const { label, utterances } of marked) {
    db.run(
      'INSERT INTO tie_signal VALUES (?, ?, ?, ?, ?)',
      personId,
      label,
      row.started,
      row.interactionId,
      utterances,
    );
  }
}

interface TieValues {
  personId: number;
  from: number;
  to: number;
  tone: ToneSums;
  tactics: number;
  support: number;
}

function insert(
  db: Writable,
  row: StaleInteraction,
  { personId, from, to, tone, tactics, support }: TieValues,
): void {
  db.run(
    'INSERT INTO tie_interaction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    personId,
    row.started,
    row.interactionId,
    row.conversationId,
    row.ended,
    row.kind,
    from,
    to,
    tone.readCount,
    tone.weight,
    tone.weightedValence,
    tone.weightedSquare,
    tone.squaredWeight,
    tactics,
    support,
  );
}
