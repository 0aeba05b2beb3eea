import type { JournalEntry } from '../../../shared/model/journal.ts';
import { itemWords, placeWords, sections } from './journalWords.ts';

/** What an entry says: the note, who began the talk, and each item that was rated. */
export function EntryWords({ entry, name }: { entry: JournalEntry; name: string }) {
  const rows = ratedRows(entry, name);
  const isEmpty = entry.note === '' && entry.initiator === null && rows.length === 0;
  return (
    <div className="stack-tight">
      {isEmpty ? <p className="soft">Nothing more was written.</p> : null}
      {entry.note === '' ? null : <p className="journal-note">{entry.note}</p>}
      {entry.initiator === null ? null : <p className="soft small">{beganWords(entry.initiator, name)}</p>}
      {rows.length === 0 ? null : (
        <dl className="journal-ratings">
          {rows.map(({ item, rated, isPlace }) => (
            <div key={item} className={isPlace ? 'journal-place' : undefined}>
              <dt>{item}</dt>
              <dd>{rated}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function beganWords(initiator: NonNullable<JournalEntry['initiator']>, name: string): string {
  if (initiator === 'unclear') return 'Hard to say who began it.';
  return `${initiator === 'owner' ? 'You' : name} began it.`;
}

interface RatedRow {
  item: string;
  rated: string;
  /** On a grid: takes more words than a step of a scale. */
  isPlace: boolean;
}

function ratedRows({ ratings }: JournalEntry, name: string): RatedRow[] {
  const scales = sections
    .flatMap(({ items }) => [...items])
    .flatMap((item) => {
      const value = ratings[item];
      return value === undefined ? [] : [{ item: itemWords[item], rated: `${value} of 6`, isPlace: false }];
    });
  const places = [
    { item: 'How you were', rated: placeWords(ratings.ownWarmth, ratings.ownDominance) },
    { item: `How ${name} was`, rated: placeWords(ratings.theirWarmth, ratings.theirDominance) },
  ].flatMap(({ item, rated }) => (rated === null ? [] : [{ item, rated, isPlace: true }]));
  return [...scales, ...places];
}
