import type { TimelineFlag } from '../../shared/pictures/timelineFlag.ts';

const cloths: Record<TimelineFlag['kind'], string> = {
  boundary: 'h14v10h-14Zm2.5 2.5v5h9v-5Z',
  'boundary-kept': 'h14v10h-14Z',
  'boundary-crossed': 'h14l-5 5l5 5h-14Z',
  'life-event': 'l14 5l-14 5Z',
};

/**
 * A flag whose pole stands at `x` with its top at `y`: a boundary is an empty banner, full when it was kept, torn when
 * it was crossed; a life event is a pennant.
 */
export function flagPath(kind: TimelineFlag['kind'], x: number, y: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}${cloths[kind]}`;
}
