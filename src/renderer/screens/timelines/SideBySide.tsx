import { useCallback, useMemo, useState } from 'react';
import type { Timeline, TimelinePoint } from '../../../shared/model/timeline.ts';
import type { Zoom } from '../../../shared/pictures/zoom.ts';
import { commonZoom, SmallMultiples } from '../../charts/SmallMultiples.tsx';
import { clampZoom } from '../../charts/timelineZoom.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDateRange, formatDateTime } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { WordsPanel } from '../person/WordsPanel.tsx';
import { stretchColumns, stretchRow, type StretchRow } from './stretchTable.ts';

/** The rows, the same stretch of time as a table, and the words behind a chosen point. */
export function SideBySide({ timelines }: { timelines: readonly Timeline[] }) {
  const { timeZone } = useSettings();
  const formatMoment = useCallback((at: number) => formatDateTime(at, timeZone), [timeZone]);
  const pictured = useMemo(() => timelines.filter(({ gate }) => gate !== 'raw'), [timelines]);
  const below = timelines.filter(({ gate }) => gate === 'raw');
  const whole = useMemo(() => commonZoom(pictured), [pictured]);
  const [chosen, setChosen] = useState<Zoom | null>(null);
  const [opened, setOpened] = useState<TimelinePoint | null>(null);
  const zoom = chosen === null ? whole : clampZoom(chosen, whole);
  return (
    <div className={opened === null ? 'timeline-and-words' : 'timeline-and-words words-open'}>
      <div className="timeline-column">
        <Card>
          {pictured.length === 0 ? null : (
            <SmallMultiples
              timelines={pictured}
              timeZone={timeZone}
              zoom={zoom}
              whole={whole}
              onZoom={setChosen}
              formatMoment={formatMoment}
              onPerson={showPerson}
              onOpen={setOpened}
            />
          )}
          {below.map((timeline) => (
            <p key={timeline.personId} className="small">
              <LinkButton onPress={() => showPerson(timeline.personId)}>{timeline.name}</LinkButton>:{' '}
              {timeline.gateSentence}
            </p>
          ))}
        </Card>
        {pictured.length === 0 ? null : (
          <Card
            title="As a table"
            intro={`What lies in view: ${formatDateRange(zoom.fromMilliseconds, zoom.toMilliseconds, timeZone)}.`}
          >
            <Table
              caption="The timelines in view"
              columns={columns}
              rows={pictured.map((timeline) => stretchRow(timeline, zoom))}
              rowKey={({ personId }) => personId}
            />
          </Card>
        )}
      </div>
      {opened === null ? null : (
        <WordsPanel
          key={opened.interactionId}
          point={opened}
          formatMoment={formatMoment}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
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
