/**
 * Making one person of two, and two of one. What somebody said follows the identity under which they said it; what has
 * none (turns of calls, and what older vaults did not tell apart) is named in the journal, so that a merge can be taken
 * back exactly. Whatever was counted of the people is counted again, or marked to be.
 */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';
import { personSchema, personStatusSchema as personStatus } from '../../../shared/model/people.ts';

const ids = z.array(z.int());

/** Of recorded calls: with whom they were, whose the voices in them are, and whose voice is remembered. */
const callTables = ['recording', 'call_speaker', 'call_edit_speaker', 'voice_print'] as const;

/** What the owner drew of people on the map. */
const mapTables = ['drawn_tie_end', 'person_group_member'] as const;

/** Tables whose rows a merge names one by one. */
const rowTables = [...callTables, ...mapTables] as const;

/** What the owner said of people. */
const ownTables = ['closeness_rating', 'person_entry', 'person_photo', 'journal_entry'] as const;

/** What a merge changes and a later look at the vault could not tell. */
export const undoSchema = z.object({
  name: z.string(),
  nameFrom: personSchema.shape.nameFrom,
  createdAtMilliseconds: z.int(),
  keptName: z.string(),
  keptNameFrom: personSchema.shape.nameFrom,
  identityIds: ids,
  keptIdentityIds: ids,
  ratingIds: ids,
  /** What the owner wrote of the absorbed person. */
  entryIds: ids.default([]),
  photoIds: ids.default([]),
  journalIds: ids.default([]),
  /** Whether each was set aside. */
  status: personStatus.default('open'),
  keptStatus: personStatus.default('open'),
  /** Said by the absorbed person, under no identity that is known. */
  looseUtteranceIds: ids,
  /** Calls the absorbed person took part in, whether or not they said a word: alone, and with whom they became. */
  callIds: ids,
  sharedCallIds: ids,
  notSame: z.array(z.tuple([z.int(), z.int()])),
  /** Earlier merges into the absorbed person. */
  mergeIds: ids,
  /** Rows of recorded calls and of what was drawn on the map, by their table. */
  callRowIds: z.partialRecord(z.enum(rowTables), ids).default({}),
  /** Told by an import, in which both said the same; not by the owner. */
  isFound: z.boolean().default(false),
});
export type MergeUndo = z.infer<typeof undoSchema>;

const mergeRow = z
  .object({
    id: z.int(),
    kept_person_id: z.int(),
    absorbed_person_id: z.int(),
    absorbed_name: z.string(),
    merged_at_milliseconds: z.int(),
    undo: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    keptPersonId: row.kept_person_id,
    absorbedPersonId: row.absorbed_person_id,
    absorbedName: row.absorbed_name,
    mergedAtMilliseconds: row.merged_at_milliseconds,
    undo: undoSchema.parse(JSON.parse(row.undo)),
  }));
export type MergeRecord = z.infer<typeof mergeRow>;

export function findMerge(reader: Readable, mergeId: number): MergeRecord | undefined {
  return reader.get(mergeRow, 'SELECT * FROM person_merge WHERE id = ?', mergeId);
}

/** The latest first. */
export function mergesInto(reader: Readable, personId: number): MergeRecord[] {
  return reader.all(
    mergeRow,
    'SELECT * FROM person_merge WHERE kept_person_id = ? ORDER BY id DESC',
    personId,
  );
}

/** Whether an identity is a person's because the owner made them one with somebody. */
export function cameByMerge(reader: Readable, personId: number, identityId: number): boolean {
  return mergesInto(reader, personId).some(
    ({ undo }) => !undo.isFound && undo.identityIds.includes(identityId),
  );
}

/** Gives the id of the merge. */
export function insertMerge(writer: Writable, merge: Omit<MergeRecord, 'id'>): number {
  return writer.run(
    `INSERT INTO person_merge (kept_person_id, absorbed_person_id, absorbed_name, merged_at_milliseconds, undo)
     VALUES (?, ?, ?, ?, ?)`,
    merge.keptPersonId,
    merge.absorbedPersonId,
    merge.absorbedName,
    merge.mergedAtMilliseconds,
    JSON.stringify(merge.undo),
  ).lastId;
}

export function deleteMerge(writer: Writable, mergeId: number): void {
  writer.run('DELETE FROM person_merge WHERE id = ?', mergeId);
}

