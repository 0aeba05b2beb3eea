import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { EgoNetwork, NetworkMonth } from '../../../shared/model/network.ts';
import type { SavedMap } from '../../../shared/pictures/mapSvg.ts';
import { useSettings } from '../../app/settings.ts';
import { NetworkLegend } from '../../charts/NetworkLegend.tsx';
import { ringBasis, ringName } from '../../charts/words.ts';
import { Card } from '../../design/Card.tsx';
import { formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { FilterBar } from './FilterBar.tsx';
import { MapAside } from './MapAside.tsx';
import { MapTools } from './MapTools.tsx';
import { MapsInTime } from './MapsInTime.tsx';
import { filterNetwork, noFilters } from './mapFilters.ts';
import { matchingPeople } from './matchingPeople.ts';
import type { DrawnPicture, MapMode } from './OneMap.tsx';
import { TieMenu } from './TieMenu.tsx';
import { TieTable } from './TieTable.tsx';
import { openPerson, useMapChoices } from './useMapChoices.ts';
import { useRating } from './useRating.ts';
import { WholeCard } from './WholeCard.tsx';
import { withCircle } from './withCircle.ts';

/** The map at one stop in time. */
export interface MapAtStop {
  readonly stop: number;
  readonly network: EgoNetwork;
  readonly isWaiting: boolean;
}

interface MapViewProps {
  readonly months: readonly NetworkMonth[];
  readonly now: MapAtStop;
  /** The other date where two are compared. */
  readonly before: MapAtStop | null;
  readonly error: Error | null;
  readonly onStop: (stop: number) => void;
  readonly onOtherStop: (stop: number | null) => void;
}

const titles: Record<MapMode, string> = {
  rings: 'Map of my ties',
  between: 'Ties between the people I know',
};

export function MapView({ months, now, before, error, onStop, onOtherStop }: MapViewProps) {
  const { timeZone } = useSettings();
  const [mode, setMode] = useState<MapMode>('rings');
  const [filters, setFilters] = useState(noFilters);
  const [sought, setSought] = useState('');
  const choices = useMapChoices();
  const drawn = useRef<DrawnPicture | null>(null);
  const keepDrawn = useCallback((picture: DrawnPicture | null) => void (drawn.current = picture), []);
  const rating = useRating();
  const shown = useMemo(() => filterNetwork(now.network, filters), [now.network, filters]);
  const shownBefore = useMemo(() => before && filterNetwork(before.network, filters), [before, filters]);
  const deferredSought = useDeferredValue(sought);
  const matches = useMemo(() => matchingPeople(shown.ties, deferredSought), [shown, deferredSought]);
  const formatDay = useCallback((at: number) => formatDate(at, timeZone), [timeZone]);
  const basis = ringBasis(shown.ties);
  const savedMap = (): Omit<SavedMap, 'withNames'> | null => {
    const title = `${titles[mode]}, ${formatDay(now.network.atMilliseconds)}`;
    return drawn.current && { picture: drawn.current, title, ringName: (ring) => ringName(ring, basis) };
  };
  const isPast = now.stop < months.length - 1;
  const onRate = isPast ? undefined : rating.rate;
  const menuTie = now.network.ties.find(({ personId }) => personId === choices.menu?.personId);
  return (
    <Page
      wide
      heading="Map"
      actions={
        <MapTools
          mode={mode}
          onMode={setMode}
          canCompare={months.length > 1}
          isComparing={before !== null}
          onCompare={(isComparing) => onOtherStop(isComparing ? Math.max(0, now.stop - 12) : null)}
          savedMap={savedMap}
        />
      }
    >
      <ErrorNotice error={error ?? rating.error} />
      <div className="map-screen" data-compares={before === null ? undefined : true}>
        <div className="card map-sheet">
          <FilterBar
            network={now.network}
            filters={filters}
            onFilters={setFilters}
            shownCount={shown.ties.length}
            sought={sought}
            onSought={setSought}
            matchCount={matches?.size ?? null}
          />
          <MapsInTime
            months={months}
            now={{ ...now, network: shown }}
            before={before === null || shownBefore === null ? null : { ...before, network: shownBefore }}
            mode={mode}
            choices={choices}
            matches={matches}
            formatDay={formatDay}
            onDrawn={keepDrawn}
            onRate={onRate}
            onStop={onStop}
            onOtherStop={onOtherStop}
          />
          <NetworkLegend basis={mode === 'rings' ? basis : null} />
        </div>
        <MapAside
          network={shown}
          before={shownBefore}
          choices={choices}
          rating={rating}
          isPast={isPast}
          formatDay={formatDay}
          onOnly={() => {
            setFilters({ ...noFilters, only: choices.gathered });
            choices.letGo();
          }}
        />
        <div className="map-table">
          <Card title="The same as a table">
            <TieTable
              ties={shown.ties}
              before={shownBefore?.ties ?? null}
              selectedId={choices.selectedId}
              onSelect={choices.select}
              onOpen={openPerson}
              formatDay={formatDay}
            />
          </Card>
          <WholeCard date={now.network.date} />
        </div>
      </div>
      {menuTie === undefined || choices.menu === null ? null : (
        <TieMenu
          key={menuTie.personId}
          tie={menuTie}
          mark={choices.menu.mark}
          isGathered={choices.gathered.has(menuTie.personId)}
          onClose={choices.closeMenu}
          onOpen={() => openPerson(menuTie.personId)}
          onGather={() => choices.gather([menuTie.personId])}
          onCircle={() => setFilters({ ...noFilters, only: withCircle(now.network, menuTie.personId) })}
          onRate={onRate && ((closeness) => onRate(menuTie.personId, closeness))}
        />
      )}
    </Page>
  );
}
