import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { earlyFrom } from '../../../shared/measures/gates.ts';
import type { EntryMeasure, EntryMeasures } from '../../../shared/model/entryMeasures.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatDateTime, formatQuantity } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { EntriesTable } from './EntriesTable.tsx';
import { entryMeasureWords, hotAndColdWords, standingWords } from './entryMeasureWords.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { Measure, measureWindows } from './Measure.tsx';

/** What the owner's own entries with a person say in numbers, each opening the entries behind it; nothing without any. */
export function EntryMeasuresCard({ personId, name }: { personId: number; name: string }) {
  const { timeZone } = useSettings();
  const [windowDays, setWindowDays] = useState(56);
  const [openedId, setOpenedId] = useState<number | null>(null);
  const measured = useQuery({
    queryKey: ['journal.measures', personId, windowDays],
    queryFn: () => api.journal.measures.query({ personId, windowDays }),
    placeholderData: keepPreviousData,
  });
  const list = useQuery({
    queryKey: ['journal.list', personId],
    queryFn: () => api.journal.list.query({ personId }),
  });
  const error = measured.error ?? list.error;
  if (error !== null) return <ErrorNotice error={error} />;
  if (measured.data === undefined || list.data === undefined || measured.data.entries === 0) return null;
  const formatMoment = (milliseconds: number) => formatDateTime(milliseconds, timeZone);
  return (
    <div className={openedId === null ? 'timeline-and-words' : 'timeline-and-words words-open'}>
      <Card title="From your own entries" intro={measured.data.gateSentence}>
        <div className="measure-list">
          {measured.data.entries < earlyFrom ? null : (
            <div className="measure-window">
              <Select
                label="Measured over"
                options={measureWindows}
                value={windowDays}
                onChange={setWindowDays}
              />
            </div>
          )}
          <Numbers
            measured={measured.data}
            name={name}
            entries={list.data}
            formatMoment={formatMoment}
            onOpen={setOpenedId}
          />
          <p className="soft small">
            These are your ratings, not a verdict on {name}. Nothing that was read from words enters here.
          </p>
        </div>
      </Card>
      {openedId === null ? null : (
        <EntryPanel
          key={openedId}
          entryId={openedId}
          formatMoment={formatMoment}
          onClose={() => setOpenedId(null)}
        />
      )}
    </div>
  );
}

interface NumbersProps {
  readonly measured: EntryMeasures;
  readonly name: string;
  readonly entries: readonly JournalEntry[];
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (entryId: number) => void;
}

/** Means and ups and downs in sight, spreads folded away; below the gate the list itself. */
function Numbers({ measured, name, entries, formatMoment, onOpen }: NumbersProps) {
  const opening = { formatMoment, onOpen };
  if (measured.gate === 'raw') return <EntriesTable entries={entries} {...opening} />;
  const shown = (one: EntryMeasure) => (
    <OneMeasure
      key={one.kind}
      measure={one}
      name={name}
      cut={measured.acuteCut}
      entries={entries}
      {...opening}
    />
  );
  const spreads = measured.measures.filter(({ isCharacteristic }) => isCharacteristic !== null);
  return (
    <>
      <div className="measure-columns">
        {measured.measures.filter((one) => !spreads.includes(one)).map(shown)}
      </div>
      <p>{hotAndColdWords(measured.hotAndCold)}</p>
      {measured.writtenLate === 0 ? null : (
        <p className="soft small">
          {formatQuantity(measured.writtenLate, 'entry was', 'entries were')} written down more than a day
          after the talk: left out of swings and drops, for memory smooths or sharpens them.
        </p>
      )}
      <Disclosure title={`How ${name}’s manner moves, and how talks spread`}>
        <div className="measure-columns">{spreads.map(shown)}</div>
      </Disclosure>
    </>
  );
}

interface OneMeasureProps extends Omit<NumbersProps, 'measured'> {
  readonly measure: EntryMeasure;
  readonly cut: number;
}

function OneMeasure({ measure, name, cut, entries, formatMoment, onOpen }: OneMeasureProps) {
  const words = entryMeasureWords(measure.kind, name, cut);
  const standing = standingWords(measure);
  const behind = new Set(measure.entryIds);
  return (
    <Measure {...words} estimate={measure.estimate} missing={standing ?? ''}>
      {measure.estimate === null || standing === null ? null : <p className="soft small">{standing}</p>}
      {behind.size === 0 ? null : (
        <Disclosure level={4} title={`${formatQuantity(behind.size, 'entry', 'entries')} behind this`}>
          <EntriesTable
            entries={entries.filter(({ id }) => behind.has(id))}
            formatMoment={formatMoment}
            onOpen={onOpen}
          />
        </Disclosure>
      )}
    </Measure>
  );
}
