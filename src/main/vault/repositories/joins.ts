/** Making one utterance of two, and one conversation of two, that turned out to be the same. */
import { z } from 'zod';
import { contentBytes, identityIn, utteranceFingerprint } from '../fingerprint.ts';
import type { Readable, Writable } from '../database.ts';
import {
  findByFingerprint,
  findByMessageKey,
  findKnown,
  isOneMoment,
  type KnownUtterance,
} from './knownUtterances.ts';
import { moveAnswers } from './signalAnswers.ts';
import { settleUtterance, tellOut } from './tellings.ts';
import { withSearchMadeAnew } from './utterances.ts';

const whatIsOfUtterance = [
  'utterance_source',
  'utterance_version',
  'attachment',
  'signal_answer',
  'episode_answer',
];
const minuteMilliseconds = 60_000;
const idRow = z.object({ id: z.int() });
const placedRow = z.object({ id: z.int(), fingerprint: z.instanceof(Uint8Array) });

/** Two utterances that became one, the sources that told each before, and how the kept one changed by it. */
export interface Joined {
  isNotice: boolean;
  change: 'edited' | 'deleted' | null;
  keptSources: number[];
  goneSources: number[];
}

function sourcesOfUtterance(reader: Readable, utteranceId: number): number[] {
  return reader
    .all(idRow, 'SELECT source_id AS id FROM utterance_source WHERE utterance_id = ?', utteranceId)
    .map(({ id }) => id);
}

/**
 * Makes one utterance of two: the first stays. Null where they cannot be the same, because one source tells both or
 * the service gave each an id of its own.
 */
function joinUtterances(writer: Writable, keptId: number, goneId: number): Joined | null {
  const [kept, gone] = [findKnown(writer, keptId), findKnown(writer, goneId)];
  if (kept === undefined || gone === undefined || keptId === goneId) return null;
  const [keptSources, goneSources] = [sourcesOfUtterance(writer, keptId), sourcesOfUtterance(writer, goneId)];
  const isDistinct = kept.messageKey !== null && gone.messageKey !== null;
  if (isDistinct || goneSources.some((id) => keptSources.includes(id))) return null;
  const isContested = kept.isMarked || gone.isMarked;
  if (isContested) for (const id of [keptId, goneId]) tellOut(writer, id);
  for (const table of whatIsOfUtterance) {
    writer.run(`UPDATE ${table} SET utterance_id = ? WHERE utterance_id = ?`, keptId, goneId);
  }
  writer.run('DELETE FROM utterance WHERE id = ?', goneId);
  const messageKey = kept.messageKey ?? gone.messageKey;
  writer.run('UPDATE utterance SET message_key = ? WHERE id = ?', messageKey, keptId);
  const change = isContested ? settleUtterance(writer, keptId) : null;
  moveAnswers(writer, keptId);
  return { isNotice: kept.isNotice, change, keptSources, goneSources };
}

/** Moves all utterances of a conversation into another that turned out to be the same; what both have becomes one. */
export function moveUtterances(
  writer: Writable,
  fromConversationId: number,
  intoConversationId: number,
): Joined[] {
  const [from, into] = [fromConversationId, intoConversationId];
  writer.run('UPDATE OR IGNORE utterance SET conversation_id = ? WHERE conversation_id = ?', into, from);
  const left = writer.all(placedRow, 'SELECT id, fingerprint FROM utterance WHERE conversation_id = ?', from);
  return withSearchMadeAnew(writer, left.length, () =>
    left.flatMap(({ id, fingerprint }) => {
      const same = sameById(writer, id, into) ?? findByFingerprint(writer, into, fingerprint);
      return joinOrPlace(writer, { id, fingerprint, conversationId: into }, same);
    }),
  );
}

/** One that has the same id of the service; the id is taken away where it stands in the way of joining or moving. */
function sameById(writer: Writable, id: number, conversationId: number): KnownUtterance | undefined {
  const own = findKnown(writer, id);
  if (own === undefined || own.messageKey === null) return undefined;
  const same = findByMessageKey(writer, conversationId, own.messageKey);
  if (same === undefined) return undefined;
  writer.run('UPDATE utterance SET message_key = NULL WHERE id = ?', id);
  return isOneMoment(same.atMilliseconds, own.atMilliseconds) ? same : undefined;
}

/** Lets what one identity said in a conversation be said by another, who proved to be the same. */
export function renameSpeaker(
  writer: Writable,
  conversationId: number,
  fromIdentityId: number,
  intoIdentityId: number,
): Joined[] {
  const rows = writer
    .all(
      placedRow,
      'SELECT id, fingerprint FROM utterance WHERE conversation_id = ? ORDER BY id',
      conversationId,
    )
    .filter(({ fingerprint }) => identityIn(fingerprint) === fromIdentityId);
  return withSearchMadeAnew(writer, rows.length, () =>
    rows.flatMap(({ id, fingerprint: old }) => {
      const fingerprint = utteranceFingerprint(old.subarray(0, contentBytes), intoIdentityId, copyOf(old));
      return joinOrPlace(
        writer,
        { id, fingerprint, conversationId },
        findByFingerprint(writer, conversationId, fingerprint),
      );
    }),
  );
}

