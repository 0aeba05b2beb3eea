/** Utterances on their way into the vault: each is new, or known and then linked to one more source. */
import { z } from 'zod';
import { contentFingerprint, utteranceFingerprint } from '../fingerprint.ts';
import type { Readable, Writable } from '../database.ts';
import { EarlierTexts } from './earlierTexts.ts';
import {
  findByFingerprint,
  findByMessageKey,
  isOneMoment,
  tellsElsewhere,
  type KnownUtterance,
} from './knownUtterances.ts';
import { keepTelling } from './tellings.ts';
import type { UtteranceRecord } from './utterances.ts';

/** One that is known by its fingerprint alone, as a turn of a call. */
export interface NewUtterance extends Omit<
  UtteranceRecord,
  'id' | 'interactionId' | 'durationSeconds' | 'isEdited' | 'deletedLater'
> {
  /** The same one in the same conversation is the same utterance. */
  fingerprint: Uint8Array;
  /** Where it stands in the source. */
  line: number;
  file?: number;
  /** The interaction it belongs to, where that is known already. */
  interactionId?: number | null;
  /** Under which identity it was said. */
  identityId?: number | null;
  messageKey?: Uint8Array | null;
  durationSeconds?: number | null;
}

/** A message as a chat tells it. */
export interface ToldUtterance extends Omit<NewUtterance, 'fingerprint'> {
  /** What was said in which minute (contentFingerprint), by which identity (0: nobody), the how manieth of equal ones. */
  content: Uint8Array;
  who: number;
  copy: number;
  /** The texts before it was changed; null where nothing is told of a change. */
  earlierTexts: string[] | null;
  isDeleted: boolean;
}

/** What became of an utterance: new in the vault, known from elsewhere, or already told by this very source. */
export type Arrival = 'added' | 'known' | 'repeated';

export interface Placed {
  id: number;
  arrival: Arrival;
}

