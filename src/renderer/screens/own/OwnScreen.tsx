import { useQuery } from '@tanstack/react-query';
import type { OwnSignals } from '../../../shared/model/ownSignals.ts';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDate, formatQuantity } from '../../design/format.ts';
import { Page } from '../../design/Page.tsx';
import { Waiting } from '../Waiting.tsx';
import { OwnLabel } from './OwnLabel.tsx';
import { RepairCard } from './RepairCard.tsx';
import './own.css';

/** The owner's own marked words, for them alone: against their own past, beside their own support, and ways to repair. */
export function OwnScreen() {
  const own = useQuery({ queryKey: ['signals.own'], queryFn: () => api.signals.own.query() });
  if (own.data === undefined) {
    return <Waiting heading="What if I recognise myself?" error={own.error} />;
  }
  return (
    <Page
      heading="What if I recognise myself?"
      intro="Many people ask this, and asking it says something good. This page is for you alone: it stands on no other screen, and in a report only if you choose it."
      above={<LinkButton onPress={() => go({ screen: 'people' })}>People</LinkButton>}
    >
      <Card title="Before you look">
        <div className="stack own-text">
          <p>
            Being marked here does not make anyone an abuser. Under pressure, people react: they shout, they
            withdraw, they say what they would not say in peace. What counts is what repeats, who holds power
            over whom, who is afraid of whom, and what happens afterwards. None of that can be read from
            single words.
          </p>
          <p>
            If somebody tells you that you are the abusive one whenever you raise a concern, look at that as
            well.
          </p>
        </div>
      </Card>
      <OwnLabels own={own.data} kind="tactic" />
      <RepairCard />
      <OwnLabels own={own.data} kind="support" />
    </Page>
  );
}

const groups = {
  tactic: {
    title: 'Words of yours that were marked',
    empty: 'None of your words that were read are marked as a possible tactic.',
  },
  support: {
    title: 'Support you gave',
    empty:
      'None of your words that were read are marked as support yet. Much support is given without such words.',
  },
};

function OwnLabels({ own, kind }: { own: OwnSignals; kind: keyof typeof groups }) {
  const { timeZone } = useSettings();
  const labels = own.labels.filter((label) => label.kind === kind);
  const { title, empty } = groups[kind];
  if (labels.length === 0 || own.recentFromMilliseconds === null) {
    return (
      <Card title={title}>
        <p className="soft">{empty}</p>
      </Card>
    );
  }
  const since = formatDate(own.recentFromMilliseconds, timeZone);
  return (
    <Card
      title={title}
      intro={`Read from ${formatQuantity(own.said, 'message', 'messages')} of yours. The ${own.recentDays} days since ${since} stand beside all the time before: you are compared with yourself only.`}
    >
      <ul className="plain-list seen-list">
        {labels.map((label) => (
          <OwnLabel key={label.label} label={label} />
        ))}
      </ul>
    </Card>
  );
}
