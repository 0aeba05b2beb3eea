import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlaggedTimeline } from '../../charts/SmallMultiples.tsx';
import { api } from '../../api.ts';
import { eventsOf } from '../person/eventsOf.ts';

const windowDays = 56;

/** The timelines of several people in their order, as they arrive, each with what the owner wrote down beside it. */
export function useTimelines(personIds: readonly number[]) {
  const timelines = useQueries({ queries: personIds.map(timelineOf), combine: combined });
  const events = useQueries({ queries: personIds.map(eventsOf), combine: combined });
  const rows = useMemo(
    () =>
      timelines.inOrder.flatMap((timeline, place): FlaggedTimeline[] =>
        timeline === undefined ? [] : [{ timeline, flags: events.inOrder[place] ?? [] }],
      ),
    [timelines.inOrder, events.inOrder],
  );
  return { rows, isPending: timelines.isPending, error: timelines.error ?? events.error };
}

function timelineOf(personId: number) {
  return {
    queryKey: ['people.timeline', personId, windowDays],
    queryFn: () => api.people.timeline.query({ personId, windowDays }),
  };
}

interface Result<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
}

function combined<Data>(results: readonly Result<Data>[]) {
  return {
    inOrder: results.map(({ data }) => data),
    isPending: results.some(({ data, error }) => data === undefined && error === null),
    error: results.find(({ error }) => error !== null)?.error ?? null,
  };
}
