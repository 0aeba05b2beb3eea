import type { ByteFile } from '../files/byteFile.ts';
import { openSound, sampleRate, type Sound } from './decode/sound.ts';

/** What can be said of a recording before it is imported. */
export interface RecordingDescription {
  mediaType: string;
  durationSeconds: number;
  channels: 1 | 2;
  /** When it began, as its file name says; null where it does not. */
  startedGuessMilliseconds: number | null;
}

const nameTime =
  /(?<year>20\d\d)[-_. ]?(?<month>\d\d)[-_. ]?(?<day>\d\d)[-_. T]+(?:at )?(?<hour>\d\d)[-_.h:]?(?<minute>\d\d)(?:[-_.m:]?(?<second>\d\d))?/iu;

/** Reads "2026-06-05 18-00" or "20260605_180000" in a file name as this machine's local time. */
export function startedInName(name: string): number | null {
  const parts = nameTime.exec(name)?.groups;
  if (parts === undefined) return null;
  const fields = ['year', 'month', 'day', 'hour', 'minute', 'second'];
  const [year, month, day, hour, minute, second] = fields.map((field) => Number(parts[field] ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

/** Counts by decoding: for a file that does not state its length, or is damaged. */
async function countSeconds(sound: Sound): Promise<number> {
  let samples = 0;
  for await (const block of sound.blocks()) samples += block[0]?.length ?? 0;
  return samples / sampleRate;
}

/** Recognises a recording by its content. Throws `audio-unreadable` where there is no sound to be had. */
export async function describeRecording(file: ByteFile, name = file.name): Promise<RecordingDescription> {
  const sound = await openSound(file);
  return {
    mediaType: sound.mediaType,
    durationSeconds: sound.statedSeconds ?? (await countSeconds(sound)),
    channels: sound.channels,
    startedGuessMilliseconds: startedInName(name),
  };
}
