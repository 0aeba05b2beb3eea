/** Arrow keys on a drawing: where the focus goes from one dot to another. */
export interface Place {
  readonly personId: number;
  readonly x: number;
  readonly y: number;
}

const directions: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** How much a step aside costs against a step forward: near 1 wanders, large values miss close neighbours. */
const sidewaysCost = 2.2;

/**
 * The place to go to from `currentId` with `key`: the nearest one lying within 60° of the arrow's direction;
 * Home and End give the first and last of the order. Null when the key means nothing here or nobody lies there.
 */
export function nextPlace(places: readonly Place[], currentId: number | null, key: string): number | null {
  if (key === 'Home') return places[0]?.personId ?? null;
  if (key === 'End') return places.at(-1)?.personId ?? null;
  const direction = directions[key];
  if (direction === undefined) return null;
  const current = places.find((place) => place.personId === currentId);
  if (current === undefined) return places[0]?.personId ?? null;
  return nearestAlong(places, current, direction);
}

function nearestAlong(
  places: readonly Place[],
  current: Place,
  [directionX, directionY]: readonly [number, number],
): number | null {
  let best: number | null = null;
  let bestCost = Infinity;
  for (const place of places) {
    if (place.personId === current.personId) continue;
    const x = place.x - current.x;
    const y = place.y - current.y;
    const forward = x * directionX + y * directionY;
    const sideways = Math.abs(x * directionY - y * directionX);
    if (forward <= 0 || sideways > forward * Math.sqrt(3)) continue;
    const cost = forward + sideways * sidewaysCost;
    if (cost < bestCost) {
      best = place.personId;
      bestCost = cost;
    }
  }
  return best;
}
