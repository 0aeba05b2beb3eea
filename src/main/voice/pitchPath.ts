/** The path through the candidates of all frames. Source: Boersma 1993 (see pitch.ts). */

/** One possible pitch of a frame; 0 Hz means unvoiced. */
export interface Candidate {
  hertz: number;
  strength: number;
}

const octaveJumpCost = 0.35;
const voicedUnvoicedCost = 0.14;

function transitionCost(from: Candidate, to: Candidate): number {
  if (from.hertz === 0 && to.hertz === 0) return 0;
  if (from.hertz === 0 || to.hertz === 0) return voicedUnvoicedCost;
  return octaveJumpCost * Math.abs(Math.log2(from.hertz / to.hertz));
}

/** Viterbi: the path with the greatest strength less its jumps; each frame needs a candidate. */
export function bestPath(frames: readonly (readonly Candidate[])[]): Candidate[] {
  let scores: number[] = [];
  const cameFrom: number[][] = [];
  frames.forEach((candidates, frame) => {
    const previous = frames[frame - 1];
    const origins: number[] = [];
    scores = candidates.map((candidate, index) => {
      let best = previous === undefined ? 0 : -Infinity;
      previous?.forEach((from, origin) => {
        const score = (scores[origin] ?? 0) - transitionCost(from, candidate);
        if (score <= best) return;
        best = score;
        origins[index] = origin;
      });
      return best + candidate.strength;
    });
    cameFrom.push(origins);
  });
  const path: Candidate[] = [];
  let index = scores.indexOf(Math.max(...scores));
  for (let frame = frames.length - 1; frame >= 0; frame -= 1) {
    const candidate = frames[frame]?.[index];
    if (candidate !== undefined) path.push(candidate);
    index = cameFrom[frame]?.[index] ?? 0;
  }
  return path.toReversed();
}
