/** Small pieces of wording used all over the report. */
import { bandOf } from '../../shared/model/signalBands.ts';
import { signalLabels } from '../../shared/model/signals.ts';
import type { Estimate } from '../../shared/model/estimates.ts';
import type { Tie } from '../../shared/model/ties.ts';
import { contactWords } from '../../shared/pictures/contactWords.ts';
import { windowWords } from '../../shared/pictures/windowWords.ts';
import type { Calendar } from './calendar.ts';
import type { ReportSignal } from './reportData.ts';

/** The sentence that stands on the first page and on every page of a person, exactly so. */
export const disclaimer =
  'Self-recorded by the client with an app. Not a diagnosis, not a risk assessment, not evidence of another person’s intent. ' +
  'Automated labels are possibilities, marked A; client’s own marks C. Missing days are not calm days.';

/** "0.34 (0.21 to 0.47)", or what stands in its place. */
export function withInterval(estimate: Estimate | null): string {
  if (estimate === null) return 'too little data';
  return `${estimate.value.toFixed(2)} (${estimate.low.toFixed(2)} to ${estimate.high.toFixed(2)})`;
}

/** "from 23 interactions, 8 weeks up to day 120, contact in 6 of them"; empty without a number. */
export function sourceWords(estimate: Estimate | null, what: string, calendar: Calendar): string {
  if (estimate === null) return '';
  return `from ${count(estimate.n, what)}, ${windowWords(estimate.window, (at) => calendar.day(at))}`;
}

/** "0.71 (0.60 to 0.80), much contact" */
export function levelWords({ contact }: Pick<Tie, 'contact'>): string {
  const { value, low, high } = contact;
  return `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), ${contactWords(contact)}`;
}

export function upsAndDowns(hotAndCold: boolean | null): string {
  if (hotAndCold === null) return 'too little data';
  return hotAndCold ? 'marked' : 'not marked';
}

/** "A countering, likely (0.81)"; "A and C countering, likely (0.81)" where the owner confirmed it. */
export function signalWords({ label, probability, isConfirmed }: ReportSignal): string {
  const by = isConfirmed ? 'A and C' : 'A';
  return `${by} ${signalLabels[label].name}, ${bandOf(probability)} (${probability.toFixed(2)})`;
}

export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? singular : plural}`;
}

/** A number for SVG attributes. */
export function pixel(value: number): string {
  return String(Math.round(value * 10) / 10);
}
