import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Loading } from '../../design/Progress.tsx';
import { SearchField } from '../../design/TextField.tsx';
import { NothingYet } from '../NothingYet.tsx';
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
  if (conversations.data?.length === 0) {
    return (
      <NothingYet heading="Conversations" title="No conversations yet">
        Bring in a chat export or a recorded call, and you can read and search it here.
      </NothingYet>
    );
  }
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
