import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AnswerInput } from '../../../shared/model/signalAnswers.ts';
import { api } from '../../api.ts';

/** Keeps what the owner says of a mark; whatever counts marks is asked for anew. */
export function useSignalAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: AnswerInput) => api.signals.answer.mutate(input),
    onSuccess: () => client.invalidateQueries(),
  });
}
