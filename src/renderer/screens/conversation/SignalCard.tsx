import { signalLabels } from '../../../shared/model/signals.ts';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { MarkSample } from './MarkSample.tsx';

/** One mark explained: what it may be, how sure the reading is in words and as a number, and who read it. */
export function SignalCard({ signal }: { signal: Utterance['signals'][number] }) {
  const label = signalLabels[signal.label];
  return (
    <div className="signal-card">
      <p className="signal-name">
        <MarkSample kind={signal.kind}>{label.name}</MarkSample>
      </p>
      <p>{sentenceCase(label.description)}.</p>
      <p className="soft small">
        {sureness(signal.probability)}: about {Math.round(signal.probability * 100)} in 100.
      </p>
      <p className="soft small">
        Read from the words alone by {signal.model}. A pointer to look, not a judgement.
      </p>
    </div>
  );
}

/** A probability in the words people use. */
function sureness(probability: number): string {
  if (probability >= 0.9) return 'Quite sure';
  if (probability >= 0.75) return 'Rather sure';
  if (probability >= 0.6) return 'More likely than not';
  return 'Unsure';
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
