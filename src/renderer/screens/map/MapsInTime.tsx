import { useCallback, useMemo } from 'react';
import type { NetworkMonth, PersonGroup } from '../../../shared/model/network.ts';
import { formatDate } from '../../design/format.ts';
import { useAhead, useNetworks, usePhotos } from './mapData.ts';
import type { SetAside } from './mapFilters.ts';
import { dateAt, datesBefore, stepMonths } from './mapTime.ts';
import type { MapAtStop } from './MapView.tsx';
import { OneMap, type DrawnPicture, type MapMode } from './OneMap.tsx';
import { TimeBar } from './TimeBar.tsx';
import { openPerson, type MapChoices } from './useMapChoices.ts';

interface MapsInTimeProps {
  readonly months: readonly NetworkMonth[];
  readonly now: MapAtStop;
  readonly before: MapAtStop | null;
  readonly mode: MapMode;
  readonly choices: MapChoices;
  readonly matches: ReadonlySet<number> | null;
  readonly setAside: SetAside;
  /** Those marked on the map. */
  readonly groups: readonly PersonGroup[];
  readonly formatDay: (milliseconds: number) => string;
  readonly onDrawn: (picture: DrawnPicture | null) => void;
  readonly onRate?: ((personId: number, closeness: number) => void) | undefined;
  readonly onStop: (stop: number) => void;
  readonly onOtherStop: (stop: number | null) => void;
}

/** The map with its time slider; where two dates are compared, the other one beside it. */
export function MapsInTime(props: MapsInTimeProps) {
  const { months, now, before, choices } = props;
  const stopWords = useStopWords(months);
  const trailDates = useMemo(
    () => (choices.selectedId === null || props.mode === 'between' ? [] : datesBefore(months, now.stop)),
    [months, now.stop, choices.selectedId, props.mode],
  );
  const photos = usePhotos();
  const earlier = useNetworks(trailDates);
  const next = now.stop + stepMonths(months.length);
  useAhead(next < months.length && now.stop > 0 ? dateAt(months, next) : undefined);
  const look = {
    mode: props.mode,
    selectedId: choices.selectedId,
    hoveredId: choices.hoveredId,
    matches: props.matches,
    gathered: choices.gathered,
    setAside: props.setAside,
    groups: props.groups,
    photos,
    formatDay: props.formatDay,
    onSelect: choices.select,
    onHover: choices.hover,
    onOpen: openPerson,
    onMenu: choices.openMenu,
    onGather: choices.gather,
  };
  const bar = { months, stopWords };
  return (
    <div className="maps-in-time">
      {before === null ? null : (
        <section className="map-in-time" aria-label="The earlier date">
          <TimeBar
            {...bar}
            label="Before"
            stop={before.stop}
            onStop={props.onOtherStop}
            isWaiting={before.isWaiting}
            canPlay={false}
          />
          <OneMap {...look} network={before.network} dayWords={stopWords(before.stop)} earlier={[]} />
        </section>
      )}
      <section className="map-in-time" aria-label="The date looked at">
        {months.length < 2 ? null : (
          <TimeBar
            {...bar}
            label={before === null ? 'As it stood' : 'After'}
            stop={now.stop}
            onStop={props.onStop}
            isWaiting={now.isWaiting}
          />
        )}
        <OneMap
          {...look}
          network={now.network}
          dayWords={before === null && now.stop >= months.length - 1 ? null : stopWords(now.stop)}
          earlier={earlier}
          onDrawn={props.onDrawn}
          onRate={props.onRate}
        />
      </section>
    </div>
  );
}

/** "31 Mar 2024"; of the last stop, that it is the latest. */
function useStopWords(months: readonly NetworkMonth[]): (stop: number) => string {
  return useCallback(
    (stop) => {
      const date = months[stop]?.date;
      if (date === undefined) return 'now';
      const words = formatDate(Date.parse(`${date}T12:00Z`), 'UTC');
      return stop >= months.length - 1 ? `latest, ${words}` : words;
    },
    [months],
  );
}
