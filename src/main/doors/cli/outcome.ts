import type { ImportOutcome } from '../../../shared/model/imports.ts';
import { isoTime } from './isoTime.ts';

/** What came of a source, as the command line prints it for other programs. */
export function summarise(outcome: ImportOutcome, timeZone: string) {
  const { fileName, formatId, firstMilliseconds, lastMilliseconds, sourceId: _, ...counts } = outcome;
  return {
    file: fileName,
    format: formatId,
    ...counts,
    first: firstMilliseconds === null ? null : isoTime(firstMilliseconds, timeZone),
    last: lastMilliseconds === null ? null : isoTime(lastMilliseconds, timeZone),
  };
}

/** The same in words, line by line. */
export function wordsOf(outcome: ImportOutcome): string[] {
  const { fileName, formatId, added, duplicates, people, contacts } = outcome;
  const also = [
    ...(outcome.edited > 0 ? [`${outcome.edited} changed`] : []),
    ...(outcome.deletedLater > 0 ? [`${outcome.deletedLater} taken back since`] : []),
    ...(outcome.leftOut > 0 ? [`${outcome.leftOut} left out`] : []),
    ...(contacts > 0 ? [`${contacts} contacts`] : []),
    ...(outcome.attachments.missing > 0
      ? [`${outcome.attachments.missing} attachments not in the files`]
      : []),
  ];
  return [
    `${fileName} (${formatId}): ${[`${added} added`, `${duplicates} already known`, ...also].join(', ')}`,
    ...(people.length > 0 ? [`People: ${people.join(', ')}`] : []),
    ...outcome.missing,
    ...outcome.remarks,
    ...outcome.notUnderstood.map(
      ({ file, line, text }) => `${file === '' ? '' : `${file}, `}line ${line} not understood: ${text}`,
    ),
  ];
}
