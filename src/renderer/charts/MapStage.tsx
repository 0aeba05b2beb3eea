import {
  memo,
  useCallback,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { PersonGroup } from '../../shared/model/network.ts';
import type { MapNode } from '../../shared/pictures/mapNode.ts';
import type { Point } from '../../shared/pictures/mapPlaces.ts';
import { GroupMarks, GroupNames } from './GroupMarks.tsx';
import { personUnder, useMapGestures, type Drag } from './mapGestures.ts';
import './network.css';
import { NetworkNode, NodeName } from './NetworkNode.tsx';
import { nextPlace } from './spatialFocus.ts';
import { useGroupMarks } from './useGroupMarks.ts';
import { tieSentence } from './words.ts';

/** Who is looked at, found and gathered on a map. */
export interface MapLook {
  readonly selectedId: number | null;
  /** Looked at in passing, by the pointer. */
  readonly hoveredId: number | null;
  /** Who is searched for; null while nobody is. */
  readonly matches: ReadonlySet<number> | null;
  /** Those gathered by hand. */
  readonly gathered: ReadonlySet<number>;
  /** Whom the owner paused or marked unsafe: drawn quietly. */
  readonly setAside: ReadonlyMap<number, 'paused' | 'unsafe'>;
  /** The named groups that are marked. */
  readonly groups: readonly PersonGroup[];
  /** Addresses of pictures, by person. */
  readonly photos: ReadonlyMap<number, string>;
  readonly formatDay: (milliseconds: number) => string;
}

/** What can be done on a map, by pointer, finger and keyboard alike. */
export interface MapActions {
  readonly onSelect: (personId: number) => void;
  readonly onHover: (personId: number | null) => void;
  readonly onOpen: (personId: number) => void;
  /** Asks for the menu of a person, beside their mark. */
  readonly onMenu: (personId: number, mark: Element) => void;
  readonly onGather: (personIds: readonly number[]) => void;
}

interface MapStageProps extends MapLook, MapActions {
  readonly nodes: readonly MapNode[];
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Besides the people, what no name of a group should cover. */
  readonly fixed?: readonly { x: number; y: number; radius: number }[];
  /** A person was dragged to a place; absent where people cannot be moved. */
  readonly onDrop?: ((personId: number, place: Point) => void) | undefined;
  /** What lies beneath the drawing, and on it beneath the people. */
  readonly ground?: ReactNode;
  readonly children: ReactNode;
  /** What is drawn above the people while a person is dragged. */
  readonly renderDrag?: (drag: Drag) => ReactNode;
}

/** The people of a map as one list: arrow keys walk, Enter opens, Space gathers, the menu key asks what to do. */
export function MapStage(props: MapStageProps) {
  const { nodes, width, height, onSelect, onHover, onOpen, onMenu } = props;
  const drawing = useRef<SVGSVGElement>(null);
  const { marks, groupNames } = useGroupMarks(props);
  const askMenu = (personId: number | null) => {
    const mark = drawing.current?.querySelector<SVGGElement>(`[data-person="${personId}"]`);
    if (personId === null || mark === null || mark === undefined) return;
    mark.focus();
    onMenu(personId, mark);
  };
  const { handlers, gesture } = useMapGestures({
    drawing,
    width,
    nodes,
    onDrop: props.onDrop,
    onLasso: props.onGather,
    onLongPress: askMenu,
  });
  const choose = useCallback(
    (target: EventTarget) => {
      const personId = personUnder(target);
      if (personId !== null) onSelect(personId);
    },
    [onSelect],
  );
  return (
    <div className="map-stage">
      {props.ground}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on one of its people */}
      <svg
        ref={drawing}
        className="map-drawing"
        data-busy={gesture?.kind}
        viewBox={`0 0 ${width} ${height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select element cannot be drawn
        role="listbox"
        aria-label={props.label}
        onKeyDown={(event) => pressKey(event, props, drawing.current, askMenu)}
        onFocus={(event) => choose(event.target)}
        onClick={(event) => choose(event.target)}
        onDoubleClick={(event) => {
          const personId = personUnder(event.target);
          if (personId !== null) onOpen(personId);
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          askMenu(personUnder(event.target));
        }}
        onPointerOver={(event: PointerEvent) => onHover(personUnder(event.target))}
        onPointerLeave={() => onHover(null)}
        {...handlers}
      >
        {props.children}
        <GroupMarks marks={marks} personId={props.hoveredId ?? props.selectedId} />
        <People
          nodes={nodes}
          selectedId={props.selectedId}
          matches={props.matches}
          gathered={props.gathered}
          setAside={props.setAside}
          groupNames={groupNames}
          photos={props.photos}
          formatDay={props.formatDay}
        />
        <Names nodes={nodes} matches={props.matches} />
        <GroupNames marks={marks} />
        <TopNames nodes={nodes} personIds={[props.selectedId, props.hoveredId]} />
        {gesture?.kind === 'lasso' ? <Lasso line={gesture.line} /> : null}
        {gesture?.kind === 'drag' ? props.renderDrag?.(gesture) : null}
      </svg>
    </div>
  );
}

/** Does what a key asks for; keys that mean nothing here are left to the page. */
function pressKey(
  event: KeyboardEvent,
  { nodes, onOpen, onGather }: Pick<MapStageProps, 'nodes' | 'onOpen' | 'onGather'>,
  drawing: SVGSVGElement | null,
  askMenu: (personId: number) => void,
): void {
  const current = personUnder(event.target);
  const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  const next = nextPlace(nodes, current, event.key);
  if (next === null && !asksMenu && event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  if (next !== null) drawing?.querySelector<SVGGElement>(`[data-person="${next}"]`)?.focus();
  else if (current === null) return;
  else if (asksMenu) askMenu(current);
  else if (event.key === 'Enter') onOpen(current);
  else onGather([current]);
}

interface PeopleProps extends Pick<
  MapStageProps,
  'nodes' | 'selectedId' | 'matches' | 'gathered' | 'setAside' | 'photos' | 'formatDay'
> {
  readonly groupNames: ReadonlyMap<number, string>;
}

const People = memo(function People({
  nodes,
  selectedId,
  matches,
  gathered,
  setAside,
  groupNames,
  photos,
  formatDay,
}: PeopleProps) {
  const sentences = useMemo(
    () => new Map(nodes.map(({ personId, tie }) => [personId, tieSentence(tie, formatDay)])),
    [nodes, formatDay],
  );
  const isKnown = nodes.some((node) => node.personId === selectedId);
  const tabStop = isKnown ? selectedId : nodes[0]?.personId;
  return nodes.map((node) => (
    <NetworkNode
      key={node.personId}
      node={node}
      sentence={sentences.get(node.personId) ?? node.tie.name}
      isSelected={node.personId === selectedId}
      isTabStop={node.personId === tabStop}
      isGathered={gathered.has(node.personId)}
      groups={groupNames.get(node.personId) ?? ''}
      photo={photos.get(node.personId) ?? null}
      aside={setAside.get(node.personId) ?? null}
      isMatch={matches === null ? null : matches.has(node.personId)}
    />
  ));
});

/** More names of people found than this would cover each other. */
const mostNamed = 12;

/** The names there is room for, and those of the few who are found. */
const Names = memo(function Names({ nodes, matches }: Pick<PeopleProps, 'nodes' | 'matches'>) {
  const isNamed = (personId: number) =>
    matches !== null && matches.size <= mostNamed && matches.has(personId);
  return (
    <g aria-hidden="true">
      {nodes
        .filter(({ label, personId }) => label.shown || isNamed(personId))
        .map((node) => (
          <NodeName key={node.personId} node={node} isMatch={matches?.has(node.personId) ?? null} />
        ))}
    </g>
  );
});

/** The names of those looked at, written again above everyone else. */
function TopNames({ nodes, personIds }: { nodes: readonly MapNode[]; personIds: (number | null)[] }) {
  return (
    <g className="map-top-names" aria-hidden="true">
      {nodes
        .filter(({ personId }) => personIds.includes(personId))
        .map((node) => (
          <NodeName key={node.personId} node={node} />
        ))}
    </g>
  );
}

function Lasso({ line }: { line: readonly Point[] }) {
  const points = line.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return <polygon className="map-lasso" points={points} aria-hidden="true" />;
}
