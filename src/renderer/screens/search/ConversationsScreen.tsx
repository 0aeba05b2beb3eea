import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { go } from '../../app/navigation.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Loading } from '../../design/Progress.tsx';
import { SearchField } from '../../design/TextField.tsx';
import { ConversationTable } from './ConversationTable.tsx';
import { SearchHits } from './SearchHits.tsx';
import './search.css';

/** All conversations, and a search through everything that was said in them. */
export function ConversationsScreen() {
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const conversations = useQuery({
    queryKey: ['conversations.list', null],
    queryFn: () => api.conversations.list.query({ personId: null }),
  });
  if (conversations.data?.length === 0) return <NothingYet />;
  return (
    <Page heading="Conversations" intro="Everything you brought in, word for word.">
      <SearchField label="Search in everything that was said" value={text} onChange={setText} />
      <ErrorNotice error={conversations.error} />
      {sought.length >= 2 ? (
        <SearchHits text={sought} />
      ) : conversations.data === undefined ? (
        <Loading />
      ) : (
        <Card>
          <ConversationTable conversations={conversations.data} />
        </Card>
      )}
    </Page>
  );
}

function NothingYet() {
  return (
    <Page heading="Conversations">
      <EmptyState
        title="No conversations yet"
        action={
          <Button variant="primary" icon="import" onPress={() => go({ screen: 'import' })}>
            Bring in a chat or a call
          </Button>
        }
      >
        <p>Bring in a chat export or a recorded call, and you can read and search it here.</p>
      </EmptyState>
    </Page>
  );
}
