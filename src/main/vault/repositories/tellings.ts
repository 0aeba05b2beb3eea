/**
 * What sources tell of one utterance where they do not all tell the same: changed texts, and that it was taken back.
 * What stands in the vault follows from all of it, in whatever order the sources came and go.
 */
import { z } from 'zod';
import { comparable, contentFingerprint, identityIn, utteranceFingerprint } from '../fingerprint.ts';
import type { Readable, Writable } from '../database.ts';
import { moveAnswers } from './signalAnswers.ts';

export interface Telling {
  sourceId: number;
  /** Earlier texts, oldest first, and at the end the one that stands in the source. */
  texts: string[];
  isEdited: boolean;
  isDeleted: boolean;
}

const linkRow = z
  .object({
    source_id: z.int(),
    is_edited: z.int(),
    is_deleted: z.int(),
    reach_milliseconds: z.int().nullable(),
  })
  .transform((row) => ({
    sourceId: row.source_id,
    isEdited: row.is_edited === 1,
    isDeleted: row.is_deleted === 1,
    reachMilliseconds: row.reach_milliseconds ?? Number.NEGATIVE_INFINITY,
  }));
const versionRow = z.object({ source_id: z.int(), text: z.string() });
const standingRow = z.object({
  conversation_id: z.int(),
  kind: z.enum(['text', 'media', 'call', 'turn', 'notice']),
  at_milliseconds: z.int(),
  text: z.string(),
  is_edited: z.int(),
  deleted_later: z.int(),
  fingerprint: z.instanceof(Uint8Array),
});

type ReachingTelling = Telling & { reachMilliseconds: number };

/** Keeps what a source tells of an utterance that it is linked to; `settleUtterance` then draws the conclusion. */
export function keepTelling(writer: Writable, utteranceId: number, telling: Telling): void {
  tellOut(writer, utteranceId);
  const { sourceId, texts, isEdited, isDeleted } = telling;
  writer.run(
    'UPDATE utterance_source SET is_edited = ?, is_deleted = ? WHERE source_id = ? AND utterance_id = ?',
    isEdited ? 1 : 0,
    isDeleted ? 1 : 0,
    sourceId,
    utteranceId,
  );
  writer.run('DELETE FROM utterance_version WHERE utterance_id = ? AND source_id = ?', utteranceId, sourceId);
  texts.forEach((text, position) => {
    writer.run(
      'INSERT INTO utterance_version (utterance_id, source_id, position, text) VALUES (?, ?, ?, ?)',
      utteranceId,
      sourceId,
      position,
      text,
    );
  });
}

/** Writes down for each source of an utterance what it tells, where so far all told just what stands there. */
export function tellOut(writer: Writable, utteranceId: number): void {
  writer.run(
    `INSERT INTO utterance_version (utterance_id, source_id, position, text)
     SELECT utterance.id, link.source_id, 0, utterance.text FROM utterance
     JOIN utterance_source AS link ON link.utterance_id = utterance.id
     WHERE utterance.id = ? AND NOT EXISTS (SELECT 1 FROM utterance_version AS version
       WHERE version.utterance_id = utterance.id AND version.source_id = link.source_id)`,
    utteranceId,
  );
}

/**
 * Lets an utterance say what its sources tell: the text of the latest that does not call it taken back. Gives how that
 * changed it.
 */
export function settleUtterance(writer: Writable, utteranceId: number): 'edited' | 'deleted' | null {
  const standing = writer.get(
    standingRow,
    `SELECT conversation_id, kind, at_milliseconds, text, is_edited, deleted_later, fingerprint
     FROM utterance WHERE id = ?`,
    utteranceId,
  );
  const tellings = tellingsOf(writer, utteranceId);
  if (standing === undefined || tellings.every(({ texts }) => texts.length === 0)) return null;
  const text = lastTextOf(tellings);
  const isDeleted = tellings.some((telling) => telling.isDeleted);
  const isEdited = tellings.some((telling) => telling.isEdited) || earlierThan(text, tellings).length > 0;
  if (!isDeleted && !isEdited) {
    writer.run('DELETE FROM utterance_version WHERE utterance_id = ?', utteranceId);
  }
  const [edited, deleted] = [isEdited ? 1 : 0, isDeleted ? 1 : 0];
  const isSame = standing.is_edited === edited && standing.deleted_later === deleted;
  if (isSame && standing.text === text) return null;
  writer.run(
    'UPDATE utterance SET is_edited = ?, deleted_later = ? WHERE id = ?',
    edited,
    deleted,
    utteranceId,
  );
  if (standing.text !== text) changeText(writer, utteranceId, standing, text);
  if (deleted > standing.deleted_later) return 'deleted';
  return standing.text === text ? null : 'edited';
}

