/** After turns or voices of a call changed: everything that follows from them. */
import type { Writable } from '../../vault/database.ts';
import {
  assignPeople,
  assignPeopleOf,
  addMissingSpeakers,
  settleParticipants,
} from '../../vault/repositories/callSpeakers.ts';
import { assignUtterances } from '../../vault/repositories/interactions.ts';
import { forgetReadings } from '../../vault/repositories/readings.ts';
import { turnIdsOf } from '../../vault/repositories/turns.ts';
import { contextTurns } from '../../intake/readings.ts';
import type { RecordedCall } from './call.ts';

/**
 * Brings people, counts and (by their triggers) ties up to date, and has the words read again that were changed
 * (`changedIds`) or that are read in the light of them.
 */
export function settleCall(writer: Writable, call: RecordedCall, changedIds: readonly number[]): void {
  const { recordingId, interactionId } = call;
  addMissingSpeakers(writer, recordingId);
  const reassignedIds = assignPeople(writer, recordingId);
  settleParticipants(writer, recordingId, interactionId);
  assignUtterances(writer, interactionId, changedIds);
  const changed = new Set([...changedIds, ...reassignedIds]);
  forgetReadings(writer, withFollowing(turnIdsOf(writer, recordingId), changed));
}

/** The same for turns that are new, and that nobody read yet. */
export function settleNewTurns(writer: Writable, call: RecordedCall, newIds: readonly number[]): void {
  const { recordingId, interactionId } = call;
  assignPeopleOf(writer, newIds);
  settleParticipants(writer, recordingId, interactionId);
  assignUtterances(writer, interactionId, newIds);
}

/** The changed ones, and those in whose reading they take part. */
function withFollowing(ids: readonly number[], changed: ReadonlySet<number>): number[] {
  let reach = 0;
  return ids.filter((id) => {
    reach = changed.has(id) ? contextTurns + 1 : reach;
    reach -= 1;
    return reach >= 0;
  });
}
