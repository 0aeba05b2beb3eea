import { memo } from 'react';
import type { Point } from '../../shared/pictures/mapPlaces.ts';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';

interface TrailMarksProps {
  readonly picture: NetworkPicture;
  readonly trail: readonly Point[];
  readonly personId: number | null;
}

/** Where someone stood before, the longer ago the fainter, joined up to where they stand. */
export const TrailMarks = memo(function TrailMarks({ picture, trail, personId }: TrailMarksProps) {
  const node = picture.nodes.find((candidate) => candidate.personId === personId);
  if (node === undefined || trail.length === 0) return null;
  const line = [...trail, node].map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <g className="map-trail" aria-hidden="true">
      <polyline points={line} />
      {trail.map(({ x, y }, index) => (
        <circle
          // oxlint-disable-next-line react/no-array-index-key -- steps back in time, by their number
          key={index}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={Math.max(3, node.radius * 0.6)}
          opacity={0.25 + (0.6 * (index + 1)) / trail.length}
        />
      ))}
    </g>
  );
});
