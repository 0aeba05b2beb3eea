import type { EgoNetwork } from '../../../shared/model/network.ts';
import { noFilters, type MapFilters } from './mapFilters.ts';
import { TieMenu } from './TieMenu.tsx';
import { openPerson, type MapChoices } from './useMapChoices.ts';
import { withCircle } from './withCircle.ts';

interface MapMenuProps {
  readonly network: EgoNetwork;
  readonly choices: MapChoices;
  readonly onFilters: (filters: MapFilters) => void;
  readonly onRate: ((personId: number, closeness: number) => void) | undefined;
}

/** The menu of the person it was asked for; nothing while there is none. */
export function MapMenu({ network, choices, onFilters, onRate }: MapMenuProps) {
  const { menu } = choices;
  const tie = network.ties.find(({ personId }) => personId === menu?.personId);
  if (tie === undefined || menu === null) return null;
  const { personId } = tie;
  return (
    <TieMenu
      key={personId}
      tie={tie}
      mark={menu.mark}
      isGathered={choices.gathered.has(personId)}
      onClose={choices.closeMenu}
      onOpen={() => openPerson(personId)}
      onGather={() => choices.gather([personId])}
      onCircle={() => onFilters({ ...noFilters, only: withCircle(network, personId) })}
      onRate={onRate && ((closeness) => onRate(personId, closeness))}
    />
  );
}
