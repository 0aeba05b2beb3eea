import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api.ts';

/** What the owner said of a person. */
export function useOwnWords(personId: number) {
  return useQuery({
    queryKey: ['people.ownWords', personId],
    queryFn: () => api.people.ownWords.query({ personId }),
  });
}

/** Changes something the owner said; every screen that shows it asks anew. */
export function useOwnChange<Input>(change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone?.();
      await client.invalidateQueries();
    },
  });
}
