import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Act, Done } from './acts.ts';

/** Does what the owner asks for on the map, one after the other, and keeps the last for taking it back. */
export function useActs() {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (act: Act) => act(),
    onSuccess: (next) => {
      setDone(next);
      return client.invalidateQueries();
    },
  });
  const takeBack = useCallback(() => {
    const back = done?.takeBack;
    if (back === undefined || back === null) return;
    mutate(async () => {
      await back();
      return { words: 'Taken back.', takeBack: null };
    });
  }, [done, mutate]);
  return { run: mutate, done, takeBack, error, isPending };
}

export type Acts = ReturnType<typeof useActs>;
