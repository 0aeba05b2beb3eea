import { memo, useId } from 'react';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';

type RingClass = NetworkPicture['rings'][number]['class'];

const contactNames: Record<RingClass, string> = {
  strong: 'much contact',
  middle: 'some contact',
  weak: 'little contact',
};

const strengthNames: Record<RingClass, string> = {
  strong: 'strong ties',
  middle: 'in between',
  weak: 'weak ties',
};

/** The three rings, as nested discs. */
export const NetworkRings = memo(function NetworkRings({ picture }: { picture: NetworkPicture }) {
  return (
    <g aria-hidden="true">
      {picture.rings.toReversed().map(({ class: ring, radius }) => (
        <circle
          key={ring}
          className="map-disc"
          cx={picture.owner.x}
          cy={picture.owner.y}
          r={radius.toFixed(1)}
        />
      ))}
    </g>
  );
});

/** The names of the rings along their upper edges; "ties" only when the owner has rated closeness. */
export const RingNames = memo(function RingNames({
  picture,
  rated,
}: {
  picture: NetworkPicture;
  rated: boolean;
}) {
  const id = useId();
  const names = rated ? strengthNames : contactNames;
  return (
    <g aria-hidden="true">
      {picture.rings.map(({ class: ring, radius }) => (
        <g key={ring}>
          <path id={`${id}${ring}`} d={upperArc(picture.owner, radius)} fill="none" />
          <text className="map-ring-name" dy="4">
            <textPath href={`#${id}${ring}`} startOffset="50%">
              {names[ring]}
            </textPath>
          </text>
        </g>
      ))}
    </g>
  );
});

/** The upper right quarter of a circle, so that names stand clear of the person straight above the owner. */
function upperArc({ x, y }: { x: number; y: number }, radius: number): string {
  const turn = Math.PI / 4;
  const from = { x: x + radius * Math.sin(-turn + 0.5), y: y - radius * Math.cos(-turn + 0.5) };
  const to = { x: x + radius * Math.sin(turn + 0.5), y: y - radius * Math.cos(turn + 0.5) };
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}A${radius} ${radius} 0 0 1 ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
}
