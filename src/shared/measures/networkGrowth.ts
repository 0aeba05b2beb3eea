/**
 * How a network grew and shrank. Counts only; a tie counts as active for a year after contact, as in the active
 * network of Dunbar & Spoors 1995 (contact at least yearly). The terms are our own choice.
 * Limits: in the first year of a record everybody seems to arrive, since what was before is not known.
 */

/** How long a tie counts as active after contact. */
const activeForDays = 365;

export interface GrowthStep {
  /** People with contact in the stretch. */
  people: number;
  /** People with contact in the year up to the end of the stretch. */
  active: number;
  /** People whose first contact lies in the stretch. */
  arrived: number;
  /** People with contact again after more than a year without. */
  returned: number;
  /** People whose last contact lay a year back at some moment of the stretch. */
  wentQuiet: number;
}

/**
 * One step for each stretch between `edges` (rising, in days; a stretch holds its end and not its beginning).
 * `contacts`: for each person the times of contact in days, rising; those after the last edge are not looked at.
 */
export function networkGrowth(
  contacts: readonly (readonly number[])[],
  edges: readonly number[],
): GrowthStep[] {
  const steps = edges.slice(1).map(() => ({ people: 0, active: 0, arrived: 0, returned: 0, wentQuiet: 0 }));
  const stepAt = stepFinder(edges);
  for (const times of contacts) {
    let last = Number.NEGATIVE_INFINITY;
    let lastStep = -1;
    for (const time of times) {
      const place = stepAt(time);
      const step = steps[place];
      if (step === undefined) continue;
      if (place !== lastStep) step.people += 1;
      if (last === Number.NEGATIVE_INFINITY) step.arrived += 1;
      else if (time - last >= activeForDays) {
        step.returned += 1;
        count(steps[stepAt(last + activeForDays)]);
      }
      [last, lastStep] = [time, place];
    }
    count(steps[stepAt(last + activeForDays)]);
  }
  let active = 0;
  for (const step of steps) {
    active += step.arrived + step.returned - step.wentQuiet;
    step.active = active;
  }
  return steps;
}

function count(step: GrowthStep | undefined): void {
  if (step !== undefined) step.wentQuiet += 1;
}

/** The stretch that holds a time; -1 outside of all. */
function stepFinder(edges: readonly number[]): (time: number) => number {
  return (time) => {
    let [low, high] = [0, edges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((edges[middle] ?? Number.POSITIVE_INFINITY) < time) low = middle + 1;
      else high = middle;
    }
    return low === edges.length ? -1 : low - 1;
  };
}
