/** A text cut at the borders of its marks, so that overlapping marks can both be shown. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Piece<Mark extends Span> {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** Cuts `text` into pieces, each with the marks that cover it. Offsets outside the text are cut back. */
export function cutAtMarks<Mark extends Span>(text: string, marks: readonly Mark[]): Piece<Mark>[] {
  const borders = new Set([0, text.length]);
  for (const mark of marks) {
    borders.add(Math.min(Math.max(mark.start, 0), text.length));
    borders.add(Math.min(Math.max(mark.end, 0), text.length));
  }
  const sorted = [...borders].toSorted((left, right) => left - right);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      start,
      marks: marks.filter((mark) => mark.start <= start && mark.end >= end && mark.end > mark.start),
    };
  });
}
