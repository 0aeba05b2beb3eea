/** Imported files, and the lines in them that were not understood. */
import { z } from 'zod';
import { notUnderstoodSchema, sourceSchema, type NotUnderstood } from '../../../shared/model/imports.ts';
import type { Readable, Writable } from '../database.ts';

const sourceRow = z
  .object({
    id: z.int(),
    sha256: z.string(),
    kind: sourceSchema.shape.kind,
    format_id: z.string(),
    file_name: z.string(),
    size_bytes: z.int(),
    time_zone: z.string().nullable(),
    imported_at_milliseconds: z.int(),
    state: sourceSchema.shape.state,
    added_count: z.int(),
    duplicate_count: z.int(),
    not_understood_count: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    sha256: row.sha256,
    kind: row.kind,
    formatId: row.format_id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    timeZone: row.time_zone,
    importedAtMilliseconds: row.imported_at_milliseconds,
    state: row.state,
    added: row.added_count,
    duplicates: row.duplicate_count,
    notUnderstood: row.not_understood_count,
  }));
export type SourceRecord = z.infer<typeof sourceRow>;
export type NewSource = Omit<SourceRecord, 'id' | 'state' | 'added' | 'duplicates' | 'notUnderstood'>;

/** Newest first. */
export function listSources(reader: Readable): SourceRecord[] {
  return reader.all(sourceRow, 'SELECT * FROM source ORDER BY imported_at_milliseconds DESC, id DESC');
}

export function findSource(reader: Readable, sourceId: number): SourceRecord | undefined {
  return reader.get(sourceRow, 'SELECT * FROM source WHERE id = ?', sourceId);
}

/** Imports of the very same file, newest first. */
export function findSourcesBySha256(reader: Readable, sha256: string): SourceRecord[] {
  return reader.all(sourceRow, 'SELECT * FROM source WHERE sha256 = ? ORDER BY id DESC', sha256);
}

/** A source whose import begins; gives its id. */
export function insertSource(writer: Writable, source: NewSource): number {
  return writer.run(
    `INSERT INTO source
       (sha256, kind, format_id, file_name, size_bytes, time_zone, imported_at_milliseconds, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'importing')`,
    source.sha256,
    source.kind,
    source.formatId,
    source.fileName,
    source.sizeBytes,
    source.timeZone,
    source.importedAtMilliseconds,
  ).lastId;
}

export function setSourceState(writer: Writable, sourceId: number, state: SourceRecord['state']): void {
  writer.run('UPDATE source SET state = ? WHERE id = ?', state, sourceId);
}

/** Adds to what was counted so far. */
export function countIntoSource(
  writer: Writable,
  sourceId: number,
  counts: Pick<SourceRecord, 'added' | 'duplicates' | 'notUnderstood'>,
): void {
  writer.run(
    `UPDATE source SET added_count = added_count + ?, duplicate_count = duplicate_count + ?,
       not_understood_count = not_understood_count + ? WHERE id = ?`,
    counts.added,
    counts.duplicates,
    counts.notUnderstood,
    sourceId,
  );
}

/** Takes up the import of a source again: its lines are looked at anew, what it brought stays counted. */
export function resumeSource(writer: Writable, sourceId: number): void {
  writer.run("UPDATE source SET state = 'importing', not_understood_count = 0 WHERE id = ?", sourceId);
  writer.run('DELETE FROM not_understood WHERE source_id = ?', sourceId);
}

/** Takes with it the lines not understood, the links to utterances and the recordings' rows. */
export function deleteSource(writer: Writable, sourceId: number): void {
  writer.run('DELETE FROM source WHERE id = ?', sourceId);
}

/** Keeps lines not understood; a line already kept stays as it is. */
export function insertNotUnderstood(
  writer: Writable,
  sourceId: number,
  lines: readonly NotUnderstood[],
): void {
  for (const { line, text } of lines) {
    writer.run(
      'INSERT INTO not_understood (source_id, line, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      sourceId,
      line,
      text,
    );
  }
}

/** In the order of the file. */
export function listNotUnderstood(
  reader: Readable,
  sourceId: number,
  offset: number,
  limit: number,
): NotUnderstood[] {
  return reader.all(
    notUnderstoodSchema,
    'SELECT line, text FROM not_understood WHERE source_id = ? ORDER BY line LIMIT ? OFFSET ?',
    sourceId,
    limit,
    offset,
  );
}

/** Says of chat imports that were under way when the vault was last closed that they did not end. */
export function failInterrupted(writer: Writable): void {
  writer.run("UPDATE source SET state = 'failed' WHERE state = 'importing' AND kind = 'chat'");
}
