import { memo } from 'react';
import { photoShare, type MapNode } from '../../shared/pictures/mapNode.ts';
import { TieShape } from './TieShape.tsx';

interface NetworkNodeProps {
  readonly node: MapNode;
  readonly sentence: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  /** Gathered by hand with others. */
  readonly isGathered: boolean;
  /** The names of the groups this person is in, empty without any. */
  readonly groups: string;
  /** The address of a picture. */
  readonly photo: string | null;
  /** Set aside by the owner: drawn quietly, and said. */
  readonly aside: 'paused' | 'unsafe' | null;
  /** null while nobody is searched for. */
  readonly isMatch: boolean | null;
}

/** How far the ripples of "hot and cold" reach beyond a mark; its name moves out by this. */
const rippleReach = 9;

/** One person on the map. Memoised: choosing one of 300 draws only two of them again. */
export const NetworkNode = memo(function NetworkNode(props: NetworkNodeProps) {
  const { node, isSelected } = props;
  return (
    <g
      className="map-node"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element cannot be drawn
      role="option"
      aria-selected={isSelected}
      aria-label={[
        props.sentence,
        ...(props.aside === null ? [] : [`${props.aside} (your mark)`]),
        ...(props.groups === '' ? [] : [`in ${props.groups}`]),
        ...(props.isGathered ? ['gathered'] : []),
      ].join(', ')}
      tabIndex={props.isTabStop ? 0 : -1}
      data-person={node.personId}
      data-match={props.isMatch ?? undefined}
      data-gathered={props.isGathered || undefined}
      data-aside={props.aside ?? undefined}
      // A style and not an attribute, so that a step in time is a movement.
      style={{ transform: `translate(${node.x.toFixed(1)}px, ${node.y.toFixed(1)}px)` }}
    >
      <circle className="map-node-reach" r={Math.max(node.radius + 5, 12)} />
      <TieShape warmth={node.warmth} radius={node.radius} ripple={node.ripple} />
      <Photo address={props.photo} radius={node.radius} />
      <circle className="map-node-ring" r={node.radius + 4} />
    </g>
  );
});

/** A face needs so much room to be one; smaller marks stay without. */
const leastPhotoRadius = 7;

/** The picture of a person as a disc on their mark, whose shape and colour stay in sight around it. */
function Photo({ address, radius }: { address: string | null; radius: number }) {
  if (address === null || radius < leastPhotoRadius) return null;
  const half = radius * photoShare;
  return (
    <image className="map-node-photo" href={address} x={-half} y={-half} width={2 * half} height={2 * half} />
  );
}

/** The name of a person beside their mark; drawn apart from it, so that no other mark covers it. */
export function NodeName({ node, isMatch = null }: { node: MapNode; isMatch?: boolean | null }) {
  const { label, y } = node;
  const reach = node.ripple ? rippleReach : 0;
  const outward = { start: reach, middle: 0, end: -reach }[label.anchor];
  const down = label.anchor === 'middle' ? Math.sign(label.y - y) * reach : 0;
  return (
    <text
      className="map-node-name"
      data-match={isMatch ?? undefined}
      x={(label.x + outward).toFixed(1)}
      y={(label.y + down).toFixed(1)}
      textAnchor={label.anchor}
      aria-hidden="true"
    >
      {label.text}
    </text>
  );
}
