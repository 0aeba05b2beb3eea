import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api.ts';

/** Giving a rating from the map; it is kept with today's date. */
export function useRating() {
  const client = useQueryClient();
  const { mutate, variables, error, isSuccess } = useMutation({
    mutationFn: (rating: { personId: number; closeness: number }) => api.people.rateCloseness.mutate(rating),
    onSuccess: () => client.invalidateQueries(),
  });
  const rate = useCallback(
    (personId: number, closeness: number) => mutate({ personId, closeness }),
    [mutate],
  );
  return { rate, error, given: isSuccess ? variables : null };
}

export type Rating = ReturnType<typeof useRating>;
