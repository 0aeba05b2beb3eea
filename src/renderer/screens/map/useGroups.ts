import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PersonGroup } from '../../../shared/model/network.ts';
import { api } from '../../api.ts';

const none: readonly PersonGroup[] = [];

/** The groups the owner named, and which of them are marked on the map: all, but for those put away while it is open. */
export function useGroups() {
  const groups = useQuery({ queryKey: ['network.groups'], queryFn: () => api.network.groups.query() });
  const [away, setAway] = useState<ReadonlySet<number>>(new Set());
  const all = groups.data ?? none;
  const marked = useMemo(() => all.filter(({ id }) => !away.has(id)), [all, away]);
  const mark = useCallback((groupId: number, isMarked: boolean) => {
    setAway((before) => {
      const others = [...before].filter((id) => id !== groupId);
      return new Set(isMarked ? others : [...others, groupId]);
    });
  }, []);
  return { all, marked, mark };
}

export type Groups = ReturnType<typeof useGroups>;
