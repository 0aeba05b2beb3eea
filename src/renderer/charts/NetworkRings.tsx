import { memo, useId } from 'react';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { arcAt, clearestAngle } from '../../shared/pictures/ringNames.ts';
import type { ContactBasis } from '../../shared/pictures/contactWords.ts';
import { ringName } from './words.ts';

/** The middle of a name runs so far from its ring: inside it, but outside the outermost where that is in the picture. */
const fromRing = 11;
const halfLetters = 6;
/** From the middle of the letters down to the line they stand on. */
const toBaseline = 4.5;

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

interface RingNamesProps {
  readonly picture: NetworkPicture;
  readonly basis: ContactBasis;
  /** Something else is drawn just outside the outermost ring. */
  readonly isRimTaken: boolean;
}

/** The names of the rings along them, where there is most room. */
export const RingNames = memo(function RingNames({ picture, basis, isRimTaken }: RingNamesProps) {
  const id = useId();
  return (
    <g aria-hidden="true">
      {picture.rings.map(({ class: ring, radius }) => {
        const isRoomOutside =
          ring === 'weak' && !isRimTaken && picture.height / 2 - radius > fromRing + halfLetters;
        const middle = radius + (isRoomOutside ? fromRing : -fromRing);
        const angle = clearestAngle(picture, middle);
        if (angle === null) return null;
        const arc = arcAt(picture.owner, middle, angle);
        return (
          // Made anew with its arc: Chromium leaves text where the path was before.
          <g key={`${ring} ${arc}`}>
            <path id={`${id}${ring}`} d={arc} fill="none" />
            <text className="map-ring-name" dy={toBaseline}>
              <textPath href={`#${id}${ring}`} startOffset="50%">
                {ringName(ring, basis)}
              </textPath>
            </text>
          </g>
        );
      })}
    </g>
  );
});