const changedRow = placedRow.extend({ at_milliseconds: z.int(), deleted_later: z.int() });

/**
 * Joins what one source tells as changed or taken back with what another tells in its place: said by the same one in
 * the same minute, and by no source told beside it. Only where the service gives messages no ids is this needed.
 */
export function joinChanged(writer: Writable, conversationId: number): Joined[] {
  // Of several in one minute, first those that stand in the same place in both sources.
  return [true, false].flatMap((isSamePlace) => joinChangedOnce(writer, conversationId, isSamePlace));
}

function joinChangedOnce(writer: Writable, conversationId: number, isSamePlace: boolean): Joined[] {
  return writer
    .all(
      changedRow,
      `SELECT id, at_milliseconds, fingerprint, deleted_later FROM utterance
       WHERE conversation_id = ? AND (is_edited = 1 OR deleted_later = 1) ORDER BY at_milliseconds, sequence, id`,
      conversationId,
    )
    .flatMap((changed) => joinInMinute(writer, conversationId, changed, isSamePlace));
}

function joinInMinute(
  writer: Writable,
  conversationId: number,
  { id, at_milliseconds: at, fingerprint }: z.infer<typeof changedRow>,
  isSamePlace: boolean,
): Joined[] {
  const minute = Math.floor(at / minuteMilliseconds) * minuteMilliseconds;
  const others = writer.all(
    changedRow,
    `SELECT id, at_milliseconds, fingerprint, deleted_later FROM utterance
     WHERE conversation_id = ? AND at_milliseconds BETWEEN ? AND ? AND id <> ? AND kind IN ('text', 'media')
     ORDER BY at_milliseconds, sequence, id`,
    conversationId,
    minute,
    minute + minuteMilliseconds - 1,
    id,
  );
  const places = isSamePlace && others.length > 1 ? placesInMinute(writer, conversationId, minute) : null;
  let changedId = id;
  return others.flatMap((other) => {
    if (identityIn(other.fingerprint) !== identityIn(fingerprint)) return [];
    if (places?.get(other.id) !== places?.get(id)) return [];
    // Of what was taken back, the kind is not known for sure.
    const [keptId, goneId] = other.deleted_later === 1 ? [changedId, other.id] : [other.id, changedId];
    const joined = joinUtterances(writer, keptId, goneId);
    if (joined === null) return [];
    changedId = keptId;
    return [joined];
  });
}

const toldRow = placedRow.extend({ source_id: z.int() });

/** The how manieth of what the same one says in a minute each utterance is, in the source that tells fewest before it. */
function placesInMinute(reader: Readable, conversationId: number, minute: number): Map<number, number> {
  const places = new Map<number, number>();
  const told = new Map<string, number>();
  const rows = reader.all(
    toldRow,
    `SELECT id, fingerprint, source_id FROM utterance JOIN utterance_source ON utterance_id = id
     WHERE conversation_id = ? AND at_milliseconds BETWEEN ? AND ? ORDER BY source_id, file, line`,
    conversationId,
    minute,
    minute + minuteMilliseconds - 1,
  );
  for (const { id, fingerprint, source_id: sourceId } of rows) {
    const speaker = `${sourceId} ${identityIn(fingerprint)}`;
    const place = told.get(speaker) ?? 0;
    told.set(speaker, place + 1);
    places.set(id, Math.min(places.get(id) ?? place, place));
  }
  return places;
}

/** Joins an utterance with the same one, or gives it a place of its own beside it. */
function joinOrPlace(
  writer: Writable,
  { id, fingerprint, conversationId }: { id: number; fingerprint: Uint8Array; conversationId: number },
  same: KnownUtterance | undefined,
): Joined[] {
  const joined = same === undefined ? null : joinUtterances(writer, same.id, id);
  if (joined !== null) return [joined];
  const [content, who] = [fingerprint.subarray(0, contentBytes), identityIn(fingerprint)];
  for (let copy = copyOf(fingerprint); ; copy += 1) {
    const { changes } = writer.run(
      'UPDATE OR IGNORE utterance SET conversation_id = ?, fingerprint = ? WHERE id = ?',
      conversationId,
      utteranceFingerprint(content, who, copy),
      id,
    );
    if (changes === 1) return [];
  }
}

function copyOf(fingerprint: Uint8Array): number {
  const [high = 0, middle = 0, low = 0] = fingerprint.subarray(-3);
  return (high << 16) | (middle << 8) | low;
}
