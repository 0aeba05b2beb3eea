/** Who is shown on the map: the filters, and the network without the others. */
import type { EgoNetwork, EgoTie, PersonGroup } from '../../../shared/model/network.ts';
import type { PersonStatus } from '../../../shared/model/people.ts';
import type { Tie } from '../../../shared/model/ties.ts';

export interface MapFilters {
  /** One service; null for all. */
  readonly service: string | null;
  readonly communityId: number | null;
  /** One of the groups the owner named; null for all. */
  readonly groupId: number | null;
  readonly strength: Tie['contact']['class'] | null;
  /** Those the owner paused or marked unsafe: shown quietly, not at all, or nobody else. */
  readonly setAside: 'quiet' | 'hidden' | 'only';
  /** Only these people; null for everybody. */
  readonly only: ReadonlySet<number> | null;
}

export const noFilters: MapFilters = {
  service: null,
  communityId: null,
  groupId: null,
  strength: null,
  setAside: 'quiet',
  only: null,
};

/** Whom the owner paused or marked unsafe. */
export type SetAside = ReadonlyMap<number, Exclude<PersonStatus, 'open'>>;

/** The network with those only whom every filter lets through; seats stay, so nobody moves aside. */
export function filterNetwork(
  network: EgoNetwork,
  filters: MapFilters,
  { setAside, groups }: { setAside: SetAside; groups: readonly PersonGroup[] },
): EgoNetwork {
  const group = groups.find(({ id }) => id === filters.groupId);
  const members = group && new Set(group.personIds);
  const ties = network.ties.filter(
    (tie) =>
      isShown(tie, filters) &&
      isLetThrough(setAside.has(tie.personId), filters) &&
      (members === undefined || members.has(tie.personId)),
  );
  if (ties.length === network.ties.length) return network;
  const shown = new Set(ties.map(({ personId }) => personId));
  return {
    ...network,
    ties,
    between: network.between.filter(({ first, second }) => shown.has(first) && shown.has(second)),
    communities: network.communities.map((community) => ({
      ...community,
      personIds: community.personIds.filter((personId) => shown.has(personId)),
    })),
  };
}

function isShown(tie: EgoTie, { service, communityId, strength, only }: MapFilters): boolean {
  return (
    (service === null || tie.services.includes(service)) &&
    (communityId === null || tie.communityId === communityId) &&
    (strength === null || tie.contact.class === strength) &&
    (only === null || only.has(tie.personId))
  );
}

function isLetThrough(isSetAside: boolean, { setAside }: MapFilters): boolean {
  return setAside === 'quiet' || isSetAside === (setAside === 'only');
}
