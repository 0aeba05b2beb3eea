import type { Estimate } from '../../../shared/model/estimates.ts';
import type { OwnSignals } from '../../../shared/model/ownSignals.ts';
import { signalLabels, type SignalKind } from '../../../shared/model/signals.ts';
import { formatQuantity } from '../../design/format.ts';
import { MarkSample } from '../conversation/MarkSample.tsx';
import { rateWords } from '../seen/seenSentences.ts';
import { SeenWords } from '../seen/SeenWords.tsx';

/** One label on the owner's own words: how often lately, how often before, and the words, to read or to dismiss. */
export function OwnLabel({ label }: { label: OwnSignals['labels'][number] }) {
  const { name } = signalLabels[label.label];
  return (
    <li className="seen-item">
      <h3>
        <MarkSample kind={label.kind}>{headingWords(label.kind, name)}</MarkSample>
      </h3>
      <p>{formatQuantity(label.hits, 'message', 'messages')} in all.</p>
      <p className="soft small tabular">{ratesSentence(label.recentRate, label.earlierRate)}</p>
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
