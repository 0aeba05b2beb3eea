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
    attachments_missing: z.int(),
    filter: z.string().nullable(),
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
    attachmentsMissing: row.attachments_missing,
    /** Of which days and people it was imported, in whatever words; null for all of it. */
    filter: row.filter,
  }));
export type SourceRecord = z.infer<typeof sourceRow>;
export type SourceCounts = Pick<
  SourceRecord,
  'added' | 'duplicates' | 'notUnderstood' | 'attachmentsMissing'
>;
export type NewSource = Omit<SourceRecord, 'id' | 'state' | 'filter' | keyof SourceCounts> & {
  filter?: string | null;
};
/** One of the files of a source, in their order. */
export interface SourceFile {
  path: string;
  sha256: string;
}

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

/** The zones in which sources that tell of a conversation were read. */
export function timeZonesOf(reader: Readable, conversationId: number): string[] {
  const sql = `SELECT time_zone FROM source WHERE time_zone IS NOT NULL AND id IN (
      SELECT source_id FROM utterance_source JOIN utterance ON utterance.id = utterance_id WHERE conversation_id = ?)`;
  const zones = reader.all(z.object({ time_zone: z.string() }), sql, conversationId);
  return [...new Set(zones.map(({ time_zone: zone }) => zone))];
}

/** A source whose import begins; gives its id. */
export function insertSource(writer: Writable, source: NewSource): number {
  return writer.run(
    `INSERT INTO source
       (sha256, kind, format_id, file_name, size_bytes, time_zone, imported_at_milliseconds, filter, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'importing')`,
    source.sha256,
    source.kind,
    source.formatId,
    source.fileName,
    source.sizeBytes,
    source.timeZone,
    source.importedAtMilliseconds,
    source.filter ?? null,
  ).lastId;
}

/** Keeps which files a source of several consists of. */
export function insertSourceFiles(writer: Writable, sourceId: number, files: readonly SourceFile[]): void {
  files.forEach(({ path, sha256 }, number) => {
    writer.run(
      `INSERT INTO source_file (source_id, number, path, sha256) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      sourceId,
      number,
      path,
      sha256,
    );
  });
}

/** Says up to which moment a source tells of anything, if it tells of later ones than before. */
export function extendReach(writer: Writable, sourceId: number, atMilliseconds: number): void {
  writer.run(
    'UPDATE source SET reach_milliseconds = max(coalesce(reach_milliseconds, ?), ?) WHERE id = ?',
    atMilliseconds,
    atMilliseconds,
    sourceId,
  );
}

export function setSourceState(writer: Writable, sourceId: number, state: SourceRecord['state']): void {
  writer.run('UPDATE source SET state = ? WHERE id = ?', state, sourceId);
}

/** Adds to what was counted so far. */
export function countIntoSource(writer: Writable, sourceId: number, counts: Partial<SourceCounts>): void {
  writer.run(
    `UPDATE source SET added_count = added_count + ?, duplicate_count = duplicate_count + ?,
       not_understood_count = not_understood_count + ?, attachments_missing = attachments_missing + ?
     WHERE id = ?`,
    counts.added ?? 0,
    counts.duplicates ?? 0,
    counts.notUnderstood ?? 0,
    counts.attachmentsMissing ?? 0,
    sourceId,
  );
}

/**
 * Takes up the import of a source again, of all of it or as `filter` says: its lines are looked at anew, what it
 * brought stays counted.
 */
export function resumeSource(writer: Writable, sourceId: number, filter: string | null): void {
  writer.run(
    "UPDATE source SET state = 'importing', not_understood_count = 0, filter = ? WHERE id = ?",
    filter,
    sourceId,
  );
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
  for (const { file, line, text } of lines) {
    writer.run(
      'INSERT INTO not_understood (source_id, file, line, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      sourceId,
      file,
      line,
      text,
    );
  }
}

/** In the order of the files. */
export function listNotUnderstood(
  reader: Readable,
  sourceId: number,
  offset: number,
  limit: number,
): NotUnderstood[] {
  return reader.all(
    notUnderstoodSchema,
    'SELECT file, line, text FROM not_understood WHERE source_id = ? ORDER BY file, line LIMIT ? OFFSET ?',
    sourceId,
    limit,
    offset,
  );
}

/** Says of chat imports that were under way when the vault was last closed that they did not end. */
export function failInterrupted(writer: Writable): void {
  writer.run("UPDATE source SET state = 'failed' WHERE state = 'importing' AND kind = 'chat'");
}
