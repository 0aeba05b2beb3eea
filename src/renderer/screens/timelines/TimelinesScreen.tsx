import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
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
import { SideBySide } from './SideBySide.tsx';
import './timelines.css';

const windowDays = 56;
const chosenAtFirst = 4;

/** The timelines of several people below each other, on one axis. */
export function TimelinesScreen() {
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const [picked, setPicked] = useState<readonly number[] | null>(null);
  const others = useMemo(() => othersOf(people.data ?? []), [people.data]);
  const chosen = picked ?? firstChosen(others);
  const { timelines, isPending, error } = useTimelines(chosen);
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
      {timelines.length > 0 ? (
        <SideBySide timelines={timelines} />
      ) : (
        <Card>
          {isPending ? <Loading /> : <p className="soft">Choose somebody to see their timeline.</p>}
        </Card>
      )}
    </Page>
  );
}

/** Everybody but the owner, those with the most words first. */
function othersOf(people: readonly Person[]): Person[] {
  return people.filter(({ isOwner }) => !isOwner).toSorted((one, other) => other.utterances - one.utterances);
}

/** Whoever the owner keeps at a distance is not shown unasked. */
function firstChosen(others: readonly Person[]): number[] {
  return others
    .filter(({ status }) => status === 'open')
    .slice(0, chosenAtFirst)
    .map(({ id }) => id);
}

function useTimelines(personIds: readonly number[]) {
  const combine = useCallback(
    (
      results: readonly { data: Awaited<ReturnType<typeof timelineOf>> | undefined; error: Error | null }[],
    ) => ({
      timelines: results.flatMap(({ data }) => data ?? []),
      isPending: results.some(({ data, error }) => data === undefined && error === null),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
    [],
  );
  return useQueries({
    queries: personIds.map((personId) => ({
      queryKey: ['people.timeline', personId, windowDays],
      queryFn: () => timelineOf(personId),
    })),
    combine,
  });
}

function timelineOf(personId: number) {
  return api.people.timeline.query({ personId, windowDays });
}
