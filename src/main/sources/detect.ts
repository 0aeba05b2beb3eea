import { EvenkeelError } from '../../shared/errors.ts';
import type { FormatInfo } from '../../shared/model/imports.ts';
import type { ByteFile } from '../files/byteFile.ts';
import { formats } from './formats.ts';
import { recordingFormat, recordingFormats, type RecordingFormat } from './recordings.ts';
import type { SourceFormat } from './source.ts';

/** What a file is, how surely (0..1), and why, in words for the screen. */
export type Detection = { confidence: number; reason: string } & (
  { kind: 'chat'; format: SourceFormat } | { kind: 'recording'; format: RecordingFormat }
);

/** Below this, a file only happens to look a little like a chat. */
const leastConfidence = 0.3;

/** Tells what a file is by its content; its name plays no part. Throws `format-unknown`. */
export async function detectFormat(file: ByteFile): Promise<Detection> {
  const recording = await recordingFormat(file);
  if (recording !== null) {
    return {
      kind: 'recording',
      format: recording,
      confidence: 1,
      reason: `Its first bytes are those of a ${recording.name}.`,
    };
  }
  const candidates = await Promise.all(
    formats.map(async (format) => ({ format, confidence: await format.detect(file) })),
  );
  const [best] = candidates.toSorted((left, right) => right.confidence - left.confidence);
  if (best === undefined || best.confidence < leastConfidence) throw new EvenkeelError('format-unknown');
  const { format, confidence } = best;
  return { kind: 'chat', format, confidence, reason: `Its first lines are written as ${format.name} does.` };
}

/** What the screens tell about each kind of file. */
export function formatInfos(): FormatInfo[] {
  return [
    ...formats.map((format) => formatInfo({ kind: 'chat', format })),
    ...recordingFormats.map((format) => formatInfo({ kind: 'recording', format })),
  ];
}

export function formatInfo(
  detected: { kind: 'chat'; format: SourceFormat } | { kind: 'recording'; format: RecordingFormat },
): FormatInfo {
  const { id, name, extensions, howTo } = detected.format;
  return { id, name, kind: detected.kind, extensions, howTo };
}
