import { useQuery } from '@tanstack/react-query';
import type { Conversation } from '../../../../shared/model/conversations.ts';
import type { ImportOutcome } from '../../../../shared/model/imports.ts';
import { api } from '../../../api.ts';
import { go } from '../../../app/navigation.ts';
import { Button } from '../../../design/Button.tsx';

/** Leads to the conversation that was imported, or to all of them where there are several. */
export function SeeConversation({ outcome }: { outcome: ImportOutcome }) {
  const conversations = useQuery({
    queryKey: ['conversations', null],
    queryFn: () => api.conversations.list.query({ personId: null }),
  });
  if (outcome.conversations === 0) return null;
  const fitting = (conversations.data ?? []).filter((conversation) => mayBeOf(outcome, conversation));
  const [only] = fitting;
  if (outcome.conversations === 1 && fitting.length === 1 && only !== undefined) {
    return (
      <Button onPress={() => go({ screen: 'conversation', conversationId: only.id })}>
        See the conversation
      </Button>
    );
  }
  return <Button onPress={() => go({ screen: 'conversations' })}>See the conversations</Button>;
}

/** The outcome names no conversation, but its people and its time tell one from the others. */
function mayBeOf(
  { people, firstMilliseconds, lastMilliseconds }: ImportOutcome,
  conversation: Conversation,
): boolean {
  const names = new Set(conversation.people.map(({ name }) => name));
  return (
    people.every((name) => names.has(name)) &&
    (conversation.firstMilliseconds ?? Number.POSITIVE_INFINITY) <= (firstMilliseconds ?? 0) &&
    (conversation.lastMilliseconds ?? 0) >= (lastMilliseconds ?? Number.POSITIVE_INFINITY)
  );
}
