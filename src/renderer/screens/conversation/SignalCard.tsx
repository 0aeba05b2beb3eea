import { bandOf } from '../../../shared/model/signalBands.ts';
import { signalLabels, type Mark } from '../../../shared/model/signals.ts';
import { sentenceCase } from '../../design/format.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { MarkSample } from './MarkSample.tsx';
import { useSignalAnswer } from './useSignalAnswer.ts';

interface SignalCardProps {
  readonly signal: Mark;
  readonly utteranceId: number;
  /** All that was said; the mark tells which of it. */
  readonly text: string;
}

/** One mark explained: its words, what it may be, how sure the reading is, who read it; and what the owner says. */
export function SignalCard({ signal, utteranceId, text }: SignalCardProps) {
  const { name, definition } = signalLabels[signal.label];
  const answer = useSignalAnswer();
  const { label, start, end } = signal;
  return (
    <div className="signal-card">
      <p className="signal-name">
        <MarkSample kind={signal.kind}>{sentenceCase(name)}</MarkSample>
        <span className="signal-band">{bandOf(signal.probability)}</span>
      </p>
      <p>{sentenceCase(definition)}.</p>
      <blockquote className="signal-words">{text.slice(start, end)}</blockquote>
      <p className="soft small">
        How sure: {bandOf(signal.probability)}, about {Math.round(signal.probability * 100)} in 100. Read from
        the words alone by {signal.model}: a pointer to look, not a judgement.
      </p>
      <AnswerButtons
        what={name}
        answer={signal.answer}
        error={answer.error}
        onAnswer={(given) => answer.mutate({ utteranceId, label, start, end, answer: given })}
      />
    </div>
  );
}
