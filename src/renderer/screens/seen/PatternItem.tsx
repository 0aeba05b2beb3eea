import type { Pattern } from '../../../shared/model/patterns.ts';
import { signalLabels } from '../../../shared/model/signals.ts';
import { sourceWords } from '../../charts/sourceWords.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDate, formatDateRange } from '../../design/format.ts';
import { MarkSample } from '../conversation/MarkSample.tsx';
import { comparisonSentence, hitsSentence } from './seenSentences.ts';
import { SeenWords } from './SeenWords.tsx';

/** One label seen more than once: how often, when, against what, and the words on demand. */
export function PatternItem({ pattern }: { pattern: Pattern }) {
  const { timeZone } = useSettings();
  const { name, definition } = signalLabels[pattern.label];
  const range = formatDateRange(pattern.fromMilliseconds, pattern.untilMilliseconds, timeZone);
  return (
    <li className="seen-item">
      <h4>
        <MarkSample kind={pattern.kind}>{name}</MarkSample>
        <span className="soft small">{definition}</span>
      </h4>
      <p>{hitsSentence(pattern, range)}</p>
      <p className="soft small tabular">{comparisonSentence(pattern)}</p>
      {pattern.rate === null ? null : (
        <p className="soft small tabular">
          {sourceWords(pattern.rate, ['message', 'messages'], (milliseconds) =>
            formatDate(milliseconds, timeZone),
          )}
        </p>
      )}
      <SeenWords title={`The words: ${name}`} utteranceIds={pattern.utteranceIds} />
    </li>
  );
}
