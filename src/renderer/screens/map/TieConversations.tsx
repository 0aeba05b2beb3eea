import { useQuery } from '@tanstack/react-query';
import { go } from '../../app/navigation.ts';
import { api } from '../../api.ts';
import { LinkButton } from '../../design/Button.tsx';

const mostShown = 4;

/** The conversations that what the map says of someone comes from, the most recent first. */
export function TieConversations({ personId }: { personId: number }) {
  const conversations = useQuery({
    queryKey: ['conversations.list', personId],
    queryFn: () => api.conversations.list.query({ personId }),
  });
  const recent = (conversations.data ?? [])
    .toSorted((left, right) => (right.lastMilliseconds ?? 0) - (left.lastMilliseconds ?? 0))
    .slice(0, mostShown);
  if (recent.length === 0) return null;
  return (
    <div className="small">
      <p className="soft">From what was said in</p>
      <ul className="plain-list">
        {recent.map(({ id, title }) => (
          <li key={id}>
            <LinkButton onPress={() => go({ screen: 'conversation', conversationId: id })}>
              {title}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
