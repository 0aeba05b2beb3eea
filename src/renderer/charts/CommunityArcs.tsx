import { memo, useId } from 'react';
import type { CommunityArc } from '../../shared/pictures/communityArcs.ts';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { arcPath } from './ringNames.ts';

interface CommunityArcsProps {
  readonly picture: NetworkPicture;
  readonly arcs: readonly CommunityArc[];
}

/** How far outside the outermost ring the arcs run, and from there to the middle of their titles. */
const fromRim = 6;
const toTitle = 10;
const letterWidth = 6.6;
const toBaseline = 4.5;

/** Those who belong together, as arcs outside the rings, with their group's title where it fits. */
export const CommunityArcs = memo(function CommunityArcs({ picture, arcs }: CommunityArcsProps) {
  const id = useId();
  const radius = (picture.rings.at(-1)?.radius ?? 0) + fromRim;
  return (
    <g aria-hidden="true">
      {arcs.map(({ id: communityId, title, from, to }) => {
        const titlePath = arcPath(picture.owner, radius + toTitle, from, to);
        const room = Math.floor(((to - from) * (radius + toTitle)) / letterWidth);
        return (
          <g key={`${communityId} ${titlePath}`}>
            <path className="map-community" d={arcPath(picture.owner, radius, from, to)} />
            {title === null || title.length > room ? null : (
              <>
                <path id={`${id}${communityId}`} d={titlePath} fill="none" />
                <text className="map-ring-name" dy={toBaseline}>
                  <textPath href={`#${id}${communityId}`} startOffset="50%">
                    {title}
                  </textPath>
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
});
