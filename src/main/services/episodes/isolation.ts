import { besideDays, isFall, isolationStretch } from '../../../shared/measures/episodes/isolation.ts';
import { fewestHits, patternWindowDays } from '../../../shared/measures/repetition.ts';
import { counted } from '../dates.ts';
import type { Readable } from '../../vault/database.ts';
import { othersInTouch } from '../../vault/repositories/episodeRows.ts';
import { contactSpan } from '../../vault/repositories/ties.ts';
import type { LabelHit } from '../labelHits.ts';
import type { FoundEpisode } from './found.ts';

const gateSentence = `Said only with ${fewestHits} such messages or more within ${patternWindowDays} days, and where you were in touch with clearly fewer others in the ${besideDays} days after than in the ${besideDays} days before. Why there were fewer, only you can know.`;

/** Words against others, and fewer others after them; at most one, from the busiest 30 days. Hits of this label. */
export function isolationOf(reader: Readable, personId: number, hits: readonly LabelHit[]): FoundEpisode[] {
  const found = isolationStretch(hits);
  const span = contactSpan(reader);
  // What came after is known only where the vault reaches so far.
  if (found === null || span === null || span.last < found.after[1]) return [];
  const before = othersInTouch(reader, personId, found.before);
  const after = othersInTouch(reader, personId, found.after);
  if (!isFall(before, after)) return [];
  const { stretch } = found;
  return [
    {
      label: 'isolation',
      fromMilliseconds: stretch.hits[0]?.atMilliseconds ?? 0,
      untilMilliseconds: stretch.untilMilliseconds,
      utteranceIds: stretch.hits.map(({ utteranceId }) => utteranceId),
      sentence: `${counted(stretch.hits.length, 'message')} against others in your life or against seeing them; you were in touch with ${before} other people in the ${besideDays} days before and ${after} in the ${besideDays} days after.`,
      gateSentence,
    },
  ];
}
