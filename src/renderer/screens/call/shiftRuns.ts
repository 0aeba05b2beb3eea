import type { Call } from '../../../shared/model/calls.ts';

export interface ShiftRun {
  readonly label: number | null;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly words: string;
}

/** The lasting shifts of a call: turns of one speaker that follow each other and are all part of one. */
export function shiftRuns(outline: Call['outline']): ShiftRun[] {
  const open = new Map<number | null, ShiftRun | null>();
  const runs: ShiftRun[] = [];
  for (const { label, startSeconds, endSeconds, shift } of outline) {
    const before = open.get(label) ?? null;
    const words = shift?.isMarked === true ? shift.words : null;
    if (words === null) {
      // A short turn that could not be compared does not end a shift.
      if (shift !== null) open.set(label, null);
      continue;
    }
    const run =
      before === null || before.words !== words
        ? { label, startSeconds, endSeconds, words }
        : { ...before, endSeconds };
    if (before !== null && before.words === words) runs[runs.indexOf(before)] = run;
    else runs.push(run);
    open.set(label, run);
  }
  return runs;
}
