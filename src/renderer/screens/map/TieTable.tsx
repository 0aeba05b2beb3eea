import { Fragment, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Tie } from '../../../shared/model/ties.ts';
import { contactWords } from '../../../shared/pictures/contactWords.ts';
import { warmthStep } from '../../../shared/pictures/warmthStep.ts';
import { TieShape } from '../../charts/TieShape.tsx';
import { warmthWords } from '../../charts/words.ts';
import { useFirst } from '../../design/useFirst.tsx';
import { nextOrder, sortTies, tieColumns, type TieColumn, type TieOrder } from './tieOrder.ts';

interface TieTableProps {
  readonly ties: readonly Tie[];
  /** How they stood at an earlier date, where two are compared. */
  readonly before: readonly Tie[] | null;
  readonly selectedId: number | null;
  /** Those gathered by hand: by a tick here, too. */
  readonly gathered: ReadonlySet<number>;
  readonly onSelect: (personId: number) => void;
  readonly onGather: (personIds: readonly number[]) => void;
  readonly onOpen: (personId: number) => void;
  readonly formatDay: (milliseconds: number) => string;
}

const columnNames: Record<TieColumn, string> = {
  name: 'Person',
  contact: 'Contact',
  tone: 'Tone',
  talks: 'Talks',
  last: 'Last',
};

/** The map as a table: the same people and numbers, sortable; a chosen row and its node are the same choice. */
export const TieTable = memo(function TieTable({
  ties,
  before,
  selectedId,
  gathered,
  onSelect,
  onGather,
  onOpen,
  formatDay,
}: TieTableProps) {
  const [order, setOrder] = useState<TieOrder>({ column: 'contact', direction: 'descending' });
  const sorted = useMemo(() => sortTies(ties, order), [ties, order]);
  const earlier = useMemo(() => before && new Map(before.map((tie) => [tie.personId, tie])), [before]);
  const { first, more } = useFirst(sorted);
  const frame = useScrollToRow(selectedId);
  return (
    <div className="tie-table-frame" ref={frame}>
      <table className="table tie-table">
        <caption className="visually-hidden">Everyone on the map</caption>
        <thead>
          <tr>
            {tieColumns
              .filter((column) => column !== 'last' || earlier === null)
              .map((column) => (
                <Fragment key={column}>
                  <ColumnHead column={column} order={order} onOrder={setOrder} />
                  {column === 'contact' && earlier !== null ? <th scope="col">Before</th> : null}
                </Fragment>
              ))}
            <th scope="col">Gather</th>
          </tr>
        </thead>
        <tbody>
          {withChosen(first, sorted, selectedId).map((tie) => (
            <TieRow
              key={tie.personId}
              tie={tie}
              before={earlier && (earlier.get(tie.personId) ?? 'nobody')}
              isSelected={tie.personId === selectedId}
              isGathered={gathered.has(tie.personId)}
              onSelect={onSelect}
              onGather={onGather}
              onOpen={onOpen}
              formatDay={formatDay}
            />
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
});

/** The rows shown; somebody chosen further down stands above them. */
function withChosen(first: readonly Tie[], all: readonly Tie[], selectedId: number | null): readonly Tie[] {
  const chosen = all.find(({ personId }) => personId === selectedId);
  return chosen === undefined || first.includes(chosen) ? first : [chosen, ...first];
}

/** Shows the chosen row by scrolling the table's own frame: the page, and the map on it, stay where they are. */
function useScrollToRow(selectedId: number | null) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = frame.current?.querySelector(`[data-person-row="${selectedId}"]`);
    if (!(row instanceof HTMLElement) || frame.current === null) return;
    const { scrollTop, clientHeight } = frame.current;
    const isInSight =
      row.offsetTop >= scrollTop && row.offsetTop + row.offsetHeight <= scrollTop + clientHeight;
    if (!isInSight) frame.current.scrollTop = row.offsetTop - clientHeight / 2;
  }, [selectedId]);
  return frame;
}

interface ColumnHeadProps {
  readonly column: TieColumn;
  readonly order: TieOrder;
  readonly onOrder: (order: TieOrder) => void;
}

function ColumnHead({ column, order, onOrder }: ColumnHeadProps) {
  const isSorted = order.column === column;
  return (
    <th
      scope="col"
      className={column === 'talks' || column === 'last' ? 'cell-end' : undefined}
      aria-sort={isSorted ? order.direction : 'none'}
    >
      <button type="button" className="sort-button" onClick={() => onOrder(nextOrder(order, column))}>
        {columnNames[column]}
        <span aria-hidden="true">{isSorted ? (order.direction === 'ascending' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}

interface TieRowProps extends Pick<TieTableProps, 'onSelect' | 'onGather' | 'onOpen' | 'formatDay'> {
  readonly tie: Tie;
  /** null where only one date is looked at. */
  readonly before: Tie | 'nobody' | null;
  readonly isSelected: boolean;
  readonly isGathered: boolean;
}

const TieRow = memo(function TieRow(props: TieRowProps) {
  const { tie, before, isSelected, onSelect, onOpen, formatDay } = props;
  return (
    <tr
      data-person-row={tie.personId}
      data-selected={isSelected || undefined}
      onClick={() => onSelect(tie.personId)}
    >
      <th scope="row">
        <button
          type="button"
          className="row-button"
          aria-pressed={isSelected}
          onClick={() => onSelect(tie.personId)}
          onDoubleClick={() => onOpen(tie.personId)}
        >
          {tie.name}
        </button>
      </th>
      <td>{standingWords(tie)}</td>
      {before === null ? null : <td>{before === 'nobody' ? 'not known yet' : standingWords(before)}</td>}
      <td>
        <span className="tone-cell">
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <TieShape warmth={warmthStep(tie.warmth)} radius={5.5} />
          </svg>
          {warmthWords(tie.warmth)}
        </span>
      </td>
      <td className="cell-end">{tie.interactions}</td>
      {before === null ? (
        <td className="cell-end">{tie.lastMilliseconds === null ? '–' : formatDay(tie.lastMilliseconds)}</td>
      ) : null}
      <td className="cell-middle">
        <input
          type="checkbox"
          aria-label={`Gather ${tie.name}`}
          checked={props.isGathered}
          onChange={() => props.onGather([tie.personId])}
          onClick={(event) => event.stopPropagation()}
        />
      </td>
    </tr>
  );
});

/** "strong tie, rated 5". */
function standingWords(tie: Tie): string {
  const words = contactWords(tie.contact);
  return tie.closeness === null ? words : `${words}, rated ${tie.closeness}`;
}
