import {
  backDays,
  breakDays,
  hooveringIn,
  returnsAfterBreak,
  type Return,
} from '../../../shared/measures/episodes/hoovering.ts';
import { entryEndMilliseconds } from '../../../shared/measures/entryLag.ts';
import { asksForNoContact, type PullKind } from '../../../shared/measures/episodes/words.ts';
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';
import type { Readable } from '../../vault/database.ts';
import { firstSpeaker, meetingsWith, saidBy } from '../../vault/repositories/episodeRows.ts';
import { journalEntriesOf } from '../../vault/repositories/journalEntries.ts';
import { entriesOf } from '../../vault/repositories/personEntries.ts';
import { signalsOf } from '../../vault/repositories/readings.ts';
import { getSettings } from '../settings.ts';
import type { FoundEpisode } from './found.ts';

const gateSentence = `Said only after a break of ${breakDays} days or more in regular contact that they end, with at least two of apology, promise, affection and emergency on the first day back; or with one of them after a boundary of yours that asks for no contact.`;

/** Comebacks after a break in which somebody pulls in more than one way. */
export function hooveringOf(reader: Readable, personId: number): FoundEpisode[] {
  const meetings = meetingsWith(reader, personId);
  const writtenDown = journalEntriesOf(reader, personId).map(entryEndMilliseconds);
  const comebacks = returnsAfterBreak(meetings, askedForNoContact(reader, personId), writtenDown);
  return comebacks.flatMap((comeback) => {
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
    return [
      {
        label: 'hoovering' as const,
        fromMilliseconds: times[0]?.atMilliseconds ?? backMilliseconds,
        untilMilliseconds: times.at(-1)?.atMilliseconds ?? backMilliseconds,
        utteranceIds: found.utteranceIds,
        sentence: sentenceOf(comeback, found.kinds),
        gateSentence,
      },
    ];
  });
}

function sentenceOf({ breakDays: days, isAfterPause }: Return, kinds: readonly PullKind[]): string {
  const back = isAfterPause
    ? 'Back though you had asked for no contact'
    : `Back after ${Math.floor(days)} days without contact`;
  return `${back}, with: ${kinds.length === 0 ? 'words marked by the reader' : kinds.join(', ')}.`;
}

/** The ends of the days on which the owner set such a boundary. */
function askedForNoContact(reader: Readable, personId: number): number[] {
  const clock = zoneClock(getSettings(reader).timeZone);
  return entriesOf(reader, personId)
    .filter(({ kind, words }) => kind === 'boundary' && asksForNoContact(words))
    .map(({ day }) => clock.momentAt(Date.parse(day) + dayMilliseconds));
}

function markedAs(reader: Readable, utteranceIds: readonly number[]): Set<number> {
  const pulling = signalsOf(reader, utteranceIds).filter(
    ({ label, isShown }) => isShown && (label === 'hoovering' || label === 'love-bombing'),
  );
  return new Set(pulling.map(({ utteranceId }) => utteranceId));
}
