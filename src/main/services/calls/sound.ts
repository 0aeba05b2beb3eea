/** The sound of a call in the vault: deleting it alone, and its waveform. */
import type { CallPeaks } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { outlineOf } from '../../vault/repositories/callOutline.ts';
import { findPeaks, replacePeaks } from '../../vault/repositories/recordingPeaks.ts';
import { destroySound } from '../../vault/repositories/recordings.ts';
import type { OpenVault } from '../../vault/vault.ts';
import { requireCall } from './call.ts';

/**
 * Destroys the key of the sound for good, so that its file, to be removed next, opens to nobody; words and measures
 * stay. Gives the source whose transcription has to end. Throws `not-found`.
 */
export function deleteSound(
  { writer }: OpenVault,
  { recordingId, atMilliseconds }: { recordingId: number; atMilliseconds: number },
): { sourceId: number } {
  const { sourceId } = requireCall(writer, recordingId);
  writer.transaction(() => destroySound(writer, recordingId, atMilliseconds));
  writer.truncateLog();
  return { sourceId };
}

export function showPeaks(reader: Readable, { recordingId }: { recordingId: number }): CallPeaks | null {
  return findPeaks(reader, recordingId);
}

/** Throws `not-found`. */
export function keepPeaks(
  writer: Writable,
  { recordingId, peaks }: { recordingId: number; peaks: CallPeaks },
): null {
  const { recording } = requireCall(writer, recordingId);
  // Deleted meanwhile: then nothing of the sound stays.
  if (recording.hasSound) replacePeaks(writer, recordingId, peaks);
  return null;
}

/** Which channels of a call carry a voice of their own, for its waveform. Throws `not-found`. */
export function showLanes(
  reader: Readable,
  { recordingId }: { recordingId: number },
): { hasSound: boolean; durationSeconds: number; channels: CallPeaks['lanes'][number]['channel'][] } {
  const { hasSound, durationSeconds, channels, ownerChannel } = requireCall(reader, recordingId).recording;
  const heard = [...new Set(outlineOf(reader, recordingId).map(({ channel }) => channel))];
  const isApart = heard.length > 0 ? !heard.includes('mixed') : ownerChannel !== 'mixed';
  return {
    hasSound,
    durationSeconds,
    channels: channels === 2 && isApart ? ['left', 'right'] : ['mixed'],
  };
}
