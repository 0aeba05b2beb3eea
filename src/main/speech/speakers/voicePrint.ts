/** How alike two voices are, from -1 to 1: the cosine of the angle between them. */
export function likeness(first: Float64Array, second: Float64Array): number {
  let [product, firstSquare, secondSquare] = [0, 0, 0];
  for (const [place, value] of first.entries()) {
    const other = second[place] ?? 0;
    product += value * other;
    firstSquare += value * value;
    secondSquare += other * other;
  }
  return firstSquare * secondSquare === 0 ? 0 : product / Math.sqrt(firstSquare * secondSquare);
}
