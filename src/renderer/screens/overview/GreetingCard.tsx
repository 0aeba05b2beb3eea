import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { greetingActs, type Greeting } from '../../../shared/model/greeting.ts';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { greetingWords } from './greetingWords.ts';
import { endedLongAgo } from './recordEnd.ts';

const queryKey = ['overview.greeting'];

/** One gentle suggestion a day: to be taken up, put off, passed on, or left alone. */
export function GreetingCard() {
  const greeting = useQuery({ queryKey, queryFn: () => api.overview.greeting.query() });
  const { give, error } = useAnswer();
  if (greeting.data === undefined || greeting.data === null) return <ErrorNotice error={greeting.error} />;
  const { personId, hasOthers, putOffUntil } = greeting.data;
  const isPutOff = putOffUntil !== null;
  return (
    <Card title="If you feel like it">
      <div className="stack-tight">
        <output>
          {isPutOff ? <PutOff greeting={greeting.data} /> : <Suggestion greeting={greeting.data} />}
        </output>
        <div className="row greeting-answers">
          <Button
            onPress={() => give(() => api.overview.putOffGreeting.mutate({ personId, isPutOff: !isPutOff }))}
          >
            {isPutOff ? 'Undo' : 'Another time'}
          </Button>
          {!isPutOff && hasOthers ? (
            <Button
              variant="quiet"
              onPress={() => give(() => api.overview.passGreeting.mutate({ personId }))}
            >
              Somebody else
            </Button>
          ) : null}
        </div>
        <ErrorNotice error={error} />
        <WaysToBegin />
      </div>
    </Card>
  );
}

function useAnswer() {
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (say: () => Promise<unknown>) => say(),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  return {
    error: answer.error,
    // The buttons are not disabled meanwhile, so that the keyboard stays where it is.
    give: (say: () => Promise<unknown>) => (answer.isPending ? undefined : answer.mutate(say)),
  };
}

function Suggestion({ greeting }: { greeting: Greeting }) {
  const { timeZone } = useSettings();
  const [now] = useState(() => Date.now());
  const { personId, name, lastMilliseconds, recordEndMilliseconds, act } = greeting;
  const isOld = endedLongAgo(recordEndMilliseconds, now);
  return (
    <>
      <p>
        A short hello to <LinkButton onPress={() => go({ screen: 'person', personId })}>{name}</LinkButton>?
        {isOld ? ' The last talk that Evenkeel knows of was' : ' You last talked'} on{' '}
        {formatDate(lastMilliseconds, timeZone)}.
        {isOld
          ? ` What you brought in ends on ${formatDate(recordEndMilliseconds, timeZone)}; you may have talked since.`
          : null}
      </p>
      <p className="greeting-words">“{greetingWords[act]}”</p>
    </>
  );
}

function PutOff({ greeting: { name, putOffUntil } }: { greeting: Greeting }) {
  const day = formatDate(Date.parse(`${putOffUntil}T12:00:00Z`), 'UTC');
  return (
    <p>
      Another time, then. {name} will not come up here before {day}.
    </p>
  );
}

function WaysToBegin() {
  return (
    <Disclosure title="Ways to begin, and why">
      <div className="stack-tight small soft">
        <ul className="greeting-ways">
          {greetingActs.map((act) => (
            <li key={act}>
              {act[0]?.toUpperCase()}
              {act.slice(1)}: “{greetingWords[act]}”
            </li>
          ))}
        </ul>
        <p>
          Seven kinds of everyday talk that went with better days in a study of students (Hall and others,
          2023). People tend to be gladder of a hello than we expect (Liu and others, 2023).
        </p>
        <p>
          Suggested is somebody you talk with now and then, once it has been quiet for a while. To leave
          somebody out for good, pause contact on their page.
        </p>
      </div>
    </Disclosure>
  );
}
