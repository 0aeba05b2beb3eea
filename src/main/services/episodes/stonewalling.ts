import {
  fewestReplies,
  stonewallingIn,
  type ChatTurn,
  type Stonewalling,
} from '../../../shared/measures/episodes/stonewalling.ts';
import {
  announcesPause,
  asksSomething,
  countWords,
  raisesConcern,
} from '../../../shared/measures/episodes/words.ts';
import { counted } from '../dates.ts';
import type { Readable } from '../../vault/database.ts';
import { directChatsWith, newestTurns } from '../../vault/repositories/episodeRows.ts';
import type { FoundEpisode } from './found.ts';

/** Of each chat so many of the newest messages are looked through: how quick somebody is changes over the years. */
const turnsLookedThrough = 20_000;
/** A call is an answer, however few words stand for it. */
const wordsOfCall = 99;

const gateSentence = `Said only in a chat between the two of you with at least ${fewestReplies} answers of theirs, where at least two of your messages, one of them a concern, were left longer than 12 hours and longer than 95 of 100 of their answers take; or where three answers in a row to a concern have one or two words. Not where they had announced a pause.`;

/** Concerns that met silence or very short answers. */
export function stonewallingOf(reader: Readable, personId: number): FoundEpisode[] {
  return directChatsWith(reader, personId).flatMap((conversationId) => {
    const turns = newestTurns(reader, conversationId, turnsLookedThrough).map((row): ChatTurn => {
      const isOwner = row.personId !== personId;
      return {
        utteranceId: row.utteranceId,
        isOwner,
        atMilliseconds: row.atMilliseconds,
        words: row.kind === 'call' ? wordsOfCall : countWords(row.text),
        raisesConcern: isOwner && raisesConcern(row.text),
        asks: isOwner && asksSomething(row.text),
        announcesPause: !isOwner && announcesPause(row.text),
      };
    });
    const { episodes, usualHours } = stonewallingIn(turns);
    return episodes.map((found) => ({
      label: 'stonewalling' as const,
      fromMilliseconds: found.fromMilliseconds,
      untilMilliseconds: found.untilMilliseconds,
      utteranceIds: found.utteranceIds,
      sentence: sentenceOf(found, usualHours),
      gateSentence,
    }));
  });
}

function sentenceOf({ kind, silentHours, utteranceIds }: Stonewalling, usualHours: number): string {
  if (kind === 'short answers') return 'A concern of yours met three or more answers of one or two words.';
  const left = counted(utteranceIds.length - 1, 'message');
  return `${left} of yours, a concern among them, stayed without an answer for ${inWords(silentHours)}; 95 of 100 of their answers come within ${inWords(usualHours)}.`;
}

/** "40 minutes", "14 hours", "3 days". */
function inWords(hours: number): string {
  if (hours < 1) return counted(Math.max(1, Math.round(hours * 60)), 'minute');
  return hours < 48 ? counted(Math.round(hours), 'hour') : counted(Math.round(hours / 24), 'day');
}
