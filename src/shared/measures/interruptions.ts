/**
 * Who begins to speak into whose speech and is left the floor. A count of what is heard, never of blame: much
 * overlapping talk is friendly, and who interrupts depends on far more than wanting to dominate (Anderson & Leaper 1998,
 * Sex Roles 39:225-52; Youngquist 2009: the more interruptions, the more dominant the speaker seems, up to a point).
 *
 * Our own definition: somebody begins at least 0.3 s before the other's end, the other stops within 1 s of that, and the
 * first then keeps the floor for at least 1 s. Speech of less than 1 s (a back-channel) neither interrupts nor is
 * interrupted, nor does it take the floor back.
 */
import { backChannelSeconds, lengthOf, type TalkUnit } from './talkSpans.ts';

export interface Interruption {
  by: number;
  of: number;
  atSeconds: number;
}

const leastOverlapSeconds = 0.3;
const stopsWithinSeconds = 1;
const leastFloorSeconds = 1;

/** Whether anybody else speaks between the end of one and the moment from which the floor counts as kept. */
function isContested(claims: readonly TalkUnit[], index: number, of: TalkUnit): boolean {
  const by = claims[index];
  const untilSeconds = of.endSeconds + leastFloorSeconds;
  for (let next = index + 1; next < claims.length; next += 1) {
    const claim = claims[next];
    if (claim === undefined || claim.startSeconds >= untilSeconds) return false;
    if (claim.speaker !== by?.speaker && claim.endSeconds > of.endSeconds) return true;
  }
  return false;
}

/** All interruptions in order; `units` in order of their starts. */
export function findInterruptions(units: readonly TalkUnit[]): Interruption[] {
  const claims = units.filter((unit) => lengthOf(unit) >= backChannelSeconds);
  const lastOf = new Map<number, TalkUnit>();
  const found: Interruption[] = [];
  for (const [index, unit] of claims.entries()) {
    const others = [...lastOf.values()].filter(
      ({ speaker, startSeconds, endSeconds }) =>
        speaker !== unit.speaker && startSeconds < unit.startSeconds && endSeconds > unit.startSeconds,
    );
    const [other] = others;
    lastOf.set(unit.speaker, unit);
    // Where two speak already, a third interrupts neither.
    if (other === undefined || others.length > 1) continue;
    const overlapSeconds = other.endSeconds - unit.startSeconds;
    if (overlapSeconds < leastOverlapSeconds || overlapSeconds > stopsWithinSeconds) continue;
    if (unit.endSeconds < other.endSeconds + leastFloorSeconds) continue;
    if (isContested(claims, index, other)) continue;
    found.push({ by: unit.speaker, of: other.speaker, atSeconds: unit.startSeconds });
  }
  return found;
}
