import type { NetworkMonth } from '../../../shared/model/network.ts';
import { NetworkLegend } from '../../charts/NetworkLegend.tsx';
import { contactBasis } from '../../../shared/pictures/contactWords.ts';
import { FilterBar } from './FilterBar.tsx';
import { MapsInTime } from './MapsInTime.tsx';
import type { MapAtStop } from './MapView.tsx';
import type { DrawnPicture, MapMode } from './OneMap.tsx';
import type { Groups } from './useGroups.ts';
import type { MapChoices } from './useMapChoices.ts';
import type { ShownPeople } from './useShownPeople.ts';

interface MapSheetProps {
  readonly months: readonly NetworkMonth[];
  readonly now: MapAtStop;
  readonly before: MapAtStop | null;
  readonly mode: MapMode;
  readonly people: ShownPeople;
  readonly groups: Groups;
  readonly choices: MapChoices;
  readonly formatDay: (milliseconds: number) => string;
  readonly onDrawn: (picture: DrawnPicture | null) => void;
  readonly onRate: (personId: number, closeness: number) => void;
  readonly onStop: (stop: number) => void;
  readonly onOtherStop: (stop: number | null) => void;
}

/** The filters, the map or two of them in time, and what its signs mean. */
export function MapSheet({ people, groups, now, before, ...rest }: MapSheetProps) {
  const { shown, shownEarlier } = people;
  return (
    <div className="card map-sheet">
      <FilterBar
        network={now.network}
        groups={groups.all}
        filters={people.filters}
        onFilters={people.setFilters}
        shownCount={shown.ties.length}
        isAnybodySetAside={people.setAside.size > 0}
        sought={people.sought}
        onSought={people.setSought}
        matchCount={people.matches?.size ?? null}
      />
      <MapsInTime
        {...rest}
        now={{ ...now, network: shown }}
        before={before === null || shownEarlier === null ? null : { ...before, network: shownEarlier }}
        matches={people.matches}
        setAside={people.setAside}
        groups={groups.marked}
      />
      <NetworkLegend
        basis={rest.mode === 'rings' ? contactBasis(shown.ties) : null}
        hasGroups={groups.marked.length > 0}
      />
    </div>
  );
}
