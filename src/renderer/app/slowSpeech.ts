import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SlowSpeech } from '../../shared/model/speech.ts';
import { api } from '../api.ts';
import { useJobs } from './jobs.ts';

/** While a recording is written down, whether that is slow may show at any moment. */
const lookAgainMilliseconds = 20_000;

/** That writing down is slow on this computer, and the owner's answer to it; null where there is nothing to say. */
export function useSlowSpeech(): {
  slow: SlowSpeech | null;
  error: Error | null;
  answer: (takesSmaller: boolean) => void;
} {
  const client = useQueryClient();
  const isWriting = useJobs().some(({ kind, state }) => kind === 'transcribe' && state === 'running');
  const query = useQuery({
    queryKey: ['settings', 'slowSpeech'],
    queryFn: () => api.settings.slowSpeech.query(),
    refetchInterval: isWriting ? lookAgainMilliseconds : false,
  });
  const answer = useMutation({
    mutationFn: (takesSmaller: boolean) => api.settings.answerSlowSpeech.mutate({ takesSmaller }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  return { slow: query.data ?? null, error: answer.error, answer: (takes) => answer.mutate(takes) };
}

/** “1.8 times as fast as it was spoken” */
export function slowWords({ timesRealTime }: SlowSpeech): string {
  const times = timesRealTime < 10 ? timesRealTime.toFixed(1) : timesRealTime.toFixed(0);
  return `${times} times as fast as it was spoken`;
}
