import { memo, useMemo } from 'react';
import type { Community } from '../../shared/model/network.ts';
import { titleSpots } from '../../shared/pictures/arcTitles.ts';
import { communityArcs } from '../../shared/pictures/communityArcs.ts';
import { closenessAt, type Point } from '../../shared/pictures/mapPlaces.ts';
import type { NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { CommunityArcs } from './CommunityArcs.tsx';
import { DraggedPerson } from './DraggedPerson.tsx';
import { MapStage, type MapActions, type MapLook } from './MapStage.tsx';
import { NetworkRings, RingNames } from './NetworkRings.tsx';
import { TrailMarks } from './TrailMarks.tsx';
import type { ContactBasis } from '../../shared/pictures/contactWords.ts';

interface NetworkMapProps extends MapLook, MapActions {
  readonly picture: NetworkPicture;
  readonly communities: readonly Community[];
  /** What the rings stand for: the owner's ratings, or contact where there is none. */
  readonly basis: ContactBasis;
  readonly label: string;
  /** Where the chosen person stood before, the longest ago first. */
  readonly trail: readonly Point[];
  /** Absent where ratings cannot be given: in the past. */
  readonly onRate?: ((personId: number, closeness: number) => void) | undefined;
}

/** The owner in the middle, everyone around by how close they are. */
export function NetworkMap(props: NetworkMapProps) {
  const { picture, communities, basis, onRate, trail, ...stage } = props;
  const fixed = useMemo(() => [picture.owner, ...titleSpots(picture, communities)], [picture, communities]);
  const arcs = useMemo(() => communityArcs(picture, communities), [picture, communities]);
  return (
    <MapStage
      {...stage}
      nodes={picture.nodes}
      width={picture.width}
      height={picture.height}
      fixed={fixed}
      onDrop={onRate && ((personId, place) => onRate(personId, closenessAt(picture, place)))}
      renderDrag={({ personId, place }) => (
        <DraggedPerson picture={picture} personId={personId} place={place} />
      )}
    >
      <NetworkRings picture={picture} />
      <Spokes picture={picture} />
      <CommunityArcs picture={picture} arcs={arcs} />
      <RingNames picture={picture} basis={basis} isRimTaken={arcs.length > 0} />
      <ActiveLines picture={picture} personId={props.hoveredId ?? props.selectedId} />
      <Owner picture={picture} />
      <TrailMarks picture={picture} trail={trail} personId={props.selectedId} />
    </MapStage>
  );
}

/** The line of every tie, quiet; drawn once per layout. */
const Spokes = memo(function Spokes({ picture }: { picture: NetworkPicture }) {
  return (
    <g aria-hidden="true">
      {drawnSpokes(picture).map(({ personId, line, tie }) => (
        <line
          key={personId}
          className="map-spoke"
          data-class={tie.contact.class}
          x1={line.x1.toFixed(1)}
          y1={line.y1.toFixed(1)}
          x2={line.x2.toFixed(1)}
          y2={line.y2.toFixed(1)}
          strokeWidth={line.width.toFixed(1)}
          strokeDasharray={line.dash.join(' ')}
        />
      ))}
    </g>
  );
});

/** Among very many people the lines of all would only be fog: only the strong are drawn, and that of whoever is looked at. */
function drawnSpokes({ nodes }: NetworkPicture): NetworkPicture['nodes'] {
  return nodes.length <= 100 ? nodes : nodes.filter((node) => node.tie.contact.class === 'strong');
}

/** The lines of the one person looked at: to the owner, and to those they share groups with. */
function ActiveLines({ picture, personId }: { picture: NetworkPicture; personId: number | null }) {
  const node = picture.nodes.find((candidate) => candidate.personId === personId);
  if (node === undefined) return null;
  const { line } = node;
  return (
    <g aria-hidden="true">
      {picture.between
        .filter(({ first, second }) => first === personId || second === personId)
        .map(({ first, second, path, width }) => (
          <path key={`${first} ${second}`} className="map-between" d={path} strokeWidth={width} />
        ))}
      <line
        className="map-spoke map-spoke-active"
        x1={line.x1}
        y1={line.y1}
        x2={line.x2}
        y2={line.y2}
        strokeWidth={line.width}
        strokeDasharray={line.dash.join(' ')}
      />
    </g>
  );
}

function Owner({ picture: { owner } }: { picture: NetworkPicture }) {
  return (
    <g className="map-owner" transform={`translate(${owner.x} ${owner.y})`} aria-hidden="true">
      <circle r={owner.radius} />
      <text>You</text>
    </g>
  );
}
