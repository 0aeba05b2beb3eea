import type { Preview, ReadingChoices } from '../../shared/model/imports.ts';
import { machineTimeZone, requireTimeZone } from '../../shared/timeZone.ts';
import { formatInfos } from '../sources/detect.ts';
import { emptyPreview } from '../sources/preview.ts';
import type { FoundSource } from './findSources.ts';
import type { ImportWorker } from './reader.ts';
import type { StagedFiles } from './staging.ts';

/**
 * Tells what a source of staged files holds, before anything of it is imported.
 * Throws `format-unknown`, `file-unreadable`, `file-not-chat`, `audio-unreadable`, `time-zone-unknown`.
 */
export async function previewSource(
  worker: ImportWorker,
  staged: StagedFiles,
  source: FoundSource,
  { stagedId, sourceKey, formatId, timeZone, dateOrder, columns }: ReadingChoices,
  signal?: AbortSignal,
): Promise<Preview> {
  const zone = timeZone ?? machineTimeZone();
  requireTimeZone(zone);
  const { paths, name, sizeBytes } = source;
  const format = formatInfos().find(({ id }) => id === formatId) ?? source.format;
  const known = { stagedId, sourceKey, name, sizeBytes, format };
  if (format.kind === 'recording') {
    const described = await worker.call('recording.describe', { staged, path: paths[0] ?? '' });
    const { durationSeconds, channels, startedGuessMilliseconds } = described;
    const recording = { durationSeconds, channels, startedGuessMilliseconds };
    return { ...known, ...emptyPreview(zone), recording };
  }
  const choices = { timeZone: zone, dateOrder, columns };
  const chat = await worker.call('chat.preview', { staged, paths, formatId: format.id, choices }, { signal });
  return { ...known, ...chat, recording: null };
}
