import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bandOf, signalBands, usualShownProbability } from '../../../shared/model/signalBands.ts';
import { signalLabels } from '../../../shared/model/signals.ts';
import type { LabelThreshold, Thresholds } from '../../../shared/model/signalAnswers.ts';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';

/** From how sure on marks are shown, as it follows from the owner's answers, and the way back to the usual. */
export function ReadingCard() {
  const client = useQueryClient();
  const thresholds = useQuery({
    queryKey: ['signals.thresholds'],
    queryFn: () => api.signals.thresholds.query(),
  });
  const reset = useMutation({
    mutationFn: () => api.signals.resetThresholds.mutate(),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Card
      title="Reading words"
      intro="When you confirm or dismiss marks, Evenkeel learns for each label how sure a mark must be for you to see it. This stays in the vault."
    >
      <div className="stack">
        <p className="soft small">{bandsSentence()}</p>
        <ErrorNotice error={thresholds.error ?? reset.error} />
        {thresholds.data === undefined ? null : <ThresholdTable thresholds={thresholds.data} />}
        {thresholds.data === undefined || thresholds.data.labels.length === 0 ? null : (
          <div className="row">
            <Button onPress={() => reset.mutate()} isDisabled={!isRaised(thresholds.data) || reset.isPending}>
              Reset to the usual
            </Button>
            <span className="soft small">
              Your answers are kept; only later ones count towards this again.
            </span>
          </div>
        )}
        <p className="small">
          Your own words are read as well.{' '}
          <LinkButton onPress={() => go({ screen: 'own' })}>What if I recognise myself?</LinkButton>
        </p>
      </div>
    </Card>
  );
}

function ThresholdTable({ thresholds }: { thresholds: Thresholds }) {
  const { timeZone } = useSettings();
  const { labels, sinceMilliseconds } = thresholds;
  if (labels.length === 0) {
    return (
      <p className="soft">You have not answered any mark yet. All of them are shown from the usual on.</p>
    );
  }
  return (
    <>
      <Table
        caption="How sure marks must be to be shown, and what you answered"
        columns={columns}
        rows={labels}
        rowKey={({ label }) => label}
      />
      {sinceMilliseconds === null ? null : (
        <p className="soft small">Reset on {formatDate(sinceMilliseconds, timeZone)}.</p>
      )}
    </>
  );
}

const columns: Column<LabelThreshold>[] = [
  { id: 'label', name: 'Mark', cell: ({ label }) => signalLabels[label].name },
  { id: 'shown', name: 'Shown from', cell: ({ shownFrom }) => shownWords(shownFrom) },
  { id: 'confirmed', name: 'Confirmed', align: 'end', cell: ({ confirmed }) => formatCount(confirmed) },
  { id: 'dismissed', name: 'Dismissed', align: 'end', cell: ({ dismissed }) => formatCount(dismissed) },
  { id: 'hidden', name: 'Left out', align: 'end', cell: ({ hidden }) => formatCount(hidden) },
];

/** "possible (50 in 100), as usual". */
function shownWords(probability: number): string {
  const words = `${bandOf(probability)} (${Math.round(probability * 100)} in 100)`;
  return probability === usualShownProbability ? `${words}, as usual` : words;
}

function isRaised({ labels }: Thresholds): boolean {
  return labels.some(({ shownFrom }) => shownFrom !== usualShownProbability);
}

/** "A mark is strong from 85 in 100, likely from 70 in 100, possible below that." */
function bandsSentence(): string {
  const [strong, likely] = signalBands;
  return `A mark is called ${strong.name} from ${strong.from * 100} in 100 on, ${likely.name} from ${likely.from * 100} on, and possible below that; usually marks are shown from ${usualShownProbability * 100} in 100 on.`;
}
