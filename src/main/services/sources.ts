import { EvenkeelError } from '../../shared/errors.ts';
import type { ColumnMapping, NotUnderstood, Source } from '../../shared/model/imports.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import type { OpenVault } from '../vault/vault.ts';
import { nameFromContacts } from '../intake/contacts.ts';
import { shrinkAndCut } from '../intake/interactions.ts';
import { findColumnMapping, keepColumnMapping } from '../vault/repositories/columnMappings.ts';
import { conversationsOfSource, deleteEmptyConversations } from '../vault/repositories/conversations.ts';
import { deletePeopleWithoutUtterances } from '../vault/repositories/people.ts';
import { recordingsOfSource } from '../vault/repositories/recordings.ts';
import {
  deleteSource,
  failInterrupted,
  findSource,
  listNotUnderstood,
  listSources,
  type SourceRecord,
} from '../vault/repositories/sources.ts';
import { contestedOf, settleUtterance } from '../vault/repositories/tellings.ts';
import { handVoicesOver } from '../vault/repositories/voiceMessages.ts';
import { deleteUtterancesOnlyOf } from '../vault/repositories/utterances.ts';
import { formatInfos } from '../sources/detect.ts';

/** All sources, newest first. */
function showSources(reader: Readable): Source[] {
  return listSources(reader).map(toSource);
}

function showNotUnderstood(
  reader: Readable,
  input: { sourceId: number; offset: number; limit: number },
): NotUnderstood[] {
  return listNotUnderstood(reader, input.sourceId, input.offset, input.limit);
}

/**
 * Takes a source out again whole: what no other source tells goes, and so do conversations, interactions and people
 * of whom nothing is left. Gives the recordings whose sealed files are to be destroyed; their keys are gone already.
 * Throws `not-found`.
 */
function removeSource(vault: OpenVault, { sourceId }: { sourceId: number }): { recordingIds: number[] } {
  const recordingIds = vault.writer.transaction(() => removeRows(vault.writer, sourceId));
  vault.writer.truncateLog();
  return { recordingIds };
}

function removeRows(writer: Writable, sourceId: number): number[] {
  if (findSource(writer, sourceId) === undefined) throw new EvenkeelError('not-found');
  handVoicesOver(writer, sourceId);
  const recordingIds = recordingsOfSource(writer, sourceId).map(({ id }) => id);
  const conversations = conversationsOfSource(writer, sourceId);
  deleteUtterancesOnlyOf(writer, sourceId);
  const contested = contestedOf(writer, sourceId);
  deleteSource(writer, sourceId);
  for (const utteranceId of contested) settleUtterance(writer, utteranceId);
  for (const conversation of conversations) shrinkAndCut(writer, conversation);
  deleteEmptyConversations(writer);
  deletePeopleWithoutUtterances(writer);
  nameFromContacts(writer);
  return recordingIds;
}

function rememberColumns(
  writer: Writable,
  { columnNames, mapping }: { columnNames: string[]; mapping: ColumnMapping },
): null {
  keepColumnMapping(writer, columnNames, mapping);
  return null;
}

function formatName(formatId: string): string {
  return formatInfos().find(({ id }) => id === formatId)?.name ?? formatId;
}

function toSource(record: SourceRecord): Source {
  return {
    id: record.id,
    fileName: record.fileName,
    formatId: record.formatId,
    formatName: formatName(record.formatId),
    kind: record.kind,
    importedMilliseconds: record.importedAtMilliseconds,
    state: record.state,
    added: record.added,
    duplicates: record.duplicates,
    notUnderstoodCount: record.notUnderstood,
    attachmentsMissing: record.attachmentsMissing,
  };
}

export const sourcesCalls = {
  'columns.remembered': reads((reader: Readable, { columnNames }: { columnNames: string[] }) =>
    findColumnMapping(reader, columnNames),
  ),
  'columns.remember': writes(rememberColumns),
  'sources.list': reads(showSources),
  'sources.notUnderstood': reads(showNotUnderstood),
  'sources.remove': removeSource,
  'sources.failInterrupted': writes((writer: Writable) => {
    failInterrupted(writer);
    return null;
  }),
};
