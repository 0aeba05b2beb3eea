import { useCallback, useState } from 'react';
import { go } from '../../app/navigation.ts';

const nobody: ReadonlySet<number> = new Set();

/** Who is chosen, looked at in passing, gathered by hand, and whose menu is open. */
export function useMapChoices() {
  const [selectedId, setSelectedId] = useState<number | null>(null);
  const [hoveredId, setHoveredId] = useState<number | null>(null);
  const [gathered, setGathered] = useState(nobody);
  const [menu, setMenu] = useState<{ personId: number; mark: Element } | null>(null);
  /** One person goes in or out; several at once join those already there. */
  const gather = useCallback((personIds: readonly number[]) => {
    setGathered((before) => {
      const [only] = personIds;
      if (personIds.length === 1 && only !== undefined && before.has(only)) {
        return new Set([...before].filter((personId) => personId !== only));
      }
      return new Set([...before, ...personIds]);
    });
  }, []);
  return {
    selectedId,
    hoveredId,
    gathered,
    menu,
    select: setSelectedId,
    hover: setHoveredId,
    gather,
    /** These and nobody else. */
    gatherAll: useCallback((personIds: readonly number[]) => setGathered(new Set(personIds)), []),
    letGo: useCallback(() => setGathered(nobody), []),
    openMenu: useCallback((personId: number, mark: Element) => setMenu({ personId, mark }), []),
    closeMenu: useCallback(() => setMenu(null), []),
  };
}

export type MapChoices = ReturnType<typeof useMapChoices>;

export function openPerson(personId: number): void {
  go({ screen: 'person', personId });
}
