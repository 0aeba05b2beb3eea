import { useDeferredValue, useMemo } from 'react';
import type { EgoNetwork } from '../../../shared/model/network.ts';
import { Card } from '../../design/Card.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { GatheredCard } from './GatheredCard.tsx';
import { GroupsCard } from './GroupsCard.tsx';
import { HowToRead } from './HowToRead.tsx';
import { noFilters, type MapFilters } from './mapFilters.ts';
import { TieDetails } from './TieDetails.tsx';
import { Told } from './Told.tsx';
import type { Acts } from './useActs.ts';
import type { Groups } from './useGroups.ts';
import { openPerson, type MapChoices } from './useMapChoices.ts';

interface MapAsideProps {
  readonly network: EgoNetwork;
  /** Before any filter. */
  readonly everybody: EgoNetwork;
  /** The earlier date, where two are compared. */
  readonly before: EgoNetwork | null;
  readonly choices: MapChoices;
  readonly groups: Groups;
  readonly acts: Acts;
  /** The earlier day the map shows; null for the latest. */
  readonly dayShown: string | null;
  readonly formatDay: (milliseconds: number) => string;
  readonly onRate: (personId: number, closeness: number) => void;
  /** Goes to the latest date. */
  readonly onLatest: () => void;
  readonly onFilters: (filters: MapFilters) => void;
}

/** Beside the map: what was just done, those gathered, whoever is looked at, the groups, and what differs between two dates. */
export function MapAside(props: MapAsideProps) {
  const { network, everybody, before, choices, groups, acts } = props;
  const gathered = network.ties.filter((tie) => choices.gathered.has(tie.personId));
  const names = useMemo(
    () => new Map(everybody.ties.map(({ personId, name }) => [personId, name])),
    [everybody],
  );
  return (
    <div className="map-aside stack">
      <Told acts={acts} />
      {gathered.length === 0 ? null : (
        <GatheredCard
          ties={gathered}
          between={network.between}
          groups={groups}
          acts={acts}
          onOnly={() => {
            props.onFilters({ ...noFilters, only: choices.gathered });
            choices.letGo();
          }}
          onLetGo={choices.letGo}
        />
      )}
      <LookedAt {...props} />
      <GroupsCard
        groups={groups}
        names={names}
        acts={acts}
        onOnly={({ id }) => props.onFilters({ ...noFilters, groupId: id })}
        onGather={choices.gatherAll}
      />
      {before === null ? null : (
        <ChangesCard before={before.ties} after={network.ties} onSelect={choices.select} />
      )}
    </div>
  );
}

/** Whoever is under the pointer or chosen, in words. */
function LookedAt(props: MapAsideProps) {
  const { network, choices, groups, dayShown, formatDay, onRate, onLatest } = props;
  // The words follow a moment later, so that walking over the map never waits for them.
  const shownId = useDeferredValue(choices.hoveredId ?? choices.selectedId);
  const shown = network.ties.find((tie) => tie.personId === shownId);
  return (
    <Card>
      {shown === undefined ? (
        <HowToRead />
      ) : (
        <TieDetails
          tie={shown}
          network={network}
          groups={groups.all}
          isChosen={shown.personId === choices.selectedId}
          dayShown={dayShown}
          formatDay={formatDay}
          onRate={onRate}
          onLatest={onLatest}
          onOpen={openPerson}
        />
      )}
    </Card>
  );
}
