import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** What was seen in the words of a person: what repeats, what takes more than one message, and how much was marked. */
export function useSeen(personId: number) {
  const patterns = useQuery({
    queryKey: ['signals.patterns', personId],
    queryFn: () => api.signals.patterns.query({ personId }),
  });
  const episodes = useQuery({
    queryKey: ['signals.episodes', personId],
    queryFn: () => api.signals.episodes.query({ personId }),
  });
  const counts = useQuery({
    queryKey: ['signals.counts', personId],
    queryFn: () => api.signals.counts.query({ personId }),
  });
  return {
    patterns: patterns.data,
    episodes: episodes.data,
    counts: counts.data,
    error: patterns.error ?? episodes.error ?? counts.error,
  };
}
