import { memo, useMemo } from 'react';
import { titleSpots, type BetweenEdge, type BetweenPicture } from '../../shared/pictures/betweenLayout.ts';
import { EdgeCanvas } from './EdgeCanvas.tsx';
import { MapStage, type MapActions, type MapLook } from './MapStage.tsx';

interface BetweenMapProps extends MapLook, MapActions {
  readonly picture: BetweenPicture;
  readonly label: string;
}

/** From so many lines on they are painted as one picture instead of as elements. */
const mostDrawnEdges = 400;

/** The people the owner knows by their ties to each other; those who belong together on one ground. */
export function BetweenMap({ picture, ...stage }: BetweenMapProps) {
  const fixed = useMemo(() => titleSpots(picture.communities), [picture]);
  const isPainted = picture.edges.length > mostDrawnEdges;
  return (
    <MapStage
      {...stage}
      nodes={picture.nodes}
      width={picture.width}
      height={picture.height}
      fixed={fixed}
      ground={isPainted ? <EdgeCanvas picture={picture} /> : null}
    >
      <CommunityGrounds picture={picture} />
      {isPainted ? null : <Edges edges={picture.edges} />}
      <ActiveEdges picture={picture} personId={stage.hoveredId ?? stage.selectedId} />
    </MapStage>
  );
}

const CommunityGrounds = memo(function CommunityGrounds({ picture }: { picture: BetweenPicture }) {
  return (
    <g aria-hidden="true">
      {picture.communities.map(({ id, path, reach }) => (
        <path key={id} className="map-community-ground" d={path} strokeWidth={2 * reach} />
      ))}
      {picture.communities.map(({ id, title, x, y }) =>
        title === null ? null : (
          <text key={id} className="map-ring-name" x={x} y={y} dominantBaseline="central">
            {title}
          </text>
        ),
      )}
    </g>
  );
});

const Edges = memo(function Edges({ edges }: { edges: readonly BetweenEdge[] }) {
  return (
    <g aria-hidden="true">
      {edges.map((edge) => (
        <Edge key={`${edge.first} ${edge.second}`} edge={edge} className="map-edge" />
      ))}
    </g>
  );
});

/** The ties of the one person looked at. */
function ActiveEdges({ picture, personId }: { picture: BetweenPicture; personId: number | null }) {
  return (
    <g aria-hidden="true">
      {picture.edges
        .filter(({ first, second }) => first === personId || second === personId)
        .map((edge) => (
          <Edge key={`${edge.first} ${edge.second}`} edge={edge} className="map-edge map-edge-active" />
        ))}
    </g>
  );
}

function Edge({ edge, className }: { edge: BetweenEdge; className: string }) {
  return (
    <line
      className={className}
      x1={edge.x1.toFixed(1)}
      y1={edge.y1.toFixed(1)}
      x2={edge.x2.toFixed(1)}
      y2={edge.y2.toFixed(1)}
      strokeWidth={edge.width.toFixed(1)}
      strokeDasharray={edge.isDrawn ? '5 4' : undefined}
    />
  );
}
