import { api } from '../../api.ts';

/** The boundaries and life events beside one person's timeline, oldest first; asked for alone or for several people. */
export function eventsOf(personId: number) {
  return {
    queryKey: ['people.events', personId],
    queryFn: () => api.people.events.query({ personId }),
  };
}
