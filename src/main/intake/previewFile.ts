import { EvenkeelError } from '../../shared/errors.ts';
import type { ImportChoices, Preview } from '../../shared/model/imports.ts';
import { detectFormat, formatInfo } from '../sources/detect.ts';
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
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  requireTimeZone(zone);
  const detected = await detectFormat(file);
  const known = { stagedId, fileName: place.name, sizeBytes: file.sizeBytes, format: formatInfo(detected) };
  if (detected.kind === 'chat') {
    const chat = await previewChatFile(place, detected.format.id, { timeZone: zone, dateOrder });
    return { ...known, ...chat, recording: null };
  }
  const { durationSeconds, channels, startedGuessMilliseconds } = await describeRecording(file);
  return { ...known, ...emptyChat(zone), recording: { durationSeconds, channels, startedGuessMilliseconds } };
}

function requireTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw new EvenkeelError('time-zone-unknown', { cause });
  }
}

function emptyChat(timeZone: string) {
  return {
    conversations: [],
    people: [],
    messages: 0,
    firstMilliseconds: null,
    lastMilliseconds: null,
    notUnderstood: [],
    notUnderstoodCount: 0,
    ownerGuess: null,
    timeZone,
    timeZoneNeeded: false,
    dateOrder: null,
    dateOrderUndecided: false,
  };
}