/** The texts that an utterance had before, oldest first. */
export function earlierTextsOf(reader: Readable, { id, text }: { id: number; text: string }): string[] {
  return earlierThan(text, tellingsOf(reader, id));
}

/** Utterances of a source that other sources tell of as well, and differently. */
export function contestedOf(reader: Readable, sourceId: number): number[] {
  return reader
    .all(
      z.object({ id: z.int() }),
      'SELECT DISTINCT utterance_id AS id FROM utterance_version WHERE source_id = ?',
      sourceId,
    )
    .map(({ id }) => id);
}

/** The one to be believed last: who calls it changed knows more, then who reaches further; taken back tells no words. */
function tellingsOf(reader: Readable, utteranceId: number): ReachingTelling[] {
  const versions = reader.all(
    versionRow,
    'SELECT source_id, text FROM utterance_version WHERE utterance_id = ? ORDER BY source_id, position',
    utteranceId,
  );
  return reader
    .all(
      linkRow,
      `SELECT source_id, is_edited, is_deleted, reach_milliseconds FROM utterance_source
       JOIN source ON source.id = source_id WHERE utterance_id = ?`,
      utteranceId,
    )
    .map((link) => ({
      ...link,
      texts: versions.filter((version) => version.source_id === link.sourceId).map(({ text }) => text),
    }))
    .toSorted(byBelief);
}

function lastTextOf(tellings: readonly ReachingTelling[]): string {
  const living = tellings.filter(({ isDeleted }) => !isDeleted);
  const last = living.at(-1)?.texts.at(-1);
  return last ?? tellings.flatMap(({ texts }) => texts).findLast((text) => text !== '') ?? '';
}

/** All other texts, each once; what is still told of a message taken back is none of its texts. */
function earlierThan(text: string, tellings: readonly ReachingTelling[]): string[] {
  const seen = new Set([comparable(text)]);
  return tellings
    .flatMap(({ texts, isDeleted }) => (isDeleted ? texts.slice(0, -1) : texts))
    .filter((earlier) => earlier !== '' && !seen.has(comparable(earlier)) && seen.add(comparable(earlier)));
}

function byBelief(left: ReachingTelling, right: ReachingTelling): number {
  if (left.isDeleted !== right.isDeleted) return left.isDeleted ? -1 : 1;
  if (left.isEdited !== right.isEdited) return left.isEdited ? 1 : -1;
  const reach = left.reachMilliseconds - right.reachMilliseconds;
  if (reach !== 0 && !Number.isNaN(reach)) return reach;
  return (left.texts.at(-1) ?? '') < (right.texts.at(-1) ?? '') ? -1 : 1;
}

/** The words changed, so what was found in them no longer holds, and it is known again by the new ones. */
function changeText(
  writer: Writable,
  utteranceId: number,
  { kind, at_milliseconds: at, fingerprint }: z.infer<typeof standingRow>,
  text: string,
): void {
  writer.run('UPDATE utterance SET text = ? WHERE id = ?', text, utteranceId);
  writer.run('DELETE FROM reading WHERE utterance_id = ?', utteranceId);
  writer.run('DELETE FROM signal WHERE utterance_id = ?', utteranceId);
  moveAnswers(writer, utteranceId);
  if (kind === 'turn') return;
  const content = contentFingerprint(at, kind, text);
  const who = identityIn(fingerprint);
  for (let copy = 0; ; copy += 1) {
    const { changes } = writer.run(
      'UPDATE OR IGNORE utterance SET fingerprint = ? WHERE id = ?',
      utteranceFingerprint(content, who, copy),
      utteranceId,
    );
    if (changes === 1) return;
  }
}