const insertSql = `INSERT INTO utterance (conversation_id, person_id, interaction_id, kind, at_milliseconds, sequence,
    text, start_seconds, end_seconds, fingerprint, identity_id, message_key, duration_seconds)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
const linkSql = `INSERT INTO utterance_source (source_id, utterance_id, line, file) VALUES (?, ?, ?, ?)
  ON CONFLICT DO NOTHING`;
const indexSql = 'INSERT INTO utterance_search (rowid, text) SELECT id, text FROM utterance WHERE id > ?';
const idRow = z.object({ id: z.int() });
/**
 * Adds turns of one source, skipping those the vault knows already, which are linked to this source too. Inside a
 * transaction. `ids` are in the order given.
 */
export function insertUtterances(
  writer: Writable,
  sourceId: number,
  utterances: readonly NewUtterance[],
): { added: number; duplicates: number; ids: number[] } {
  let added = 0;
  if (utterances.length === 0) return { added, duplicates: 0, ids: [] };
  const ids = indexing(writer, () =>
    utterances.map((utterance) => {
      const inserted = insert(writer, utterance);
      if (inserted !== null) added += 1;
      const { conversationId, fingerprint } = utterance;
      const id = inserted ?? findByFingerprint(writer, conversationId, fingerprint)?.id ?? 0;
      link(writer, sourceId, id, utterance);
      return id;
    }),
  );
  return { added, duplicates: utterances.length - added, ids };
}

/**
 * Adds messages of one source. One is known by the service's own id, by who said what in which minute, or by a text it
 * had before it was changed. `contested` are those of which not all sources tell the same: settle them afterwards.
 * Inside a transaction, some thousands at a time.
 */
export function placeUtterances(
  writer: Writable,
  sourceId: number,
  told: readonly ToldUtterance[],
): { placed: Placed[]; contested: number[] } {
  const contested = new Set<number>();
  const earlier = new EarlierTexts(writer, told);
  // What follows something known is mostly known: to look first is then cheaper than to try to insert.
  let isKnown = false;
  const placed = indexing(writer, () =>
    told.map((utterance) => {
      const known = earlier.find(utterance, sourceId);
      const place =
        known === null
          ? ((isKnown ? placeKnown(writer, sourceId, utterance) : null) ??
            placeOne(writer, sourceId, utterance))
          : linked(writer, sourceId, known, utterance);
      if (place.isContested) contested.add(place.id);
      isKnown = place.arrival !== 'added';
      return place;
    }),
  );
  return { placed, contested: [...contested] };
}

/** Search finds what `work` inserts: all at once, since a trigger for each costs three times as much. */
function indexing<Result>(writer: Writable, work: () => Result): Result {
  // A new id is above all others, so whatever is above this one was added here.
  const highest = writer.get(idRow, 'SELECT coalesce(max(id), 0) AS id FROM utterance')?.id ?? 0;
  const result = work();
  writer.run(indexSql, highest);
  return result;
}

/** Gives the new id; null where there is one of this fingerprint or message key. */
function insert(writer: Writable, utterance: NewUtterance): number | null {
  const { changes, lastId } = writer.run(
    insertSql,
    utterance.conversationId,
    utterance.personId,
    utterance.interactionId ?? null,
    utterance.kind,
    utterance.atMilliseconds,
    utterance.sequence,
    utterance.text,
    utterance.startSeconds,
    utterance.endSeconds,
    utterance.fingerprint,
    utterance.identityId ?? null,
    utterance.messageKey ?? null,
    utterance.durationSeconds ?? null,
  );
  return changes === 1 ? lastId : null;
}

/** False where this source tells it already. */
function link(
  writer: Writable,
  sourceId: number,
  utteranceId: number,
  { line, file = 0 }: { line: number; file?: number },
): boolean {
  return writer.run(linkSql, sourceId, utteranceId, line, file).changes === 1;
}

type Place = Placed & { isContested: boolean };

/** Places a message where it surely is known: by its id, or by its words where nothing speaks against it. */
function placeKnown(writer: Writable, sourceId: number, told: ToldUtterance): Place | null {
  const { conversationId, messageKey = null } = told;
  const byKey = messageKey === null ? undefined : findByMessageKey(writer, conversationId, messageKey);
  if (byKey !== undefined) {
    const isSame = isOneMoment(byKey.atMilliseconds, told.atMilliseconds);
    return isSame ? linked(writer, sourceId, byKey, told) : null;
  }
  const fingerprint = utteranceFingerprint(told.content, told.who, told.copy);
  const known = findByFingerprint(writer, conversationId, fingerprint);
  if (known === undefined || (known.messageKey !== null && messageKey !== null)) return null;
  const isNew = link(writer, sourceId, known.id, told);
  if (!isNew && tellsElsewhere(writer, sourceId, known.id, told)) return null;
  return linked(writer, sourceId, known, told, isNew);
}

function placeOne(writer: Writable, sourceId: number, told: ToldUtterance): Place {
  let { copy, messageKey = null } = told;
  for (;;) {
    const fingerprint = utteranceFingerprint(told.content, told.who, copy);
    const id = insert(writer, { ...told, fingerprint, messageKey });
    if (id !== null) return newlyPlaced(writer, sourceId, id, told);
    const byKey = messageKey === null ? undefined : findByMessageKey(writer, told.conversationId, messageKey);
    if (byKey !== undefined && isOneMoment(byKey.atMilliseconds, told.atMilliseconds)) {
      return linked(writer, sourceId, byKey, told);
    }
    // Ids of another kind, which only happen to be equal.
    if (byKey !== undefined) messageKey = null;
    const known = findByFingerprint(writer, told.conversationId, fingerprint);
    const isOther = known === undefined || (known.messageKey !== null && messageKey !== null);
    if (!isOther && !tellsElsewhere(writer, sourceId, known.id, told)) {
      return linked(writer, sourceId, known, { ...told, messageKey });
    }
    if (known !== undefined) copy += 1;
  }
}

function newlyPlaced(writer: Writable, sourceId: number, id: number, told: ToldUtterance): Place {
  link(writer, sourceId, id, told);
  const isContested = told.earlierTexts !== null || told.isDeleted;
  if (isContested) keepTelling(writer, id, tellingOf(sourceId, told));
  return { id, arrival: 'added', isContested };
}

/** `isNew`: whether this source did not tell it before. */
function linked(
  writer: Writable,
  sourceId: number,
  known: KnownUtterance,
  told: ToldUtterance,
  isNew = link(writer, sourceId, known.id, told),
): Place {
  const { id } = known;
  if (known.messageKey === null && told.messageKey) {
    writer.run('UPDATE OR IGNORE utterance SET message_key = ? WHERE id = ?', told.messageKey, id);
  }
  const isContested =
    told.earlierTexts !== null ||
    told.isDeleted ||
    known.isMarked ||
    isOtherText(writer, sourceId, known, told);
  if (isContested) keepTelling(writer, id, tellingOf(sourceId, told));
  return { id, arrival: isNew ? 'known' : 'repeated', isContested };
}

function tellingOf(sourceId: number, { text, earlierTexts, isDeleted }: ToldUtterance) {
  return { sourceId, texts: [...(earlierTexts ?? []), text], isEdited: earlierTexts !== null, isDeleted };
}

/** Another text under the same id was changed, unless it is only how another app writes it. */
function isOtherText(
  reader: Readable,
  sourceId: number,
  known: KnownUtterance,
  told: ToldUtterance,
): boolean {
  if (told.kind === 'call' || told.kind === 'turn' || known.isSpoken || known.text === told.text)
    return false;
  if (contentFingerprint(told.atMilliseconds, told.kind, known.text).equals(told.content)) return false;
  const sql = `SELECT other.id FROM utterance_source JOIN source AS other ON other.id = source_id
    JOIN source AS own ON own.format_id = other.format_id
    WHERE utterance_id = ? AND own.id = ? AND other.id <> own.id LIMIT 1`;
  return reader.get(idRow, sql, known.id, sourceId) !== undefined;
}
