/** Who is shown on the map: the filters, and the network without the others. */
import type { EgoNetwork, EgoTie } from '../../../shared/model/network.ts';
import type { Tie } from '../../../shared/model/ties.ts';

export interface MapFilters {
  /** One service; null for all. */
  readonly service: string | null;
  readonly communityId: number | null;
  readonly strength: Tie['contact']['class'] | null;
  /** Only these people; null for everybody. */
  readonly only: ReadonlySet<number> | null;
}

export const noFilters: MapFilters = { service: null, communityId: null, strength: null, only: null };

/** The network with those only whom every filter lets through; seats stay, so nobody moves aside. */
export function filterNetwork(network: EgoNetwork, filters: MapFilters): EgoNetwork {
  const ties = network.ties.filter((tie) => isShown(tie, filters));
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
