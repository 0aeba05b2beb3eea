/** The waveform of a recording. */
import { z } from 'zod';
import { channelSchema, type CallPeaks } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../database.ts';

const peaksRow = z.object({
  channel: channelSchema,
  seconds_per_peak: z.number(),
  peaks: z.instanceof(Uint8Array),
});

/** Null where nobody asked for it yet. */
export function findPeaks(reader: Readable, recordingId: number): CallPeaks | null {
  const rows = reader.all(
    peaksRow,
    'SELECT * FROM recording_peaks WHERE recording_id = ? ORDER BY channel',
    recordingId,
  );
  const secondsPerPeak = rows[0]?.seconds_per_peak;
  if (secondsPerPeak === undefined) return null;
  return { secondsPerPeak, lanes: rows.map(({ channel, peaks }) => ({ channel, peaks: [...peaks] })) };
}

export function replacePeaks(
  writer: Writable,
  recordingId: number,
  { secondsPerPeak, lanes }: CallPeaks,
): void {
  writer.run('DELETE FROM recording_peaks WHERE recording_id = ?', recordingId);
  for (const { channel, peaks } of lanes) {
    writer.run(
      'INSERT INTO recording_peaks (recording_id, channel, seconds_per_peak, peaks) VALUES (?, ?, ?, ?)',
      recordingId,
      channel,
      secondsPerPeak,
      Uint8Array.from(peaks),
    );
  }
}
