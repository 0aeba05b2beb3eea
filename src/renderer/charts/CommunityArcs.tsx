import { memo, useId } from 'react';
import type { CommunityArc } from '../../shared/pictures/communityArcs.ts';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { arcPath } from '../../shared/pictures/ringNames.ts';

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
  const titled = titledArcs(arcs, radius + toTitle);
  return (
    <g aria-hidden="true">
      {arcs.map(({ id: communityId, title, from, to }) => {
        const titlePath = arcPath(picture.owner, radius + toTitle, from, to);
        return (
          <g key={`${communityId} ${titlePath}`}>
            <path className="map-community" d={arcPath(picture.owner, radius, from, to)} />
            {titled.has(communityId) ? (
              <>
                <path id={`${id}${communityId}`} d={titlePath} fill="none" />
                <text className="map-ring-name" dy={toBaseline}>
                  <textPath href={`#${id}${communityId}`} startOffset="50%">
                    {title}
                  </textPath>
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </g>
  );
});

/** The communities whose title fits their arc without touching another's, those with the longest arcs first. */
function titledArcs(arcs: readonly CommunityArc[], radius: number): ReadonlySet<number> {
  const taken: { from: number; to: number }[] = [];
  const titled = new Set<number>();
  for (const { id, title, from, to } of arcs.toSorted(
    (one, other) => other.to - other.from - one.to + one.from,
  )) {
    const half = ((title?.length ?? 0) * letterWidth) / radius / 2;
    const middle = ((from + to) / 2) % (2 * Math.PI);
    const span = { from: middle - half, to: middle + half };
    const isFree = taken.every((other) => [-2, 0, 2].every((turn) => isApart(span, other, turn * Math.PI)));
    if (half === 0 || 2 * half > to - from || !isFree) continue;
    taken.push(span);
    titled.add(id);
  }
  return titled;
}

function isApart(
  one: { from: number; to: number },
  other: { from: number; to: number },
  turn: number,
): boolean {
  return one.to < other.from + turn || one.from > other.to + turn;
}
