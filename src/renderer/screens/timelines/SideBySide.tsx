import { memo, useMemo } from 'react';
import { flagsInView, type TimelineFlag } from '../../../shared/pictures/timelineFlag.ts';
import type { Zoom } from '../../../shared/pictures/zoom.ts';
import { commonZoom, SmallMultiples, type FlaggedTimeline } from '../../charts/SmallMultiples.tsx';
import { useZoom } from '../../charts/useZoom.ts';
import { withEntries } from '../../charts/withEntries.ts';
import { go } from '../../app/navigation.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDateRange } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { BesideWords, type Opening } from '../person/BesideWords.tsx';
import { FlagTable } from '../person/FlagTable.tsx';
import { stretchColumns, stretchRow, type StretchRow } from './stretchTable.ts';
import { useSettled } from './useSettled.ts';

/** The rows, the same stretch of time as a table, and the words behind a chosen point. */
export function SideBySide({ rows }: { rows: readonly FlaggedTimeline[] }) {
  const pictured = useMemo(() => rows.filter(({ timeline }) => timeline.gate !== 'raw'), [rows]);
  return (
    <BesideWords>
      {(opening) => (
        <>
          {pictured.length === 0 ? null : <Pictured rows={pictured} opening={opening} />}
          <Below rows={rows.filter((row) => !pictured.includes(row))} />
        </>
      )}
    </BesideWords>
  );
}

interface PicturedProps {
  readonly rows: readonly FlaggedTimeline[];
  readonly opening: Opening;
}

function Pictured({ rows, opening }: PicturedProps) {
  const drawn = useMemo(
    () => rows.map(({ timeline, flags }) => ({ timeline: withEntries(timeline), flags })),
    [rows],
  );
  const whole = useMemo(() => commonZoom(drawn), [drawn]);
  const { zoom, onZoom } = useZoom(whole);
  const settled = useSettled(zoom, settledMilliseconds);
  return (
    <>
      <Card>
        <SmallMultiples {...opening} {...{ whole, zoom, onZoom }} rows={drawn} onPerson={showPerson} />
      </Card>
      <InView rows={rows} zoom={settled} timeZone={opening.timeZone} />
    </>
  );
}

/** Nobody reads figures that run: the table follows once the window rests. */
const settledMilliseconds = 120;

const InView = memo(function InView({ rows, zoom, timeZone }: InViewProps) {
  return (
    <Card
      title="As a table"
      intro={`What lies in view: ${formatDateRange(zoom.fromMilliseconds, zoom.toMilliseconds, timeZone)}. Support and possible tactics: in how many of the talks.`}
    >
      <Table
        caption="The timelines in view"
        columns={columns}
        rows={rows.map(({ timeline }) => stretchRow(timeline, zoom))}
        rowKey={({ personId }) => personId}
      />
      <FlagTable flags={namedFlags(rows, zoom)} timeZone={timeZone} />
    </Card>
  );
});

interface InViewProps {
  readonly rows: readonly FlaggedTimeline[];
  readonly zoom: Zoom;
  readonly timeZone: string;
}

/** Of all rows, oldest first; what is of the owner's own life stands in every row and is told once. */
function namedFlags(rows: readonly FlaggedTimeline[], zoom: Zoom): (TimelineFlag & { name: string })[] {
  const all = rows.flatMap(({ timeline, flags }) =>
    flagsInView(flags, zoom).map((flag) => ({ ...flag, name: timeline.name })),
  );
  return [...new Map(all.map((flag) => [flag.id, flag])).values()].toSorted(
    (one, other) => one.atMilliseconds - other.atMilliseconds,
  );
}

/** Those with too few talks for a picture, and why. */
function Below({ rows }: { rows: readonly FlaggedTimeline[] }) {
  if (rows.length === 0) return null;
  return (
    <Card>
      {rows.map(({ timeline: { personId, name, gateSentence } }) => (
        <p key={personId} className="small">
          <LinkButton onPress={() => showPerson(personId)}>{name}</LinkButton>: {gateSentence}
        </p>
      ))}
    </Card>
  );
}

const columns: readonly Column<StretchRow>[] = [
  {
    id: 'name',
    name: 'Person',
    cell: ({ personId, name }) => <LinkButton onPress={() => showPerson(personId)}>{name}</LinkButton>,
  },
  ...stretchColumns,
];

function showPerson(personId: number): void {
  go({ screen: 'person', personId });
}
