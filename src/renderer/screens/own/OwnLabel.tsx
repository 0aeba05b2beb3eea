import type { Estimate } from '../../../shared/model/estimates.ts';
import type { OwnSignals } from '../../../shared/model/ownSignals.ts';
import { signalLabels, type SignalKind } from '../../../shared/model/signals.ts';
import { useSettings } from '../../app/settings.ts';
import { sourceWords } from '../../charts/sourceWords.ts';
import { formatDate, formatQuantity } from '../../design/format.ts';
import { MarkSample } from '../conversation/MarkSample.tsx';
import { rateWords } from '../seen/seenSentences.ts';
import { SeenWords } from '../seen/SeenWords.tsx';

/** One label on the owner's own words: how often lately, how often before, and the words, to read or to dismiss. */
export function OwnLabel({ label }: { label: OwnSignals['labels'][number] }) {
  const { timeZone } = useSettings();
  const { name } = signalLabels[label.label];
  return (
    <li className="seen-item">
      <h3>
        <MarkSample kind={label.kind}>{headingWords(label.kind, name)}</MarkSample>
      </h3>
      <p>{formatQuantity(label.hits, 'message', 'messages')} in all.</p>
      <p className="soft small tabular">{ratesSentence(label.recentRate, label.earlierRate)}</p>
      {label.recentRate === null ? null : (
        <p className="soft small tabular">
          {sourceWords(label.recentRate, ['message', 'messages'], (milliseconds) =>
            formatDate(milliseconds, timeZone),
          )}
        </p>
      )}
      <SeenWords title={`The words: ${name}`} utteranceIds={label.utteranceIds} />
    </li>
  );
}

function headingWords(kind: SignalKind, name: string): string {
  return kind === 'tactic' ? `possible ${name}` : name;
}

function ratesSentence(recent: Estimate | null, earlier: Estimate | null): string {
  if (recent === null) return 'Too few for a rate; here are only the words.';
  if (earlier === null) return `Lately ${rateWords(recent)}.`;
  return `Lately ${rateWords(recent)}; before ${rateWords(earlier)}.`;
}
