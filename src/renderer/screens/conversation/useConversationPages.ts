import { useInfiniteQuery } from '@tanstack/react-query';
import type { Conversation, Utterance } from '../../../shared/model/conversations.ts';
import { api } from '../../api.ts';

/** Where the first page starts: around an utterance, or at an end. */
export type Anchor = { utteranceId: number } | { before: number } | { after: number } | 'first' | 'last';

const pageSize = 120;

export interface ConversationPages {
  readonly conversation: Conversation | null;
  readonly utterances: readonly Utterance[];
  readonly error: Error | null;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  readonly isLoading: boolean;
  loadEarlier(): void;
  loadLater(): void;
}

/** The utterances around a place, growing at both ends as they are asked for. */
export function useConversationPages(conversationId: number, start: Anchor): ConversationPages {
  const query = useInfiniteQuery({
    queryKey: ['conversations.page', conversationId, start],
    initialPageParam: start,
    queryFn: ({ pageParam }) =>
      api.conversations.page.query({ conversationId, anchor: pageParam, limit: pageSize }),
    getPreviousPageParam: (page): Anchor | undefined => {
      const first = page.utterances[0];
      return page.hasEarlier && first !== undefined ? { before: first.id } : undefined;
    },
    getNextPageParam: (page): Anchor | undefined => {
      const last = page.utterances.at(-1);
      return page.hasLater && last !== undefined ? { after: last.id } : undefined;
    },
  });
  return {
    conversation: query.data?.pages[0]?.conversation ?? null,
    utterances: query.data?.pages.flatMap((page) => page.utterances) ?? [],
    error: query.error,
    hasEarlier: query.hasPreviousPage,
    hasLater: query.hasNextPage,
    isLoading: query.isFetching,
    loadEarlier: () => void query.fetchPreviousPage(),
    loadLater: () => void query.fetchNextPage(),
  };
}
