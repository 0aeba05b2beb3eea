/** What a person looks like on either map: where, which shape, which name beside it. Sizes in pixels. */
import type { Tie } from '../model/ties.ts';
import { placeLabels, type LabelPlace } from './networkLabels.ts';
import { shapeOfStep, warmthStep, type NodeShape, type WarmthStep } from './warmthStep.ts';

export interface Size {
  width: number;
  height: number;
}

export interface MapNode {
  personId: number;
  tie: Tie;
  x: number;
  y: number;
  radius: number;
  warmth: WarmthStep;
  shape: NodeShape;
  /** Marked ups and downs: drawn as ripples around the node. */
  ripple: boolean;
  label: LabelPlace;
}

/** A person's mark without their name, which needs to know everyone else's place. */
export type Mark = Omit<MapNode, 'label'>;

export function markAt(tie: Tie, x: number, y: number, radius: number): Mark {
  const warmth = warmthStep(tie.warmth);
  return {
    personId: tie.personId,
    tie,
    x,
    y,
    radius,
    warmth,
    shape: shapeOfStep(warmth),
    ripple: tie.hotAndCold === true,
  };
}

/** How much of a mark's radius a photo takes: the mark's shape and colour stay in sight around it. */
export const photoShare = 0.72;

/** Up to so many people, no name may lie over any of them; in a crowd it may over the far and small ones. */
const crowdFrom = 40;

/** The marks with their names, written where there is room. `fixed`: what else no name may cover. */
export function withLabels<One extends Mark>(
  marks: readonly One[],
  fixed: readonly { x: number; y: number; radius: number }[],
  size: Size,
): (One & { label: LabelPlace })[] {
  const labels = placeLabels(
    marks.map((mark) => ({ ...mark, name: mark.tie.name, strength: mark.tie.contact.value })),
    [...fixed, ...marks.filter((mark) => marks.length <= crowdFrom || mark.tie.contact.class === 'strong')],
    size,
  );
  return marks.flatMap((mark, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ ...mark, label }];
  });
}

/** To a tenth of a pixel, for path data. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
