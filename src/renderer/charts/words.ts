/** The charts in words: what a screen reader says of a node or a point, and what a table cell holds. */
import type { Estimate } from '../../shared/model/estimates.ts';
import type { Tie } from '../../shared/model/ties.ts';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import { classWords, contactWords, type ContactBasis } from '../../shared/pictures/contactWords.ts';
import { warmthStep } from '../../shared/pictures/warmthStep.ts';
import { formatQuantity } from '../design/format.ts';

const basisNames: Record<Estimate['basis'], string> = {
  self: 'your rating',
  estimate: 'estimate',
  log: 'from the log',
};

/** "steadying (estimate)", "not known yet". */
export function warmthWords(warmth: Estimate | null): string {
  const step = warmthStep(warmth);
  return warmth === null ? step : `${step} (${basisNames[warmth.basis]})`;
}

const nearnessNames: Record<Tie['contact']['class'], string> = {
  strong: 'near',
  middle: 'in between',
  weak: 'further out',
};

/** "much contact" while nobody is rated; then only where it is: a ring holds people rated and not. */
export function ringName(ring: Tie['contact']['class'], basis: ContactBasis): string {
  return basis === 'contact' ? classWords(ring, basis) : nearnessNames[ring];
}

/** Everything a node of the map shows, in one sentence. */
export function tieSentence(tie: Tie, formatDay: (milliseconds: number) => string): string {
  const parts = [
    contactWords(tie.contact),
    ...(tie.closeness === null ? [] : [`closeness ${tie.closeness} of 6 (your rating)`]),
    warmthWords(tie.warmth),
    ...(tie.hotAndCold === true ? ['tone runs hot and cold'] : []),
    formatQuantity(tie.interactions, 'talk', 'talks'),
    ...(tie.lastMilliseconds === null ? [] : [`last on ${formatDay(tie.lastMilliseconds)}`]),
  ];
  return `${tie.name}: ${parts.join(', ')}`;
}

export const interactionNames: Record<TimelinePoint['kind'], string> = {
  session: 'chat',
  call: 'call',
  journal: 'journal entry',
};

/** "warm", "cool": a tone 0..1 in five plain words. */
export function toneWord(value: number): string {
  if (value >= 0.7) return 'warm';
  if (value >= 0.57) return 'rather warm';
  if (value > 0.43) return 'even';
  if (value > 0.3) return 'rather cool';
  return 'cold';
}

/** "rather pleasant": how the owner rated a talk, 0..1. */
export function pleasantWords(value: number): string {
  if (value >= 0.7) return 'pleasant';
  if (value >= 0.57) return 'rather pleasant';
  if (value > 0.43) return 'neither pleasant nor unpleasant';
  return value > 0.3 ? 'rather unpleasant' : 'unpleasant';
}

/** How much was said: a call has turns, everything else messages. */
export function lengthWords({ kind, utterances }: { kind: string; utterances: number }): string {
  return kind === 'call'
    ? formatQuantity(utterances, 'turn', 'turns')
    : formatQuantity(utterances, 'message', 'messages');
}

/** A point of the timeline, in one sentence. */
export function pointSentence(point: TimelinePoint, formatMoment: (milliseconds: number) => string): string {
  if (point.kind === 'journal') {
    return `journal entry on ${formatMoment(point.atMilliseconds)}: ${pleasantWords(point.value)}, ${hundredths(point.value)} of 1 (your rating)`;
  }
  const marks = [
    ...(point.tactics > 0 ? [formatQuantity(point.tactics, 'possible tactic', 'possible tactics')] : []),
    ...(point.support > 0 ? [formatQuantity(point.support, 'sign of support', 'signs of support')] : []),
  ];
  const tone = `${toneWord(point.value)} in tone, ${hundredths(point.value)} (80 % interval ${hundredths(point.low)} to ${hundredths(point.high)})`;
  return [
    `${interactionNames[point.kind]} on ${formatMoment(point.atMilliseconds)}: ${tone}`,
    lengthWords(point),
    ...marks,
  ].join(', ');
}

/** "0.31 (80 % interval 0.22 to 0.40)". */
export function estimateWords(
  { value, intervalPercent, low, high }: Estimate,
  format: (value: number) => string = hundredths,
): string {
  return `${format(value)} (${intervalPercent} % interval ${format(low)} to ${format(high)})`;
}

/** What the whole timeline shows, for its accessible name. */
export function timelineSentence(timeline: Timeline): string {
  const { points, entries } = timeline;
  const talks = [
    formatQuantity(points.filter(({ kind }) => kind !== 'journal').length, 'talk', 'talks'),
    ...(entries.length === 0 ? [] : [formatQuantity(entries.length, 'journal entry', 'journal entries')]),
  ].join(', ');
  const changes = formatQuantity(timeline.changePoints.length, 'change', 'changes');
  return `Tone over time with ${timeline.name}: ${talks}, ${changes} found`;
}

export function hundredths(value: number): string {
  return value.toFixed(2).replace('-', '−');
}
