import type { ColumnMapping, Preview, ReadingChoices } from '../../shared/model/imports.ts';
import { machineTimeZone, requireTimeZone } from '../../shared/timeZone.ts';
import { formatInfos } from '../sources/detect.ts';
import { emptyPreview } from '../sources/preview.ts';
import type { FoundSource } from './findSources.ts';
import type { ImportWorker } from './reader.ts';
import type { StagedFiles } from './staging.ts';

/** What the owner once said of the columns of such a table. */
export type Remembered = (table: NonNullable<Preview['table']>) => Promise<ColumnMapping | null>;

/**
 * Tells what a source of staged files holds, before anything of it is imported.
 * Throws `format-unknown`, `file-unreadable`, `file-not-chat`, `audio-unreadable`, `time-zone-unknown`.
 */
export async function previewSource(
  worker: ImportWorker,
  staged: StagedFiles,
  source: FoundSource,
  { stagedId, sourceKey, formatId, timeZone, dateOrder, columns }: ReadingChoices,
  remembered: Remembered,
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
  const chat = { staged, paths, formatId: format.id, choices };
  let preview = await worker.call('chat.preview', chat, { signal });
  const mapping = columns === null && preview.table !== null ? await remembered(preview.table) : null;
  if (mapping !== null) {
    chat.choices.columns = mapping;
    preview = await worker.call('chat.preview', chat, { signal });
  }
  return { ...known, ...preview, recording: null };
}
