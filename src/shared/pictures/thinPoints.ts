/** Fewer points that look the same: in each equal stretch of time the first, the lowest, the highest and the last stay. */
export function thinPoints<Item extends { atMilliseconds: number }>(
  items: readonly Item[],
  most: number,
  valueOf: (item: Item) => number,
): Item[] {
  const first = items[0];
  const last = items.at(-1);
  if (items.length <= most || first === undefined || last === undefined) return [...items];
  const stretches = Math.floor(most / 4);
  const stretchMilliseconds = Math.max(1, (last.atMilliseconds - first.atMilliseconds) / stretches);
  const kept = new Set<Item>();
  let current: { index: number; lowest: Item; highest: Item; last: Item } | undefined;
  const keep = () => {
    if (current === undefined) return;
    for (const item of [current.lowest, current.highest, current.last]) kept.add(item);
  };
  for (const item of items) {
    const index = Math.min(
      stretches - 1,
      Math.floor((item.atMilliseconds - first.atMilliseconds) / stretchMilliseconds),
    );
    if (current?.index !== index) {
      keep();
      kept.add(item);
      current = { index, lowest: item, highest: item, last: item };
    }
    if (valueOf(item) < valueOf(current.lowest)) current.lowest = item;
    if (valueOf(item) > valueOf(current.highest)) current.highest = item;
    current.last = item;
  }
  keep();
  return items.filter((item) => kept.has(item));
}
