import type { Utterance } from '../../../shared/model/conversations.ts';

const sameBreathMilliseconds = 5 * 60_000;

/** Whether the name and time are written again: another person, another five minutes, or after a notice. */
export function startsGroup(utterance: Utterance, before: Utterance | undefined): boolean {
  if (before === undefined || before.kind === 'notice') return true;
  if (utterance.kind === 'turn' && before.personId === null) return true;
  if (utterance.personId !== before.personId) return true;
  return utterance.atMilliseconds - before.atMilliseconds > sameBreathMilliseconds;
}

/** The turn that is being heard: the last one that began at or before `seconds` and is not long over. */
export function playingTurn(utterances: readonly Utterance[], seconds: number | null): number | null {
  if (seconds === null) return null;
  const turn = utterances.findLast(
    (utterance) => utterance.startSeconds !== null && utterance.startSeconds <= seconds + 0.05,
  );
  if (turn === undefined || (turn.endSeconds ?? Infinity) + 1 < seconds) return null;
  return turn.id;
}
