/** The voices of a call, and who they are. */
import { z } from 'zod';
import { channelSchema } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../database.ts';

export const speakerColumns = z.object({
  label: z.int(),
  channel: channelSchema,
  person_id: z.int().nullable(),
  name: z.string().nullable(),
  is_confirmed: z.int(),
  heard_as: z.int().nullable(),
});

export interface SpeakerState {
  label: number;
  channel: z.infer<typeof channelSchema>;
  personId: number | null;
  /** Of a voice that is nobody of the vault. */
  name: string | null;
  isConfirmed: boolean;
  /** Its number in the present hearing; null where that did not find it. */
  heardAs: number | null;
}

export function speakerOf(row: z.infer<typeof speakerColumns>): SpeakerState {
  return {
    label: row.label,
    channel: row.channel,
    personId: row.person_id,
    name: row.name,
    isConfirmed: row.is_confirmed === 1,
    heardAs: row.heard_as,
  };
}

const speakerRow = speakerColumns.transform(speakerOf);

/** In order of label. */
export function speakersOf(reader: Readable, recordingId: number): SpeakerState[] {
  return reader.all(
    speakerRow,
    'SELECT * FROM call_speaker WHERE recording_id = ? ORDER BY label',
    recordingId,
  );
}

/** Makes a voice what `speaker` says, also one that is not there yet. */
export function putSpeaker(writer: Writable, recordingId: number, speaker: SpeakerState): void {
  writer.run(
    `INSERT INTO call_speaker (recording_id, label, channel, person_id, name, is_confirmed, heard_as)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (recording_id, label) DO UPDATE SET channel = excluded.channel,
       person_id = excluded.person_id, name = excluded.name, is_confirmed = excluded.is_confirmed,
       heard_as = excluded.heard_as`,
    recordingId,
    speaker.label,
    speaker.channel,
    speaker.personId,
    speaker.name,
    speaker.isConfirmed ? 1 : 0,
    speaker.heardAs,
  );
}

export function deleteSpeaker(writer: Writable, recordingId: number, label: number): void {
  writer.run('DELETE FROM call_speaker WHERE recording_id = ? AND label = ?', recordingId, label);
}

/** Every voice that says something has a row: also one that was gone when its turns came back. */
export function addMissingSpeakers(writer: Writable, recordingId: number): void {
  writer.run(
    `INSERT INTO call_speaker (recording_id, label, channel, is_confirmed)
     SELECT recording_id, label, channel, 0 FROM turn WHERE recording_id = ? AND label IS NOT NULL
     ON CONFLICT DO NOTHING`,
    recordingId,
  );
}

/** Says that a hearing begins anew: none of the voices known was found by it yet. */
export function forgetHeardNumbers(writer: Writable, recordingId: number): void {
  writer.run('UPDATE call_speaker SET heard_as = NULL WHERE recording_id = ?', recordingId);
}

/** Removes voices that say nothing (any more) and that nobody named. */
export function deleteSilentSpeakers(writer: Writable, recordingId: number): void {
  writer.run(
    `DELETE FROM call_speaker WHERE recording_id = @recording AND is_confirmed = 0 AND NOT EXISTS (
       SELECT 1 FROM turn WHERE turn.recording_id = @recording AND turn.label = call_speaker.label)`,
    { recording: recordingId },
  );
}

/** A label that no voice of this call has or had. */
export function nextLabel(reader: Readable, recordingId: number): number {
  const row = z.object({ label: z.int() });
  const sql = `SELECT coalesce(max(label), -1) + 1 AS label FROM (
    SELECT label FROM call_speaker WHERE recording_id = @recording
    UNION ALL SELECT label FROM turn WHERE recording_id = @recording
    UNION ALL SELECT label FROM call_edit_speaker JOIN call_edit ON call_edit.id = edit_id
      WHERE recording_id = @recording)`;
  return reader.get(row, sql, { recording: recordingId })?.label ?? 0;
}

const idRow = z.object({ id: z.int() });
const personSql = `SELECT call_speaker.person_id FROM turn JOIN call_speaker
    ON call_speaker.recording_id = turn.recording_id AND call_speaker.label = turn.label AND is_confirmed = 1
  WHERE turn.utterance_id = utterance.id`;

/** Lets each turn of a call be said by the person of its voice; gives the utterances whose person that changed. */
export function assignPeople(writer: Writable, recordingId: number): number[] {
  const ofCall = '(SELECT utterance_id FROM turn WHERE recording_id = ?)';
  return writer.all(idRow, assignSql(ofCall), recordingId).map(({ id }) => id);
}

/** The same for some turns only. */
export function assignPeopleOf(writer: Writable, utteranceIds: readonly number[]): void {
  writer.all(idRow, assignSql('(SELECT value FROM json_each(?))'), JSON.stringify(utteranceIds));
}

function assignSql(turns: string): string {
  return `UPDATE utterance SET person_id = (${personSql})
    WHERE id IN ${turns} AND person_id IS NOT (${personSql}) RETURNING id`;
}

/** Brings who takes part in a call up to date: owner, whom the owner said it was with, and whoever was heard in it. */
export function settleParticipants(writer: Writable, recordingId: number, interactionId: number): void {
  const call = { recording: recordingId, interaction: interactionId };
  const people = `SELECT id FROM person WHERE is_owner = 1
    UNION SELECT person_id FROM recording WHERE id = @recording AND person_id IS NOT NULL
    UNION SELECT person_id FROM call_speaker WHERE recording_id = @recording AND is_confirmed = 1
      AND person_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM turn WHERE turn.recording_id = @recording AND turn.label = call_speaker.label)`;
  writer.run(
    `DELETE FROM interaction_person WHERE interaction_id = @interaction AND person_id NOT IN (${people})`,
    call,
  );
  writer.run(
    `INSERT INTO interaction_person (interaction_id, person_id, utterance_count)
     SELECT @interaction, id, 0 FROM (${people}) AS people
     WHERE id NOT IN (SELECT person_id FROM interaction_person WHERE interaction_id = @interaction)`,
    call,
  );
}
