/** How much of a window the record covers. Our own measure: numbers over weeks of which nothing was imported mislead. */

/** The share 0..1 of the weeks of a window that hold contact; a part of a week at its beginning counts as a week. */
export function weeksCovered(
  daysWithContact: Iterable<number>,
  window: { lastDay: number; days: number },
): number {
  const weeks = new Set<number>();
  for (const day of daysWithContact) {
    const before = window.lastDay - day;
    if (before >= 0 && before < window.days) weeks.add(Math.floor(before / 7));
  }
  return weeks.size / Math.ceil(window.days / 7);
}
