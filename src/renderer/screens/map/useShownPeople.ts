import { useDeferredValue, useMemo, useState } from 'react';
import type { EgoNetwork, PersonGroup } from '../../../shared/model/network.ts';
import { useSetAside } from './mapData.ts';
import { filterNetwork, noFilters } from './mapFilters.ts';
import { matchingPeople } from './matchingPeople.ts';

/** Who of the network, and of an earlier one beside it, is let through by the filters, and who is found by name. */
export function useShownPeople(
  network: EgoNetwork,
  earlier: EgoNetwork | null,
  groups: readonly PersonGroup[],
) {
  const [filters, setFilters] = useState(noFilters);
  const [sought, setSought] = useState('');
  const setAside = useSetAside();
  const known = useMemo(() => ({ setAside, groups }), [setAside, groups]);
  const shown = useMemo(() => filterNetwork(network, filters, known), [network, filters, known]);
  const shownEarlier = useMemo(
    () => earlier && filterNetwork(earlier, filters, known),
    [earlier, filters, known],
  );
  const deferredSought = useDeferredValue(sought);
  const matches = useMemo(() => matchingPeople(shown.ties, deferredSought), [shown, deferredSought]);
  return { filters, setFilters, sought, setSought, setAside, shown, shownEarlier, matches };
}

export type ShownPeople = ReturnType<typeof useShownPeople>;
