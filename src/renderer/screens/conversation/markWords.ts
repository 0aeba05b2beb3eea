import { bandOf } from '../../../shared/model/signalBands.ts';
import { signalLabels, type Mark } from '../../../shared/model/signals.ts';

/** What is drawn under words: marks that count, and dismissed ones in a quiet way; unsure ones are left out. */
export function drawnMarks(signals: readonly Mark[]): Mark[] {
  return signals.filter(({ isShown, answer }) => isShown || answer === 'dismissed');
}

/** "countering, likely"; "countering, dismissed by you". */
export function markWords({ label, probability, answer }: Mark): string {
  const { name } = signalLabels[label];
  if (answer === 'dismissed') return `${name}, dismissed by you`;
  if (answer === 'confirmed') return `${name}, confirmed by you`;
  return `${name}, ${bandOf(probability)}`;
}

/** The kinds of line under words, for styles: dismissed marks are of none. */
export function lineKinds(marks: readonly Mark[]): string {
  const kinds = marks.map(({ kind, answer }) => (answer === 'dismissed' ? 'dismissed' : kind));
  return [...new Set(kinds)].join(' ');
}
