import { closenessAt, distanceOf, type Point } from '../../shared/pictures/mapPlaces.ts';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { TieShape } from './TieShape.tsx';

interface DraggedPersonProps {
  readonly picture: NetworkPicture;
  readonly personId: number;
  readonly place: Point;
}

const ratings = [0, 1, 2, 3, 4, 5, 6];

/** A person on the way to another closeness: the seven circles they could stand on, and which one it would be. */
export function DraggedPerson({ picture, personId, place }: DraggedPersonProps) {
  const node = picture.nodes.find((candidate) => candidate.personId === personId);
  if (node === undefined) return null;
  const closeness = closenessAt(picture, place);
  const { owner } = picture;
  return (
    <g className="map-dragged" aria-hidden="true">
      {ratings.map((rating) => (
        <circle
          key={rating}
          className="map-rating-circle"
          data-chosen={rating === closeness || undefined}
          cx={owner.x}
          cy={owner.y}
          r={distanceOf(picture, rating).toFixed(1)}
        />
      ))}
      <g transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
        <TieShape warmth={node.warmth} radius={Math.max(node.radius, 7)} />
        <text className="map-node-name" y={-Math.max(node.radius, 7) - 12} textAnchor="middle">
          {node.label.text}: {closeness} of 6
        </text>
      </g>
    </g>
  );
}
