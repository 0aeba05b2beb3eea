import { useCallback, useDeferredValue, useState } from 'react';
import type { EgoNetwork, NetworkMonth } from '../../../shared/model/network.ts';
import { useSettings } from '../../app/settings.ts';
import { Card } from '../../design/Card.tsx';
import { formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { rated } from './acts.ts';
import { MapAside } from './MapAside.tsx';
import { MapMenu } from './MapMenu.tsx';
import { MapSheet } from './MapSheet.tsx';
import { MapTools } from './MapTools.tsx';
import type { MapMode } from './OneMap.tsx';
import { TieTable } from './TieTable.tsx';
import { openPerson, useMapChoices } from './useMapChoices.ts';
import { useActs, type Acts } from './useActs.ts';
import { useGroups } from './useGroups.ts';
import { useSavedMap } from './useSavedMap.ts';
import { useShownPeople } from './useShownPeople.ts';
import { WholeCard } from './WholeCard.tsx';

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

/** Everything of the map screen once there is something to show. */
export function MapView({ months, now, before, error, onStop, onOtherStop }: MapViewProps) {
  const { timeZone } = useSettings();
  const [mode, setMode] = useState<MapMode>('rings');
  const groups = useGroups();
  const people = useShownPeople(now.network, before?.network ?? null, groups.all);
  const choices = useMapChoices();
  const acts = useActs();
  const formatDay = useCallback((at: number) => formatDate(at, timeZone), [timeZone]);
  const { keepDrawn, savedMap } = useSavedMap(mode, people.shown, groups.marked, formatDay);
  const { stop } = now;
  const onCompare = useCallback(
    (isComparing: boolean) => onOtherStop(isComparing ? Math.max(0, stop - monthsBack) : null),
    [onOtherStop, stop],
  );
  const dayShown = stop < months.length - 1 ? formatDay(now.network.atMilliseconds) : null;
  const onRate = useRate(acts, now.network, dayShown);
  const tools = { mode, onMode: setMode, isComparing: before !== null, onCompare, savedMap };
  return (
    <Page wide heading="Map" actions={<MapTools {...tools} canCompare={months.length > 1} />}>
      <ErrorNotice error={error ?? acts.error} />
      <div className="map-screen" data-compares={before === null ? undefined : true}>
        <MapSheet
          {...{ months, now, before, mode, people, groups, choices, formatDay, onRate, onStop, onOtherStop }}
          onDrawn={keepDrawn}
        />
        <MapAside
          {...{ choices, groups, acts, dayShown, formatDay, onRate }}
          network={people.shown}
          everybody={now.network}
          before={people.shownEarlier}
          onLatest={() => onStop(months.length - 1)}
          onFilters={people.setFilters}
        />
        <Tables shown={people.shown} earlier={people.shownEarlier} choices={choices} formatDay={formatDay} />
      </div>
      <MapMenu
        {...{ choices, groups, acts, dayShown, onRate }}
        network={now.network}
        onFilters={people.setFilters}
      />
    </Page>
  );
}

/** A year apart is a good first comparison. */
const monthsBack = 12;

/** Rates somebody by their id. */
function useRate({ run }: Acts, { ties }: EgoNetwork, dayShown: string | null) {
  return useCallback(
    (personId: number, closeness: number) => {
      const tie = ties.find((one) => one.personId === personId);
      if (tie !== undefined) run(rated(tie, closeness, dayShown));
    },
    [ties, run, dayShown],
  );
}

interface TablesProps {
  readonly shown: EgoNetwork;
  readonly earlier: EgoNetwork | null;
  readonly choices: ReturnType<typeof useMapChoices>;
  readonly formatDay: (milliseconds: number) => string;
}

/** The map in words and numbers; a moment behind it, so that a step in time moves at once. */
function Tables({ shown, earlier, choices, formatDay }: TablesProps) {
  const network = useDeferredValue(shown);
  const before = useDeferredValue(earlier);
  return (
    <div className="map-table stack">
      <Card title="The same as a table">
        <TieTable
          ties={network.ties}
          before={before?.ties ?? null}
          selectedId={choices.selectedId}
          gathered={choices.gathered}
          onSelect={choices.select}
          onGather={choices.gather}
          onOpen={openPerson}
          formatDay={formatDay}
        />
      </Card>
      <WholeCard date={network.date} />
    </div>
  );
}
