import { useEffect, useMemo } from 'react';
import type { EgoNetwork } from '../../../shared/model/network.ts';
import { titleSpots } from '../../../shared/pictures/arcTitles.ts';
import { betweenLayout, type BetweenPicture } from '../../../shared/pictures/betweenLayout.ts';
import { networkLayout, placeOnMap, type NetworkPicture } from '../../../shared/pictures/networkLayout.ts';
import { BetweenMap } from '../../charts/BetweenMap.tsx';
import type { MapActions, MapLook } from '../../charts/MapStage.tsx';
import { NetworkMap } from '../../charts/NetworkMap.tsx';
import { useSize, type Size } from '../../charts/useSize.ts';
import { contactBasis } from '../../../shared/pictures/contactWords.ts';
import { formatQuantity } from '../../design/format.ts';
import { Loading } from '../../design/Progress.tsx';
import { useArrangement } from './useArrangement.ts';

export type MapMode = 'rings' | 'between';

/** What a map shows, for whoever saves it. */
export type DrawnPicture = NetworkPicture | BetweenPicture;

interface OneMapProps extends MapLook, MapActions {
  readonly network: EgoNetwork;
  readonly mode: MapMode;
  /** "5 Mar 2024", where more than today is looked at. */
  readonly dayWords: string | null;
  /** The networks of earlier dates, for the trail of the chosen person. */
  readonly earlier: readonly EgoNetwork[];
  /** Told what is drawn. */
  readonly onDrawn?: ((picture: DrawnPicture | null) => void) | undefined;
  readonly onRate?: ((personId: number, closeness: number) => void) | undefined;
}

/** One map in the frame it is given, in either mode. */
export function OneMap({ mode, ...props }: OneMapProps) {
  const [frame, size] = useSize<HTMLDivElement>({ width: 760, height: 640 });
  const scale = drawingScale(size);
  const drawnSize = useMemo(
    () => ({ width: size.width / scale, height: size.height / scale }),
    [size, scale],
  );
  return (
    <div className="map-frame" ref={frame} data-moves={props.dayWords === null ? undefined : true}>
      {mode === 'rings' ? <Rings {...props} size={drawnSize} /> : <Between {...props} size={drawnSize} />}
    </div>
  );
}

type SizedProps = Omit<OneMapProps, 'mode'> & { readonly size: Size };

function Rings({ network, size, earlier, dayWords, onDrawn, ...rest }: SizedProps) {
  const picture = useMemo(
    () =>
      networkLayout(network, size, {
        steady: true,
        keepFree: (map) => titleSpots(map, network.communities),
      }),
    [network, size],
  );
  useTold(picture, onDrawn);
  const { selectedId } = rest;
  const trail = useMemo(
    () =>
      selectedId === null ? [] : earlier.flatMap((before) => placeOnMap(before, size, selectedId) ?? []),
    [earlier, size, selectedId],
  );
  const people = formatQuantity(network.ties.length, 'person', 'people');
  return (
    <NetworkMap
      {...rest}
      picture={picture}
      communities={network.communities}
      basis={contactBasis(network.ties)}
      trail={trail}
      label={`Map of your ties${on(dayWords)}: ${people}. ${howTo}`}
    />
  );
}

/** Frames of about the same shape share one arrangement. */
function roundedAspect({ width, height }: Size): number {
  return Math.round((width / height) * 4) / 4 || 1;
}

function Between({ network, size, dayWords, onDrawn, ...rest }: SizedProps) {
  const { people, isDone, progress } = useArrangement(network, roundedAspect(size));
  const picture = useMemo(
    () => (people === null ? null : betweenLayout(network, people, size)),
    [network, people, size],
  );
  useTold(picture, onDrawn);
  if (picture === null) {
    return <Loading label={`Placing people by their ties, ${Math.round(progress * 100)} %`} />;
  }
  if (picture.nodes.length === 0 && isDone) {
    return (
      <p className="map-nobody soft">
        No two of the people shown here are known to share a group. Choose several and say that they know each
        other, and their ties are drawn.
      </p>
    );
  }
  return (
    <>
      <BetweenMap
        {...rest}
        picture={picture}
        label={`Ties between the people you know${on(dayWords)}: ${picture.nodes.length} people, ${picture.edges.length} ties. ${howTo}`}
      />
      {picture.alone === 0 ? null : (
        <p className="map-alone soft small">
          Not drawn: {formatQuantity(picture.alone, 'person', 'people')} without a known tie to anyone else.
        </p>
      )}
    </>
  );
}

function useTold(picture: DrawnPicture | null, onDrawn: OneMapProps['onDrawn']): void {
  useEffect(() => onDrawn?.(picture), [picture, onDrawn]);
}

const howTo = 'Arrow keys move between them, Enter opens one, Space gathers, Shift and F10 ask what to do.';

function on(dayWords: string | null): string {
  return dayWords === null ? '' : ` on ${dayWords}`;
}

/** A large map is drawn larger, names and marks with it, instead of with more empty room. */
function drawingScale({ width, height }: Size): number {
  return Math.min(Math.max(Math.min(width, height) / 600, 1), 1.35);
}
