/** What the owner changes in the words that were heard in a voice message. */
import { EvenkeelError } from '../../shared/errors.ts';
import { contextTurns } from '../intake/readings.ts';
import type { Writable } from '../vault/database.ts';
import { forgetReadings } from '../vault/repositories/readings.ts';
import { moveAnswers } from '../vault/repositories/signalAnswers.ts';
import { findUtterances, utterancesAfter } from '../vault/repositories/utterances.ts';
import { findSpoken, writeSpoken } from '../vault/repositories/voiceMessages.ts';

/**
 * Lets a voice message say `text`, or for null again what was heard; that is kept as long as it says something else.
 * It is read anew, with what is read in its light. Throws `not-found` for what is no voice message written down.
 */
export function writeVoice(
  writer: Writable,
  { utteranceId, text }: { utteranceId: number; text: string | null },
): null {
  const [utterance] = findUtterances(writer, [utteranceId]);
  const spoken = findSpoken(writer, utteranceId);
  if (utterance === undefined || spoken === undefined) throw new EvenkeelError('not-found');
  const heard = spoken.heardText ?? utterance.text;
  const words = text ?? heard;
  if (words === utterance.text) return null;
  const { recordingId } = spoken;
  writeSpoken(writer, { utteranceId, recordingId, text: words, heardText: words === heard ? null : heard });
  moveAnswers(writer, utteranceId);
  const following = utterancesAfter(writer, utterance, contextTurns);
  forgetReadings(writer, [utteranceId, ...following.map(({ id }) => id)]);
  return null;
}
