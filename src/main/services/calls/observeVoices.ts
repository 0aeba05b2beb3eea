/** What a call tells the timelines about voices: where in it somebody sounded lastingly other than usual. */
import { mean } from '../../../shared/measures/average.ts';
import type { TurnShift } from '../../../shared/measures/voiceShift.ts';
import { describeVoice } from '../../../shared/measures/voiceWords.ts';
import { voiceFeatures } from '../../../shared/measures/voiceStretches.ts';
import type { Writable } from '../../vault/database.ts';
import { outlineOf } from '../../vault/repositories/callOutline.ts';
import { replaceObservations } from '../../vault/repositories/voiceObservations.ts';
import { groupBy } from '../groupBy.ts';
import type { RecordedCall } from './call.ts';
import { shiftsOf } from './voiceShifts.ts';

const observationModel = 'voice shift 1';
/** Below it a feature is not named, as for a single turn of a lasting shift. */
const namedFrom = 2;

/** Observes a call anew. */
export function observeVoices(writer: Writable, { recordingId, interactionId }: RecordedCall): void {
  const outline = outlineOf(writer, recordingId);
  const shifts = shiftsOf(outline);
  const known = outline.filter(({ personId }) => personId !== null);
  const observations = [...groupBy(known, ({ personId }) => personId)].flatMap(([personId, turns]) => {
    const compared = turns.flatMap(({ utteranceId }) => shifts.get(utteranceId) ?? []);
    const marked = compared.filter(({ isMarked }) => isMarked);
    const words = wordsFor(marked);
    if (personId === null || words === null) return [];
    const counts = { markedTurns: marked.length, comparedTurns: compared.length };
    return [{ personId, words, ...counts, model: observationModel }];
  });
  replaceObservations(writer, interactionId, observations);
}

/** What the marked turns have in common; null where that is nothing. */
function wordsFor(marked: readonly TurnShift[]): string | null {
  const features = voiceFeatures.flatMap((feature) => {
    const scores = marked.flatMap((shift) =>
      shift.features.filter((found) => found.feature === feature).map(({ z }) => z),
    );
    const z = scores.length === 0 ? 0 : mean(scores);
    return Math.abs(z) < namedFrom ? [] : [{ feature, z }];
  });
  return describeVoice(features);
}
