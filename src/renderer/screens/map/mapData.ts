import { keepPreviousData, queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { EgoNetwork } from '../../../shared/model/network.ts';
import { api } from '../../api.ts';
import type { SetAside } from './mapFilters.ts';

/** The network at the end of a day; null for now. */
function networkAt(atDate: string | null) {
  return queryOptions({
    queryKey: ['network.show', atDate],
    queryFn: () => api.network.show.query({ atDate }),
  });
}

/** The network at a date; while another date is on its way, the one before stays in sight. */
export function useNetwork(atDate: string | null) {
  return useQuery({ ...networkAt(atDate), placeholderData: keepPreviousData });
}

export function useMonths() {
  return useQuery({ queryKey: ['network.months'], queryFn: () => api.network.months.query() });
}

/** The networks at several dates, as far as they have arrived. */
export function useNetworks(dates: readonly string[]): EgoNetwork[] {
  return useQueries({ queries: dates.map((date) => networkAt(date)), combine: arrived });
}

function arrived(results: { data: EgoNetwork | undefined }[]): EgoNetwork[] {
  return results.flatMap(({ data }) => data ?? []);
}

/** Whom the owner paused or marked unsafe; nobody until it is known. */
export function useSetAside(): SetAside {
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  return useMemo(
    () => new Map(people.data?.flatMap(({ id, status }) => (status === 'open' ? [] : [[id, status]]))),
    [people.data],
  );
}

/** The pictures of people that the owner chose, by person, as addresses; nobody's until they are known. */
export function usePhotos(): ReadonlyMap<number, string> {
  const photos = useQuery({ queryKey: ['people.photos'], queryFn: () => api.people.photos.query() });
  return useMemo(
    () =>
      new Map(
        photos.data?.map(({ personId, jpeg }) => [personId, `data:image/jpeg;base64,${jpeg}`] as const),
      ),
    [photos.data],
  );
}

/** Asks ahead for where the map goes next, so that playing does not wait. */
export function useAhead(atDate: string | null | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (atDate !== undefined) void client.prefetchQuery({ ...networkAt(atDate), staleTime: 60_000 });
  }, [client, atDate]);
}
