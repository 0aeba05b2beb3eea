/** What several timelines show in a stretch of time, for a table. */
import { mean, standardDeviation } from '../../../shared/measures/average.ts';
import { earlyFrom } from '../../../shared/measures/gates.ts';
import { clamp, intervalOf } from '../../../shared/measures/interval.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { Zoom } from '../../../shared/pictures/zoom.ts';
import { hundredths, toneWord } from '../../charts/words.ts';
import { formatCount } from '../../design/format.ts';
import type { Column } from '../../design/Table.tsx';

export interface StretchRow {
  personId: number;
  name: string;
  talks: number;
  /** Null below six talks. */
  tone: { value: number; low: number; high: number } | null;
  /** Talks with such marks. */
  support: number;
  tactics: number;
  changes: number;
  /** Journal entries, and how pleasant they were rated on average, 0..1; null without any. */
  entries: number;
  pleasant: number | null;
}

export function stretchRow(timeline: Timeline, zoom: Zoom): StretchRow {
  const isInView = ({ atMilliseconds }: { atMilliseconds: number }) =>
    atMilliseconds >= zoom.fromMilliseconds && atMilliseconds <= zoom.toMilliseconds;
  const points = timeline.points.filter(isInView);
  const entries = timeline.entries.filter(isInView);
  return {
    personId: timeline.personId,
    name: timeline.name,
    talks: points.length,
    tone: points.length < earlyFrom ? null : meanTone(points.map(({ value }) => value)),
    support: points.filter(({ support }) => support > 0).length,
    tactics: points.filter(({ tactics }) => tactics > 0).length,
    changes: timeline.changePoints.filter(isInView).length,
    entries: entries.length,
    pleasant: entries.length === 0 ? null : mean(entries.map(({ value }) => value)),
  };
}

function meanTone(values: readonly number[]): StretchRow['tone'] {
  const value = mean(values);
  const { low, high } = intervalOf(value, standardDeviation(values) / Math.sqrt(values.length));
  return { value, low: clamp(low, 0, 1), high: clamp(high, 0, 1) };
}

function toneWords(tone: StretchRow['tone']): string {
  if (tone === null) return 'too few talks';
  const { value, low, high } = tone;
  return `${toneWord(value)}, ${hundredths(value)} (${hundredths(low)} to ${hundredths(high)})`;
}

function entryWords({ entries, pleasant }: StretchRow): string {
  return pleasant === null ? '0' : `${formatCount(entries)}, pleasant ${hundredths(pleasant)} of 1`;
}

/** Beside who it is about. */
export const stretchColumns: readonly Column<StretchRow>[] = [
  { id: 'talks', name: 'Talks', align: 'end', cell: ({ talks }) => formatCount(talks) },
  { id: 'tone', name: 'Mean tone (0 cold, 1 warm)', cell: ({ tone }) => toneWords(tone) },
  { id: 'support', name: 'Support', align: 'end', cell: ({ support }) => formatCount(support) },
  {
    id: 'tactics',
    name: 'Possible tactics',
    align: 'end',
    cell: ({ tactics }) => formatCount(tactics),
  },
  { id: 'changes', name: 'Changes', align: 'end', cell: ({ changes }) => formatCount(changes) },
  { id: 'entries', name: 'Your entries', align: 'end', cell: entryWords },
];
