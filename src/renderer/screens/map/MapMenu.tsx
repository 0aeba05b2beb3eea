import type { EgoNetwork } from '../../../shared/model/network.ts';
import { moved } from './acts.ts';
import { noFilters, type MapFilters } from './mapFilters.ts';
import { TieMenu } from './TieMenu.tsx';
import type { Acts } from './useActs.ts';
import type { Groups } from './useGroups.ts';
import { openPerson, type MapChoices } from './useMapChoices.ts';
import { withCircle } from './withCircle.ts';

interface MapMenuProps {
  readonly network: EgoNetwork;
  readonly choices: MapChoices;
  readonly groups: Groups;
  readonly acts: Acts;
  /** The earlier day the map shows; null for the latest. */
  readonly dayShown: string | null;
  readonly onFilters: (filters: MapFilters) => void;
  readonly onRate: (personId: number, closeness: number) => void;
}

/** The menu of the person it was asked for; nothing while there is none. */
export function MapMenu({ network, choices, groups, acts, dayShown, onFilters, onRate }: MapMenuProps) {
  const { menu } = choices;
  const tie = network.ties.find(({ personId }) => personId === menu?.personId);
  if (tie === undefined || menu === null) return null;
  const { personId } = tie;
  return (
    <TieMenu
      key={personId}
      tie={tie}
      mark={menu.mark}
      groups={groups.all}
      isPast={dayShown !== null}
      isGathered={choices.gathered.has(personId)}
      onClose={choices.closeMenu}
      onOpen={() => openPerson(personId)}
      onGather={() => choices.gather([personId])}
      onCircle={() => onFilters({ ...noFilters, only: withCircle(network, personId) })}
      onGroup={(group) => acts.run(moved(group, tie))}
      onRate={(closeness) => onRate(personId, closeness)}
    />
  );
}
