/** What differs between the owner's ties at two dates, for words beside two maps. */
import type { Tie } from '../model/ties.ts';
import { nearness, ringClasses, ringOf, type RingClass } from './ringPlaces.ts';
import { warmthStep, type WarmthStep } from './warmthStep.ts';

export type MapChange =
  | { kind: 'new'; personId: number; name: string; to: RingClass }
  | { kind: 'nearer' | 'further'; personId: number; name: string; from: RingClass; to: RingClass }
  | { kind: 'tone'; personId: number; name: string; from: WarmthStep; to: WarmthStep };

/** Those who are new, stand in another ring, or whose words went from one tone to another; the nearest first. */
export function mapChanges(before: readonly Tie[], after: readonly Tie[]): MapChange[] {
  const earlier = new Map(before.map((tie) => [tie.personId, tie]));
  return after
    .toSorted((one, other) => nearness(other) - nearness(one))
    .flatMap((tie) => changesOf(earlier.get(tie.personId), tie));
}

function changesOf(before: Tie | undefined, after: Tie): MapChange[] {
  const { personId, name } = after;
  if (before === undefined) return [{ kind: 'new', personId, name, to: ringOf(after) }];
  const changes: MapChange[] = [];
  const [from, to] = [ringOf(before), ringOf(after)];
  if (from !== to) {
    const kind = ringClasses.indexOf(to) < ringClasses.indexOf(from) ? 'nearer' : 'further';
    changes.push({ kind, personId, name, from, to });
  }
  const [stepBefore, stepAfter] = [warmthStep(before.warmth), warmthStep(after.warmth)];
  // "Not known yet" says nothing of how it was.
  const known = stepBefore !== 'not known yet' && stepAfter !== 'not known yet';
  if (known && stepBefore !== stepAfter) {
    changes.push({ kind: 'tone', personId, name, from: stepBefore, to: stepAfter });
  }
  return changes;
}
