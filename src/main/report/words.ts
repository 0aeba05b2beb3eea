/** Small pieces of wording used all over the report. */
import { bandOf } from '../../shared/model/signalBands.ts';
import { signalLabels } from '../../shared/model/signals.ts';
import type { Estimate } from '../../shared/model/estimates.ts';
import type { Tie } from '../../shared/model/ties.ts';
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

export function contactWords(tie: Tie): string {
  return `${tie.contact.value.toFixed(2)}, ${tie.contact.class}`;
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
