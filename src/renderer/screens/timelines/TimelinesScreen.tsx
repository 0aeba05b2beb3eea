import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Loading } from '../../design/Progress.tsx';
import { NothingYet } from '../NothingYet.tsx';
import { Waiting } from '../Waiting.tsx';
import { ChosenPeople } from './ChosenPeople.tsx';
import { firstChosen } from './firstChosen.ts';
import { SideBySide } from './SideBySide.tsx';
import { useTimelines } from './useTimelines.ts';

/** The timelines of several people below each other, on one axis. */
export function TimelinesScreen() {
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const [picked, setPicked] = useState<readonly number[] | null>(null);
  const others = useMemo(() => (people.data ?? []).filter(({ isOwner }) => !isOwner), [people.data]);
  const chosen = useMemo(() => picked ?? firstChosen(others), [picked, others]);
  const { rows, isPending, error } = useTimelines(chosen);
  if (people.data === undefined) return <Waiting heading="Timelines side by side" error={people.error} />;
  if (others.length === 0) {
    return (
      <NothingYet heading="Timelines side by side" title="Nobody here yet">
        The people you talk with appear here once you bring in a conversation.
      </NothingYet>
    );
  }
  return (
    <Page
      wide
      above={<LinkButton onPress={() => go({ screen: 'people' })}>People</LinkButton>}
      heading="Timelines side by side"
      intro="The tone of several people’s words on one axis of time. It shows when things moved, not who is better."
      actions={
        picked === null ? undefined : (
          <Button variant="quiet" onPress={() => setPicked(null)}>
            Those I talk with most
          </Button>
        )
      }
    >
      <ErrorNotice error={error} />
      <ChosenPeople people={others} chosen={chosen} onChange={setPicked} />
      {rows.length > 0 ? (
        <SideBySide rows={rows} />
      ) : (
        <Card>
          {isPending ? <Loading /> : <p className="soft">Choose somebody to see their timeline.</p>}
        </Card>
      )}
    </Page>
  );
}
