function squaredDistance(first: Float32Array, second: Float32Array): number {
  return first.reduce((sum, value, index) => sum + (value - (second[index] ?? 0)) ** 2, 0);
}

function meanOf(voices: readonly Float32Array[], size: number): Float32Array {
  const sum = new Float32Array(size);
  for (const voice of voices) for (const [at, value] of voice.entries()) sum[at] = (sum[at] ?? 0) + value;
  return sum.map((value) => value / Math.max(1, voices.length));
}

function nearest(voice: Float32Array, centres: readonly Float32Array[]): number {
  const distances = centres.map((centre) => squaredDistance(voice, centre));
  return distances.indexOf(Math.min(...distances));
}

/** Groups voices around `count` centres (Lloyd 1982), the first being whoever speaks first. */
export function clusterVoices(voices: readonly Float32Array[], count: number): number[] {
  const size = voices[0]?.length ?? 0;
  let centres = voices.slice(0, 1);
  while (centres.length < Math.min(count, voices.length)) {
    const distances = voices.map((voice) =>
      Math.min(...centres.map((centre) => squaredDistance(voice, centre))),
    );
    const farthest = voices[distances.indexOf(Math.max(...distances))];
    if (farthest !== undefined) centres.push(farthest);
  }
  let groups: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    groups = voices.map((voice) => nearest(voice, centres));
    const current = groups;
    centres = centres.map((_, group) =>
      meanOf(
        voices.filter((__, index) => current[index] === group),
        size,
      ),
    );
  }
  return groups;
}
