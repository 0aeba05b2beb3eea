/** Where the owner is in the transcript: a turn, a word in it, and from where turns are selected. */
export interface TurnCursor {
  /** The turn the keyboard is on. */
  readonly headId: number;
  /** Where the selection began; the same turn when only one is selected. */
  readonly anchorId: number;
  readonly word: number;
}

export function cursorOn(utteranceId: number, word = 0): TurnCursor {
  return { headId: utteranceId, anchorId: utteranceId, word };
}

/** The cursor some turns up (below 0) or down; with `extends` all from where it began are selected. */
export function moveTurn(
  cursor: TurnCursor,
  ids: readonly number[],
  steps: number,
  extendsSelection: boolean,
): TurnCursor {
  const index = ids.indexOf(cursor.headId);
  const headId = ids[Math.min(ids.length - 1, Math.max(0, index + steps))] ?? cursor.headId;
  return { headId, anchorId: extendsSelection ? cursor.anchorId : headId, word: 0 };
}

/** The selected turns in their order; the one of the cursor where the others are gone. */
export function selectedIds({ headId, anchorId }: TurnCursor, ids: readonly number[]): number[] {
  const [head, anchor] = [ids.indexOf(headId), ids.indexOf(anchorId)];
  if (head < 0) return [];
  if (anchor < 0) return [headId];
  return ids.slice(Math.min(head, anchor), Math.max(head, anchor) + 1);
}
