import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Call, CallTurn, Edited } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';

const pageSize = 100;
const stillHeardMilliseconds = 4000;

/** All about a call but its words; fetched again by itself while it is being written down. */
export function useCall(conversationId: number) {
  return useQuery({
    queryKey: ['calls', 'show', conversationId],
    queryFn: () => api.calls.show.query({ conversationId }),
    refetchInterval: ({ state }) => (state.data?.isComplete === false ? stillHeardMilliseconds : false),
  });
}

/** The sound as it is drawn; null when there is none. */
export function usePeaks({ recordingId, hasSound }: Call) {
  return useQuery({
    queryKey: ['calls', 'peaks', recordingId],
    queryFn: () => api.calls.peaks.query({ recordingId }),
    enabled: hasSound,
    staleTime: Infinity,
  });
}

/** The turns from one place of the call to another, in whole pages: those that are here by their utterance. */
export function useTurns(
  call: Call,
  [first, last]: readonly [number, number],
): ReadonlyMap<number, CallTurn> {
  const { recordingId, isComplete } = call;
  const pages = [];
  for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1)
    pages.push(page);
  return useQueries({
    queries: pages.map((page) => ({
      queryKey: ['calls', 'turns', recordingId, page],
      queryFn: () => api.calls.turns.query({ recordingId, from: page * pageSize, limit: pageSize }),
      refetchInterval: isComplete ? (false as const) : stillHeardMilliseconds,
    })),
    combine: combineTurns,
  });
}

/** Outside the hook, so that the map stays the same while its pages do. */
function combineTurns(pages: readonly { data: { turns: CallTurn[] } | undefined }[]) {
  const turns = pages.flatMap(({ data }) => data?.turns ?? []);
  return new Map(turns.map((turn) => [turn.utteranceId, turn]));
}

export interface CallEdits {
  /** Makes an edit, and says `words` when it is done. Gives what came of it; undefined where it failed. */
  make: (edit: () => Promise<Edited>, words: string) => Promise<Edited | undefined>;
  /** Undoes or redoes, where there is something to. */
  step: (command: 'undo' | 'redo', call: Call) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** What was last done, for screen readers. */
  readonly said: string;
}

interface Edit {
  /** Gives null where there was nothing to do. */
  edit: () => Promise<Edited | null>;
  words: (edited: Edited) => string;
}

/** Changes to a call, one after the other, so that no quick press is lost; all that is shown is fetched after each. */
export function useCallEdits(): CallEdits {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const last = useRef<Promise<Edited | null | undefined>>(Promise.resolve(null));
  const mutation = useMutation({
    mutationFn: async ({ edit }: Edit) => edit(),
    onSuccess: async (edited, { words }) => {
      if (edited === null) return;
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'peaks' });
      setSaid(words(edited));
    },
  });
  const enqueue = (edit: Edit) => {
    last.current = last.current.then(() => mutation.mutateAsync(edit)).catch(() => undefined);
    return last.current;
  };
  return {
    make: async (edit, words) => (await enqueue({ edit, words: () => words })) ?? undefined,
    step: (command, { conversationId, recordingId }) =>
      void enqueue({
        edit: async () => {
          const call = client.getQueryData<Call>(['calls', 'show', conversationId]);
          return call?.history[command] == null ? null : api.calls[command].mutate({ recordingId });
        },
        words: ({ history: { undo, redo } }) =>
          command === 'undo' ? `Undone: ${redo ?? ''}` : `Redone: ${undo ?? ''}`,
      }),
    isPending: mutation.isPending,
    error: mutation.error,
    said,
  };
}
