import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../../shared/model/overview.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDateRange, formatQuantity } from '../../design/format.ts';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Loading } from '../../design/Progress.tsx';
import { WriteTalkButton } from '../journal/WriteTalkButton.tsx';
import { Changes } from './Changes.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { GreetingCard } from './GreetingCard.tsx';
import { HeardFrom } from './HeardFrom.tsx';
import { KindWords } from './KindWords.tsx';
import { WeekCard } from './WeekCard.tsx';
import { WhatComes } from './WhatComes.tsx';
import './overview.css';

/** How things stand: the last week beside the usual one, who was there, what changed, and kind words. */
export function OverviewScreen() {
  const { timeZone } = useSettings();
  const overview = useQuery({
    queryKey: ['overview', timeZone],
    queryFn: () => api.overview.show.query({ timeZone }),
  });
  if (overview.data === undefined) {
    return (
      <Page heading="Overview">
        {overview.error === null ? <Loading /> : <ErrorNotice error={overview.error} />}
      </Page>
    );
  }
  if (overview.data.utterances === 0 && overview.data.week === null) return <FirstSteps />;
  return <Filled overview={overview.data} timeZone={timeZone} />;
}

function Filled({ overview, timeZone }: { overview: Overview; timeZone: string }) {
  const { week } = overview;
  return (
    <Page heading="Overview" intro={coverage(overview, timeZone)} actions={<WriteTalkButton />}>
      <StillToRead />
      <div className="overview-columns">
        <div className="overview-column">
          {week === null ? null : <WeekCard week={week} timeZone={timeZone} />}
          <Changes changes={overview.changes} isTooEarly={overview.isTooEarlyForChanges} />
        </div>
        <div className="overview-column">
          {week === null ? null : <HeardFrom people={week.people} setAside={week.setAside} />}
          <GreetingCard />
          {overview.isTooEarlyForChanges ? <WhatComes /> : null}
          <KindWords quotes={overview.supportQuotes} timeZone={timeZone} />
        </div>
      </div>
    </Page>
  );
}

function StillToRead() {
  const unread = useQuery({ queryKey: ['overview.unread'], queryFn: () => api.overview.unread.query() });
  if (unread.data === undefined || unread.data === 0) return null;
  return (
    <Notice>
      {formatQuantity(unread.data, 'message is', 'messages are')} still to be read for tone. It happens by
      itself, on this computer; the pictures fill in as it goes.
    </Notice>
  );
}

function coverage(overview: Overview, timeZone: string): string {
  if (overview.utterances === 0) return 'From the talks you wrote down; nothing is imported yet.';
  const messages = formatQuantity(overview.utterances, 'message', 'messages');
  const people = formatQuantity(overview.people, 'person', 'people');
  const { firstMilliseconds, lastMilliseconds } = overview;
  if (firstMilliseconds === null || lastMilliseconds === null) return `${messages} with ${people}.`;
  return `${messages} with ${people}, ${formatDateRange(firstMilliseconds, lastMilliseconds, timeZone)}.`;
}
