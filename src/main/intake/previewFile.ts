import type { ImportChoices, Preview } from '../../shared/model/imports.ts';
import { machineTimeZone, requireTimeZone } from '../../shared/timeZone.ts';
import { detectFormat, formatInfo } from '../sources/detect.ts';
import { emptyPreview } from '../sources/preview.ts';
import { describeRecording } from '../speech/describeRecording.ts';
import { previewChatFile } from './importFile.ts';
import { openPlace, type FilePlace } from './staging.ts';

/**
 * Tells what a file is and holds, before anything of it is imported.
 * Throws `format-unknown`, `file-unreadable`, `file-not-chat`, `audio-unreadable`, `time-zone-unknown`.
 */
export async function previewFile(
  stagedId: string,
  place: FilePlace,
  { timeZone, dateOrder }: Pick<ImportChoices, 'timeZone' | 'dateOrder'>,
): Promise<Preview> {
  const file = await openPlace(place);
  const zone = timeZone ?? machineTimeZone();
  requireTimeZone(zone);
  const detected = await detectFormat(file);
  const known = { stagedId, fileName: place.name, sizeBytes: file.sizeBytes, format: formatInfo(detected) };
  if (detected.kind === 'chat') {
    const chat = await previewChatFile(place, detected.format.id, { timeZone: zone, dateOrder });
    return { ...known, ...chat, recording: null };
  }
  const { durationSeconds, channels, startedGuessMilliseconds } = await describeRecording(file);
  return {
    ...known,
    ...emptyPreview(zone),
    recording: { durationSeconds, channels, startedGuessMilliseconds },
  };
}
