/** How warmth is shown: five steps and "not known yet", each with a shape, so that colour is never the only sign. */
import type { Estimate } from '../model/estimates.ts';

export type WarmthStep =
  'draining' | 'somewhat draining' | 'mixed' | 'somewhat steadying' | 'steadying' | 'not known yet';

export type NodeShape = 'diamond' | 'circle' | 'rounded square';

/** Warmth nearer to zero than this is shown as mixed, however sure it is. */
const leastShown = 0.08;
const clearFrom = 0.3;

/** A side is only taken when the whole 80 % interval lies on it. */
export function warmthStep(warmth: Estimate | null): WarmthStep {
  if (warmth === null) return 'not known yet';
  const undecided = warmth.low <= 0 && warmth.high >= 0;
  if (undecided || Math.abs(warmth.value) < leastShown) return 'mixed';
  if (warmth.value < 0) return warmth.value <= -clearFrom ? 'draining' : 'somewhat draining';
  return warmth.value >= clearFrom ? 'steadying' : 'somewhat steadying';
}

export function shapeOfStep(step: WarmthStep): NodeShape {
  if (step === 'draining' || step === 'somewhat draining') return 'diamond';
  return step === 'mixed' || step === 'not known yet' ? 'circle' : 'rounded square';
}
