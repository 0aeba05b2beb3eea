import { memo, useId } from 'react';
import type { CommunityArc } from '../../shared/pictures/communityArcs.ts';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { arcFromRim, arcTitles, titleFromArc } from '../../shared/pictures/arcTitles.ts';
import { arcPath } from '../../shared/pictures/ringNames.ts';

interface CommunityArcsProps {
  readonly picture: NetworkPicture;
  readonly arcs: readonly CommunityArc[];
}

const toBaseline = 4.5;
/** Letters may be wider than counted: their path is longer by this on either side, in radians. */
const spare = 0.1;

/** Those who belong together, as arcs outside the rings, with their group's title where it fits. */
export const CommunityArcs = memo(function CommunityArcs({ picture, arcs }: CommunityArcsProps) {
  const id = useId();
  const radius = (picture.rings.at(-1)?.radius ?? 0) + arcFromRim;
  const titles = arcTitles(picture, arcs, radius + titleFromArc);
  return (
    <g aria-hidden="true">
      {arcs.map(({ id: communityId, title, from, to }) => {
        const span = titles.get(communityId);
        const path =
          span && arcPath(picture.owner, radius + titleFromArc, span.from - spare, span.to + spare);
        return (
          <g key={`${communityId} ${path}`}>
            <path className="map-community" d={arcPath(picture.owner, radius, from, to)} />
            {path === undefined ? null : (
              <>
                <path id={`${id}${communityId}`} d={path} fill="none" />
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
