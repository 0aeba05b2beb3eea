/**
 * How long after one speaker the next begins: the floor transfer offset, start of the next minus end of the previous,
 * below 0 where they overlap. Source: Stivers et al. 2009, PNAS 106:10587-92, who found medians around 0.2 s across
 * languages. Quick answers go with feeling connected (Templeton et al. 2022, PNAS 119(4):e2116915119).
 * Limits: a short word said wholly while another speaks takes no floor and forms no offset; a silence of more than
 * ten seconds (somebody went to the door) answers nothing: our own choice.
 */
import type { TalkUnit } from './talkSpans.ts';

export interface FloorTransfer {
  /** Who had the floor, and who takes it. */
  from: number;
  to: number;
  atSeconds: number;
  offsetSeconds: number;
}

const longestOffsetSeconds = 10;

/** All changes of speaker, in order; `units` in order of their starts. */
export function floorTransfers(units: readonly TalkUnit[]): FloorTransfer[] {
  const transfers: FloorTransfer[] = [];
  let holder: TalkUnit | undefined;
  for (const unit of units) {
    if (holder !== undefined && unit.endSeconds <= holder.endSeconds) continue;
    if (holder !== undefined && unit.speaker !== holder.speaker) {
      const offsetSeconds = unit.startSeconds - holder.endSeconds;
      if (offsetSeconds <= longestOffsetSeconds) {
        const { speaker: from } = holder;
        transfers.push({ from, to: unit.speaker, atSeconds: unit.startSeconds, offsetSeconds });
      }
    }
    holder = unit;
  }
  return transfers;
}
