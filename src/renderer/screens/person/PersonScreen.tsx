import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import type { Tie } from '../../../shared/model/ties.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { Button, LinkButton } from '../../design/Button.tsx';
import { formatDate, formatQuantity } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { JournalCard } from '../journal/JournalCard.tsx';
import { StatusTag } from '../people/StatusTag.tsx';
import { SeenCard } from '../seen/SeenCard.tsx';
import { Waiting } from '../Waiting.tsx';
import { ConversationTable } from '../conversations/ConversationTable.tsx';
import { RenameForm } from '../people/RenameForm.tsx';
import { ContactCard } from './ContactCard.tsx';
import { EntryMeasuresCard } from './EntryMeasuresCard.tsx';
import { HabitsCard } from './HabitsCard.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { OwnCards } from './own/OwnCards.tsx';
import './person.css';
import { TimelinePart } from './TimelinePart.tsx';

/** One person: how the tone of their words moved, what changed, how much contact there is, and what it rests on. */
export function PersonScreen({ personId }: { personId: number }) {
  const [windowDays, setWindowDays] = useState(56);
  const timeline = useQuery({
    queryKey: ['people.timeline', personId, windowDays],
    queryFn: () => api.people.timeline.query({ personId, windowDays }),
    placeholderData: keepPreviousData,
  });
  const network = useQuery({
    queryKey: ['network.show', null],
    queryFn: () => api.network.show.query({ atDate: null }),
  });
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const conversations = useQuery({
    queryKey: ['conversations.list', personId],
    queryFn: () => api.conversations.list.query({ personId }),
  });
  if (timeline.data === undefined) {
    return <Waiting heading="Person" error={timeline.error} />;
  }
  const person = people.data?.find(({ id }) => id === personId) ?? null;
  const tie = network.data?.ties.find((candidate) => candidate.personId === personId) ?? null;
  return (
    <Page
      wide
      above={<LinkButton onPress={() => go({ screen: 'map' })}>On the map</LinkButton>}
      heading={timeline.data.name}
      intro={<Counts timeline={timeline.data} tie={tie} isFromContacts={person?.nameFrom === 'contact'} />}
      actions={
        person === null ? undefined : (
          <>
            <StatusTag status={person.status} />
            <Rename person={person} />
          </>
        )
      }
    >
      <ErrorNotice error={timeline.error ?? network.error ?? people.error ?? conversations.error} />
      <TimelinePart timeline={timeline.data} windowDays={windowDays} />
      <SeenCard personId={personId} name={timeline.data.name} />
      <OwnCards
        personId={personId}
        name={timeline.data.name}
        ownerId={people.data?.find(({ isOwner }) => isOwner)?.id ?? null}
      />
      {person === null || person.isOwner ? null : (
        <JournalCard personId={personId} name={timeline.data.name} />
      )}
      <EntryMeasuresCard personId={personId} name={timeline.data.name} />
      <div className="person-columns">
        <MeasureCard timeline={timeline.data} tie={tie} windowDays={windowDays} onWindow={setWindowDays} />
        {tie === null || network.data === undefined ? null : (
          <ContactCard tie={tie} window={network.data.window} />
        )}
      </div>
      <HabitsCard personId={personId} />
      {conversations.data === undefined || conversations.data.length === 0 ? null : (
        <Card title="Conversations">
          <ConversationTable conversations={conversations.data} />
        </Card>
      )}
      {person === null ? null : <IdentityCard person={person} />}
    </Page>
  );
}

function Rename({ person }: { person: Person }) {
  const [renaming, setRenaming] = useState<'not yet' | 'now' | 'done'>('not yet');
  if (renaming === 'now') return <RenameForm person={person} onClose={() => setRenaming('done')} />;
  return (
    <Button
      variant="quiet"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that was written in is gone
      autoFocus={renaming === 'done'}
      onPress={() => setRenaming('now')}
    >
      Rename
    </Button>
  );
}

function Counts({
  timeline,
  tie,
  isFromContacts,
}: {
  timeline: Timeline;
  tie: Tie | null;
  isFromContacts: boolean;
}) {
  const { timeZone } = useSettings();
  const first = timeline.points[0];
  const parts = [
    ...(isFromContacts ? ['name from your contacts'] : []),
    formatQuantity(tie?.interactions ?? timeline.points.length, 'talk', 'talks'),
    ...(tie === null ? [] : [formatQuantity(tie.utterancesFrom + tie.utterancesTo, 'message', 'messages')]),
    ...(first === undefined ? [] : [`since ${formatDate(first.atMilliseconds, timeZone)}`]),
    ...(tie === null || tie.lastMilliseconds === null
      ? []
      : [`last on ${formatDate(tie.lastMilliseconds, timeZone)}`]),
  ];
  return parts.join(' · ');
}
