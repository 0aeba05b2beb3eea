/** Groups voices around centres (Lloyd 1982), begun by cutting the widest group along its main directions. Pure. */

export interface Grouping {
  /** The group of each voice. */
  groups: number[];
  centres: Float64Array[];
  /** The sum of the squared distances to the centres: the less, the tighter the groups. */
  looseness: number;
}

const mostRounds = 30;
const directionsTried = 3;

function squaredDistance(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (const [place, value] of first.entries()) sum += (value - (second[place] ?? 0)) ** 2;
  return sum;
}

export function meanVoice(voices: readonly Float64Array[], size = voices[0]?.length ?? 0): Float64Array {
  const sum = new Float64Array(size);
  for (const voice of voices) {
    for (const [place, value] of voice.entries()) sum[place] = (sum[place] ?? 0) + value;
  }
  return sum.map((value) => value / Math.max(1, voices.length));
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (const [place, value] of first.entries()) sum += value * (second[place] ?? 0);
  return sum;
}

/** The directions in which the voices differ most, by repeated multiplication; orthogonal. */
function mainDirections(voices: readonly Float64Array[], centre: Float64Array): Float64Array[] {
  const offsets = voices.map((voice) => voice.map((value, place) => value - (centre[place] ?? 0)));
  const found: Float64Array[] = [];
  while (found.length < Math.min(directionsTried, centre.length)) {
    let direction = centre.map((_, place) => 1 + ((place * 7 + found.length) % 5));
    for (let round = 0; round < mostRounds; round += 1) {
      const next = new Float64Array(centre.length);
      for (const offset of offsets) {
        const along = dot(offset, direction);
        for (const [place, value] of offset.entries()) next[place] = (next[place] ?? 0) + along * value;
      }
      for (const known of found) {
        const along = dot(next, known);
        for (const [place, value] of known.entries()) next[place] = (next[place] ?? 0) - along * value;
      }
      const length = Math.sqrt(dot(next, next)) || 1;
      direction = next.map((value) => value / length);
    }
    found.push(direction);
  }
  return found;
}

function refine(voices: readonly Float64Array[], start: readonly Float64Array[]): Grouping {
  let centres = [...start];
  let groups: number[] = [];
  let looseness = Infinity;
  for (let round = 0; round < mostRounds; round += 1) {
    let sum = 0;
    groups = voices.map((voice) => {
      const distances = centres.map((centre) => squaredDistance(voice, centre));
      const least = Math.min(...distances);
      sum += least;
      return distances.indexOf(least);
    });
    const current = groups;
    centres = centres.map((centre, group) => {
      const members = voices.filter((_, index) => current[index] === group);
      return members.length === 0 ? centre : meanVoice(members);
    });
    if (sum >= looseness) break;
    looseness = sum;
  }
  return { groups, centres, looseness };
}

/** The best way found to cut one of the groups in two. */
function splitOnce(voices: readonly Float64Array[], grouping: Grouping): Grouping {
  let best = grouping;
  for (const [group, centre] of grouping.centres.entries()) {
    const members = voices.filter((_, index) => grouping.groups[index] === group);
    if (members.length < 2) continue;
    for (const direction of mainDirections(members, centre)) {
      const isAbove = (voice: Float64Array) => dot(voice, direction) > dot(centre, direction);
      const above = meanVoice(members.filter(isAbove), centre.length);
      const below = meanVoice(
        members.filter((voice) => !isAbove(voice)),
        centre.length,
      );
      const others = grouping.centres.filter((each) => each !== centre);
      const found = refine(voices, [...others, above, below]);
      if (found.looseness < best.looseness) best = found;
    }
  }
  return best;
}

/** Groupings of the voices into 1, 2, … groups, each found when it is asked for; ends where no group can be cut. */
export function* groupVoices(voices: readonly Float64Array[]): Generator<Grouping, void, undefined> {
  if (voices.length === 0) return;
  let last = refine(voices, [meanVoice(voices)]);
  for (;;) {
    yield last;
    const next = splitOnce(voices, last);
    if (next.centres.length === last.centres.length) return;
    last = next;
  }
}
