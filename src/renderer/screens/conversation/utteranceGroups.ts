import type { Utterance } from '../../../shared/model/conversations.ts';

const sameBreathMilliseconds = 5 * 60_000;

/** Whether the name and time are written again: another person, another five minutes, or after a notice. */
export function startsGroup(utterance: Utterance, before: Utterance | undefined): boolean {
  if (before === undefined || before.kind === 'notice') return true;
  if (utterance.kind === 'turn' && before.personId === null) return true;
  if (utterance.personId !== before.personId) return true;
  return utterance.atMilliseconds - before.atMilliseconds > sameBreathMilliseconds;
}
