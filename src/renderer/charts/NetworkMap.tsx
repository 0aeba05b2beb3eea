import { memo, useCallback, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Network } from '../../shared/model/ties.ts';
import { networkLayout, type NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import './network.css';
import { NetworkNode, NodeName } from './NetworkNode.tsx';
import { NetworkRings, RingNames } from './NetworkRings.tsx';
import { nextPlace } from './spatialFocus.ts';
import { tieSentence } from './words.ts';

interface NetworkMapProps {
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  readonly selectedId: number | null;
  /** Looked at in passing, by the pointer. */
  readonly hoveredId: number | null;
  /** Who is searched for; null while nobody is. */
  readonly matches: ReadonlySet<number> | null;
  readonly formatDay: (milliseconds: number) => string;
  readonly onSelect: (personId: number) => void;
  readonly onHover: (personId: number | null) => void;
  readonly onOpen: (personId: number) => void;
}

/** The owner in the middle, everyone around by how much contact there is. Arrow keys walk, Enter opens. */
export function NetworkMap(props: NetworkMapProps) {
  const { network, width, height, selectedId, onSelect, onHover, onOpen } = props;
  const picture = useMemo(() => networkLayout(network, { width, height }), [network, width, height]);
  const drawing = useRef<SVGSVGElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const current = personUnder(event.target);
    if (event.key === 'Enter' && current !== null) onOpen(current);
    const next = nextPlace(picture.nodes, current, event.key);
    if (next === null) return;
    event.preventDefault();
    drawing.current?.querySelector<SVGGElement>(`[data-person="${next}"]`)?.focus();
  };
  const choose = useCallback(
    (target: EventTarget) => {
      const personId = personUnder(target);
      if (personId !== null) onSelect(personId);
    },
    [onSelect],
  );
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on one of its people
    <svg
      ref={drawing}
      className="map-drawing"
      viewBox={`0 0 ${width} ${height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select element cannot be drawn
      role="listbox"
      aria-label={`Map of your ties: ${network.ties.length} people. Arrow keys move between them, Enter opens one.`}
      onKeyDown={onKeyDown}
      onFocus={(event) => choose(event.target)}
      onClick={(event) => choose(event.target)}
      onDoubleClick={(event) => {
        const personId = personUnder(event.target);
        if (personId !== null) onOpen(personId);
      }}
      onPointerOver={(event: PointerEvent) => onHover(personUnder(event.target))}
      onPointerLeave={() => onHover(null)}
    >
      <NetworkRings picture={picture} />
      <Spokes picture={picture} />
      <RingNames picture={picture} rated={isRated(network)} />
      <ActiveLines picture={picture} personId={props.hoveredId ?? selectedId} />
      <Owner picture={picture} />
      <People {...props} picture={picture} />
      <Names picture={picture} matches={props.matches} />
      <TopNames picture={picture} personIds={[selectedId, props.hoveredId]} />
    </svg>
  );
}

type PeopleProps = Pick<NetworkMapProps, 'selectedId' | 'matches' | 'formatDay'> & {
  readonly picture: NetworkPicture;
};

function People({ picture, selectedId, matches, formatDay }: PeopleProps) {
  const sentences = useMemo(
    () => new Map(picture.nodes.map(({ personId, tie }) => [personId, tieSentence(tie, formatDay)])),
    [picture, formatDay],
  );
  const isKnown = picture.nodes.some((node) => node.personId === selectedId);
  const tabStop = isKnown ? selectedId : picture.nodes[0]?.personId;
  return picture.nodes.map((node) => (
    <NetworkNode
      key={node.personId}
      node={node}
      sentence={sentences.get(node.personId) ?? node.tie.name}
      isSelected={node.personId === selectedId}
      isTabStop={node.personId === tabStop}
      isMatch={matches === null ? null : matches.has(node.personId)}
    />
  ));
}

/** More names of people found than this would cover each other. */
const mostNamed = 12;

/** The names there is room for, and those of the few who are found. */
const Names = memo(function Names({ picture, matches }: Pick<PeopleProps, 'picture' | 'matches'>) {
  const isNamed = (personId: number) =>
    matches !== null && matches.size <= mostNamed && matches.has(personId);
  return (
    <g aria-hidden="true">
      {picture.nodes
        .filter(({ label, personId }) => label.shown || isNamed(personId))
        .map((node) => (
          <NodeName key={node.personId} node={node} isMatch={matches?.has(node.personId) ?? null} />
        ))}
    </g>
  );
});

/** Whether the owner has rated everybody: only then may the map as a whole speak of strength. */
export function isRated(network: Network): boolean {
  return network.ties.every((tie) => tie.contact.name === 'strength');
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

/** Among very many people the lines of weak ties would only be fog: their ring tells it, and looking at one shows its line. */
function drawnSpokes({ nodes }: NetworkPicture): NetworkPicture['nodes'] {
  return nodes.length <= 100 ? nodes : nodes.filter((node) => node.tie.contact.class !== 'weak');
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

/** The names of those looked at, written again above everyone else. */
function TopNames({ picture, personIds }: { picture: NetworkPicture; personIds: (number | null)[] }) {
  return (
    <g className="map-top-names" aria-hidden="true">
      {picture.nodes
        .filter(({ personId }) => personIds.includes(personId))
        .map((node) => (
          <NodeName key={node.personId} node={node} />
        ))}
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

/** The person whose node an event happened on. */
function personUnder(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  const id = target.closest('[data-person]')?.getAttribute('data-person');
  return id === null || id === undefined ? null : Number(id);
}