/** The rows of a person whose owner cannot be told later. */
export function looseRowsOf(
  reader: Readable,
  personId: number,
  keptPersonId: number,
): Omit<TakenOut, 'identityIds'> {
  const row = z.object({ id: z.int() });
  const list = (sql: string, ...people: number[]) => reader.all(row, sql, ...people).map(({ id }) => id);
  const calls = `SELECT i.id FROM interaction_person p JOIN interaction i ON i.id = p.interaction_id
    WHERE p.person_id = ? AND i.kind = 'call'`;
  return {
    ratingIds: list('SELECT id FROM closeness_rating WHERE person_id = ?', personId),
    entryIds: list('SELECT id FROM person_entry WHERE person_id = ?', personId),
    photoIds: list('SELECT id FROM person_photo WHERE person_id = ?', personId),
    journalIds: list('SELECT id FROM journal_entry WHERE person_id = ?', personId),
    looseUtteranceIds: list('SELECT id FROM utterance WHERE person_id = ? AND identity_id IS NULL', personId),
    callIds: list(calls, personId),
    sharedCallIds: list(
      `${calls} AND i.id IN (SELECT interaction_id FROM interaction_person WHERE person_id = ?)`,
      personId,
      keptPersonId,
    ),
    mergeIds: list('SELECT id FROM person_merge WHERE kept_person_id = ?', personId),
    callRowIds: Object.fromEntries(
      rowTables.map((table) => [table, list(`SELECT id FROM ${table} WHERE person_id = ?`, personId)]),
    ),
  };
}

/**
 * What a person said in a service, and the calls they had there, without a known identity: theirs by the only identity
 * that they have in it.
 */
export function looseRowsOfIdentity(
  reader: Readable,
  { personId, service }: { personId: number; service: string },
): Pick<MergeUndo, 'looseUtteranceIds' | 'callIds' | 'callRowIds'> {
  const row = z.object({ id: z.int() });
  const list = (sql: string) => reader.all(row, sql, personId, service).map(({ id }) => id);
  const ofCall = (table: string, recordingId: string) =>
    list(`SELECT ${table}.id FROM ${table} JOIN recording AS heard ON heard.id = ${recordingId}
      JOIN conversation c ON c.id = heard.conversation_id WHERE ${table}.person_id = ? AND c.service = ?`);
  const utterances = reader.all(
    row,
    `SELECT u.id FROM utterance u JOIN conversation c ON c.id = u.conversation_id
     WHERE u.person_id = ? AND u.identity_id IS NULL AND c.service = ?`,
    personId,
    service,
  );
  const calls = reader.all(
    row,
    `SELECT i.id FROM interaction_person p JOIN interaction i ON i.id = p.interaction_id
       JOIN conversation c ON c.id = i.conversation_id
     WHERE p.person_id = ? AND c.kind = 'call' AND c.service = ?`,
    personId,
    service,
  );
  return {
    looseUtteranceIds: utterances.map(({ id }) => id),
    callIds: calls.map(({ id }) => id),
    callRowIds: {
      recording: ofCall('recording', 'recording.id'),
      call_speaker: ofCall('call_speaker', 'call_speaker.recording_id'),
      voice_print: ofCall('voice_print', 'voice_print.recording_id'),
    },
  };
}

/** Makes everything of one person another's; the first is no more. */
export function absorbPerson(writer: Writable, absorbedId: number, keptId: number): void {
  markStale(writer, absorbedId);
  for (const table of ['identity', 'utterance', ...ownTables, ...rowTables]) {
    writer.run(`UPDATE ${table} SET person_id = ? WHERE person_id = ?`, keptId, absorbedId);
  }
  // Where both were observed in one call, nothing is known of them as one until it is observed again.
  writer.run('UPDATE OR IGNORE voice_observation SET person_id = ? WHERE person_id = ?', keptId, absorbedId);
  // Who was put off stays so under the other name.
  writer.run('UPDATE OR IGNORE greeting SET person_id = ? WHERE person_id = ?', keptId, absorbedId);
  writer.run('UPDATE person_merge SET kept_person_id = ? WHERE kept_person_id = ?', keptId, absorbedId);
  joinCounts(writer, absorbedId, keptId);
  writer.run('DELETE FROM person WHERE id = ?', absorbedId);
}

/** In two steps: an upsert would make its own rule for conflicts that of the triggers too, which have another. */
function joinCounts(writer: Writable, absorbedId: number, keptId: number): void {
  const people = { absorbed: absorbedId, kept: keptId };
  writer.run(
    `UPDATE interaction_person SET utterance_count = interaction_person.utterance_count + other.utterance_count
     FROM interaction_person AS other
     WHERE interaction_person.person_id = @kept AND other.person_id = @absorbed
       AND other.interaction_id = interaction_person.interaction_id`,
    people,
  );
  writer.run(
    `INSERT INTO interaction_person (interaction_id, person_id, utterance_count)
     SELECT interaction_id, @kept, utterance_count FROM interaction_person WHERE person_id = @absorbed
       AND interaction_id NOT IN (SELECT interaction_id FROM interaction_person WHERE person_id = @kept)`,
    people,
  );
}

