import { useMemo } from 'react';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import { hundredths, interactionNames, lengthWords, pleasantWords, toneWord } from '../../charts/words.ts';
import { LinkButton } from '../../design/Button.tsx';
import { formatCount } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { useFirst } from '../../design/useFirst.tsx';

interface PointsTableProps {
  readonly points: readonly TimelinePoint[];
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** The timeline as a table, the newest first. */
export function PointsTable({ points, formatMoment, onOpen }: PointsTableProps) {
  const { first, more } = useFirst(useMemo(() => points.toReversed(), [points]));
  return (
    <>
      <Table
        caption="Every talk, the newest first"
        columns={columnsFor(formatMoment, onOpen)}
        rows={first}
        rowKey={(point) => point.interactionId}
      />
      {more}
    </>
  );
}

/** The number alone under its column's name; a call counts turns and says so, of an entry nothing was counted. */
function messagesWords(point: TimelinePoint): string {
  if (point.kind === 'journal') return '';
  return point.kind === 'call' ? lengthWords(point) : formatCount(point.utterances);
}

function marksWords({ kind }: TimelinePoint, count: number): string {
  return kind === 'journal' ? '' : formatCount(count);
}

function toneWords({ kind, value }: TimelinePoint): string {
  return kind === 'journal' ? `${pleasantWords(value)} (your rating of the talk)` : toneWord(value);
}

function valueWords({ kind, value, low, high }: TimelinePoint): string {
  if (kind === 'journal') return hundredths(value);
  return `${hundredths(value)} (${hundredths(low)} to ${hundredths(high)})`;
}

function columnsFor(
  formatMoment: PointsTableProps['formatMoment'],
  onOpen: PointsTableProps['onOpen'],
): Column<TimelinePoint>[] {
  return [
    {
      id: 'when',
      name: 'When',
      cell: (point) => (
        <LinkButton onPress={() => onOpen(point)}>{formatMoment(point.atMilliseconds)}</LinkButton>
      ),
    },
    { id: 'kind', name: 'Kind', cell: ({ kind }) => interactionNames[kind] },
    { id: 'tone', name: 'Tone of their words', cell: toneWords },
    {
      id: 'value',
      name: '0 cold to 1 warm',
      align: 'end',
      cell: valueWords,
    },
    { id: 'utterances', name: 'Messages', align: 'end', cell: messagesWords },
    { id: 'support', name: 'Support', align: 'end', cell: (point) => marksWords(point, point.support) },
    {
      id: 'tactics',
      name: 'Possible tactics',
      align: 'end',
      cell: (point) => marksWords(point, point.tactics),
    },
  ];
}
