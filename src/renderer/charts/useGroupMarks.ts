import { useMemo } from 'react';
import type { PersonGroup } from '../../shared/model/network.ts';
import { groupMarks } from '../../shared/pictures/groupMarks.ts';
import type { MapNode, Size } from '../../shared/pictures/mapNode.ts';

interface GroupsOnMap extends Size {
  readonly nodes: readonly MapNode[];
  readonly groups: readonly PersonGroup[];
  readonly fixed?: readonly { x: number; y: number; radius: number }[];
}

/** How the named groups are marked on a map, and the names of those somebody is in, for who is in any. */
export function useGroupMarks({ nodes, groups, width, height, fixed }: GroupsOnMap) {
  const marks = useMemo(
    () => groupMarks(nodes, groups, { width, height }, fixed),
    [nodes, groups, width, height, fixed],
  );
  const groupNames = useMemo(() => {
    const names = new Map<number, string>();
    for (const { name, personIds } of groups) {
      for (const personId of personIds) {
        const known = names.get(personId);
        names.set(personId, known === undefined ? name : `${known}, ${name}`);
      }
    }
    return names;
  }, [groups]);
  return { marks, groupNames };
}