/** What is to be taken out of a person; calls are those they took part in, `sharedCallIds` those the other did too. */
export type TakenOut = Pick<
  MergeUndo,
  | 'identityIds'
  | 'ratingIds'
  | 'entryIds'
  | 'photoIds'
  | 'journalIds'
  | 'looseUtteranceIds'
  | 'callIds'
  | 'sharedCallIds'
  | 'mergeIds'
  | 'callRowIds'
>;

/** Gives some of what is one person's to another, who is in the vault and has nothing yet. */
export function takeOut(writer: Writable, fromId: number, newId: number, taken: TakenOut): void {
  const move = (table: string, column: string, list: readonly number[]) =>
    writer.run(
      `UPDATE ${table} SET person_id = ?
       WHERE ${column} IN (SELECT value FROM json_each(?)) AND person_id = ?`,
      newId,
      JSON.stringify(list),
      fromId,
    );
  move('identity', 'id', taken.identityIds);
  move('closeness_rating', 'id', taken.ratingIds);
  move('person_entry', 'id', taken.entryIds);
  // What was noted of a boundary since then goes with it.
  move('person_entry', 'boundary_id', taken.entryIds);
  move('person_photo', 'id', taken.photoIds);
  move('journal_entry', 'id', taken.journalIds);
  move('utterance', '+identity_id', taken.identityIds);
  move('utterance', 'id', taken.looseUtteranceIds);
  for (const table of rowTables) move(table, 'id', taken.callRowIds[table] ?? []);
  move('voice_observation', 'interaction_id', notIn(taken.callIds, taken.sharedCallIds));
  writer.run(
    'UPDATE person_merge SET kept_person_id = ? WHERE id IN (SELECT value FROM json_each(?)) AND kept_person_id = ?',
    newId,
    JSON.stringify(taken.mergeIds),
    fromId,
  );
  divideCounts(writer, fromId, newId, taken);
  markStale(writer, newId);
}

function notIn(list: readonly number[], others: readonly number[]): number[] {
  const left = new Set(others);
  return list.filter((id) => !left.has(id));
}

/** Interactions that were not counted yet (of an import under way) are left to be. */
function divideCounts(
  writer: Writable,
  fromId: number,
  newId: number,
  { callIds, sharedCallIds }: Pick<TakenOut, 'callIds' | 'sharedCallIds'>,
): void {
  const people = { from: fromId, new: newId };
  writer.run(
    `INSERT INTO interaction_person (interaction_id, person_id, utterance_count)
     SELECT interaction_id, @new, sum(said) FROM (
       SELECT value AS interaction_id, 0 AS said FROM json_each(@calls)
       UNION ALL SELECT interaction_id, count(*) FROM utterance WHERE person_id = @new GROUP BY interaction_id)
     WHERE interaction_id IN (SELECT interaction_id FROM interaction_person WHERE person_id = @from)
     GROUP BY interaction_id`,
    { ...people, calls: JSON.stringify(callIds) },
  );
  writer.run(
    `UPDATE interaction_person SET utterance_count = interaction_person.utterance_count - taken.utterance_count
     FROM interaction_person AS taken
     WHERE interaction_person.person_id = @from AND taken.person_id = @new
       AND taken.interaction_id = interaction_person.interaction_id`,
    people,
  );
  writer.run(
    `DELETE FROM interaction_person WHERE person_id = @from AND utterance_count = 0
       AND interaction_id IN (SELECT interaction_id FROM interaction_person WHERE person_id = @new)
       AND interaction_id NOT IN (SELECT value FROM json_each(@shared))`,
    { ...people, shared: JSON.stringify(sharedCallIds) },
  );
}

/**
 * All interactions of the chats and calls of a person, also those in which only the owner spoke: no trigger sees that
 * these now count for somebody else.
 */
function markStale(writer: Writable, personId: number): void {
  writer.run(
    `INSERT OR IGNORE INTO stale_interaction SELECT id FROM interaction WHERE conversation_id IN (
       SELECT i.conversation_id FROM interaction_person p JOIN interaction i ON i.id = p.interaction_id
         JOIN conversation c ON c.id = i.conversation_id
       WHERE p.person_id = ? AND c.kind <> 'group')`,
    personId,
  );
}
