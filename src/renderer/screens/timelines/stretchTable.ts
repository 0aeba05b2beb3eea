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
}

export function stretchRow(timeline: Timeline, zoom: Zoom): StretchRow {
  const isInView = ({ atMilliseconds }: { atMilliseconds: number }) =>
    atMilliseconds >= zoom.fromMilliseconds && atMilliseconds <= zoom.toMilliseconds;
  const points = timeline.points.filter(isInView);
  return {
    personId: timeline.personId,
    name: timeline.name,
    talks: points.length,
    tone: points.length < earlyFrom ? null : meanTone(points.map(({ value }) => value)),
    support: points.filter(({ support }) => support > 0).length,
    tactics: points.filter(({ tactics }) => tactics > 0).length,
    changes: timeline.changePoints.filter(isInView).length,
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

/** Beside who it is about. */
export const stretchColumns: readonly Column<StretchRow>[] = [
  { id: 'talks', name: 'Talks', align: 'end', cell: ({ talks }) => formatCount(talks) },
  { id: 'tone', name: 'Mean tone (0 cold, 1 warm)', cell: ({ tone }) => toneWords(tone) },
  { id: 'support', name: 'With support', align: 'end', cell: ({ support }) => formatCount(support) },
  {
    id: 'tactics',
    name: 'With possible tactics',
    align: 'end',
    cell: ({ tactics }) => formatCount(tactics),
  },
  { id: 'changes', name: 'Changes', align: 'end', cell: ({ changes }) => formatCount(changes) },
];
