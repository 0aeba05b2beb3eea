import { voiceShifts, type TurnShift } from '../../../shared/measures/voiceShift.ts';
import type { OutlineTurn } from '../../vault/repositories/callOutline.ts';
import { groupBy } from '../groupBy.ts';

/** How each turn sounds against the usual voice of the same speaker in this call; those too short are left out. */
export function shiftsOf(outline: readonly OutlineTurn[]): Map<number, TurnShift> {
  const shifts = new Map<number, TurnShift>();
  const known = outline.filter(({ label }) => label !== null);
  for (const turns of groupBy(known, ({ label }) => label).values()) {
    const { turns: found } = voiceShifts(
      turns.map(({ startSeconds, endSeconds, voice }) => ({ startSeconds, endSeconds, ...voice })),
    );
    for (const [place, shift] of found.entries()) {
      const turn = turns[place];
      if (shift !== null && turn !== undefined) shifts.set(turn.utteranceId, shift);
    }
  }
  return shifts;
}
