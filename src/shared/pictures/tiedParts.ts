/** Which people hang together by ties. */
interface Pair {
  first: number;
  second: number;
}

/** Splits people into the parts that ties among them hold together; the largest part first. */
export function tiedParts(ties: readonly Pair[]): (personIds: readonly number[]) => number[][] {
  const neighbours = new Map<number, number[]>();
  const note = (one: number, other: number) => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const { first, second } of ties) {
    note(first, second);
    note(second, first);
  }
  return (personIds) => {
    const waiting = new Set(personIds);
    const parts = personIds.flatMap((personId) => {
      if (!waiting.delete(personId)) return [];
      const part = [personId];
      // Grows while it is gone through.
      for (const member of part) {
        part.push(...(neighbours.get(member) ?? []).filter((other) => waiting.delete(other)));
      }
      return [part];
    });
    return parts.toSorted((one, other) => other.length - one.length);
  };
}
