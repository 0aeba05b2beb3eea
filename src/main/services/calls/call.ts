import { EvenkeelError } from '../../../shared/errors.ts';
import type { Readable } from '../../vault/database.ts';
import { findCall } from '../../vault/repositories/interactions.ts';
import { findRecording, type RecordingRecord } from '../../vault/repositories/recordings.ts';
import type { CallPlace } from '../../vault/repositories/turns.ts';

/** A recorded call with its interaction. */
export interface RecordedCall extends CallPlace {
  recording: RecordingRecord;
  interactionId: number;
}

/** Throws `not-found`, also for a recording that is no call. */
export function requireCall(reader: Readable, recordingId: number): RecordedCall {
  const recording = findRecording(reader, recordingId);
  const interaction = recording && findCall(reader, recording.conversationId);
  if (recording === undefined || interaction === undefined) throw new EvenkeelError('not-found');
  const { conversationId, sourceId, startedAtMilliseconds } = recording;
  return {
    recordingId,
    conversationId,
    sourceId,
    startedAtMilliseconds,
    recording,
    interactionId: interaction.id,
  };
}
