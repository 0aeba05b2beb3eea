import type { Writable } from '../../vault/database.ts';
import { drawTie } from './drawnTies.ts';

/** Says of several people that they all know each other, or takes every tie drawn between them away. Throws as `drawTie` does. */
export function drawCircle(
  writer: Writable,
  { personIds, isDrawn }: { personIds: readonly number[]; isDrawn: boolean },
): null {
  for (const [index, personId] of personIds.entries()) {
    for (const otherPersonId of personIds.slice(index + 1)) {
      drawTie(writer, { personId, otherPersonId, isDrawn });
    }
  }
  return null;
}
