import {
  backDays,
  breakDays,
  hooveringIn,
  returnsAfterBreak,
} from '../../../shared/measures/episodes/hoovering.ts';
import { dayMilliseconds } from '../../../shared/timeZone.ts';
import type { Readable } from '../../vault/database.ts';
import { firstSpeaker, meetingsWith, saidBy } from '../../vault/repositories/episodeRows.ts';
import { signalsOf } from '../../vault/repositories/readings.ts';
import type { FoundEpisode } from './found.ts';

const gateSentence = `Said only after a break of ${breakDays} days or more in regular contact that they end, with at least two of apology, promise, affection and emergency on the first day back.`;

/** Comebacks after a break in which somebody pulls in more than one way. */
export function hooveringOf(reader: Readable, personId: number): FoundEpisode[] {
  const meetings = meetingsWith(reader, personId);
  return returnsAfterBreak(meetings).flatMap((comeback) => {
    const { index, backMilliseconds } = comeback;
    if (firstSpeaker(reader, meetings[index]?.interactionId ?? 0) !== personId) return [];
    const said = saidBy(reader, personId, backMilliseconds, backMilliseconds + backDays * dayMilliseconds);
    const marked = markedAs(
      reader,
      said.map(({ utteranceId }) => utteranceId),
    );
    const found = hooveringIn(
      comeback,
      said.map(({ utteranceId, text }) => ({ utteranceId, text, isMarked: marked.has(utteranceId) })),
    );
    if (found === null) return [];
    const times = said.filter(({ utteranceId }) => found.utteranceIds.includes(utteranceId));
    const kinds = found.kinds.length === 0 ? 'words marked by the reader' : found.kinds.join(', ');
    return [
      {
        label: 'hoovering' as const,
        fromMilliseconds: times[0]?.atMilliseconds ?? backMilliseconds,
        untilMilliseconds: times.at(-1)?.atMilliseconds ?? backMilliseconds,
        utteranceIds: found.utteranceIds,
        sentence: `Back after ${Math.floor(comeback.breakDays)} days without contact, with: ${kinds}.`,
        gateSentence,
      },
    ];
  });
}

function markedAs(reader: Readable, utteranceIds: readonly number[]): Set<number> {
  const pulling = signalsOf(reader, utteranceIds).filter(
    ({ label, isShown }) => isShown && (label === 'hoovering' || label === 'love-bombing'),
  );
  return new Set(pulling.map(({ utteranceId }) => utteranceId));
}
