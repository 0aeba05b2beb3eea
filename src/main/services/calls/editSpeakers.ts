/** What the owner says about the voices of a call. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Edited, SpeakerIdentity } from '../../../shared/model/calls.ts';
import { personOfCall } from '../../intake/callPeople.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { nextLabel, speakersOf, type SpeakerState } from '../../vault/repositories/callSpeakers.ts';
import { findPerson } from '../../vault/repositories/people.ts';
import { findTurns, turnsOf } from '../../vault/repositories/turns.ts';
import { requireCall } from './call.ts';
import { makeEdit, noSpeakers } from './journal.ts';

/** Throws `not-found`. */
export function requireSpeaker(reader: Readable, recordingId: number, label: number): SpeakerState {
  const speaker = speakersOf(reader, recordingId).find((known) => known.label === label);
  if (speaker === undefined) throw new EvenkeelError('not-found');
  return speaker;
}

/** Says whose voice some turns are; `label` null: a voice of its own, new in this call. Throws `not-found`. */
export function setSpeaker(
  writer: Writable,
  { recordingId, utteranceIds, label }: { recordingId: number; utteranceIds: number[]; label: number | null },
): Edited {
  const call = requireCall(writer, recordingId);
  const turns = findTurns(writer, recordingId, utteranceIds);
  const [first] = turns;
  if (first === undefined || turns.length !== new Set(utteranceIds).size) {
    throw new EvenkeelError('not-found');
  }
  if (label !== null) requireSpeaker(writer, recordingId, label);
  const speaker = label ?? nextLabel(writer, recordingId);
  const added: SpeakerState[] =
    label === null ? [{ ...nobody, label: speaker, channel: first.channel, heardAs: null }] : [];
  const pieces = turns
    .filter((turn) => turn.label !== speaker || turn.labelFrom === 'voice')
    .map((turn) => ({
      before: [turn],
      after: [
        {
          ...turn,
          label: speaker,
          labelFrom: 'owner' as const,
          labelConfidence: null,
          isEdited: true,
        },
      ],
    }));
  return makeEdit(writer, call, 'speaker', { pieces, speakers: { before: [], after: added } });
}

const nobody = { personId: null, name: null, isConfirmed: false };

/** Throws `not-found` for a person who is not in the vault. */
function identityOf(
  writer: Writable,
  who: SpeakerIdentity,
  atMilliseconds: number,
): Pick<SpeakerState, 'personId' | 'name' | 'isConfirmed'> {
  if (who === null) return nobody;
  if ('name' in who) return { personId: null, name: who.name, isConfirmed: true };
  if ('newPersonName' in who) {
    const personId = personOfCall(writer, who.newPersonName, atMilliseconds);
    return { personId, name: null, isConfirmed: true };
  }
  if (findPerson(writer, who.personId) === undefined) throw new EvenkeelError('not-found');
  return { personId: who.personId, name: null, isConfirmed: true };
}

/** Says who a voice is: from then on its turns are that person's, or nobody's again. Throws `not-found`. */
export function nameSpeaker(
  writer: Writable,
  input: { recordingId: number; label: number; who: SpeakerIdentity; atMilliseconds: number },
): Edited {
  const call = requireCall(writer, input.recordingId);
  const before = requireSpeaker(writer, input.recordingId, input.label);
  const after = { ...before, ...identityOf(writer, input.who, input.atMilliseconds) };
  const isSame =
    before.personId === after.personId &&
    before.name === after.name &&
    before.isConfirmed === after.isConfirmed;
  const speakers = isSame ? noSpeakers : { before: [before], after: [after] };
  return makeEdit(writer, call, 'name', { pieces: [], speakers });
}

/** Makes one voice of two: everything of the first is the second's. Throws `not-found`, `input-invalid`. */
export function mergeSpeakers(
  writer: Writable,
  { recordingId, label, intoLabel }: { recordingId: number; label: number; intoLabel: number },
): Edited {
  const call = requireCall(writer, recordingId);
  if (label === intoLabel) throw new EvenkeelError('input-invalid');
  const gone = requireSpeaker(writer, recordingId, label);
  requireSpeaker(writer, recordingId, intoLabel);
  const pieces = turnsOf(writer, recordingId)
    .filter((turn) => turn.label === label)
    .map((turn) => ({ before: [turn], after: [{ ...turn, label: intoLabel }] }));
  return makeEdit(writer, call, 'mergeSpeakers', { pieces, speakers: { before: [gone], after: [] } });
}
