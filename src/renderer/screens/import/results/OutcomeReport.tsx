import type { ImportOutcome } from '../../../../shared/model/imports.ts';
import { useSettings } from '../../../app/settings.ts';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { formatCount, formatDateRange, formatQuantity } from '../../../design/format.ts';
import { NotUnderstoodList } from '../NotUnderstoodList.tsx';

interface Line {
  name: string;
  count: number;
  help?: string;
  /** Told also when it is none. */
  isAlways?: boolean;
}

/** What came of an import, nothing left untold: what is in the vault now, what is not, and why. */
export function OutcomeReport({ outcome }: { outcome: ImportOutcome }) {
  const { notUnderstood, notUnderstoodCount, missing, remarks } = outcome;
  const lines = linesOf(outcome).filter(({ count, isAlways }) => count > 0 || isAlways === true);
  return (
    <div className="stack outcome">
      <Scope outcome={outcome} />
      <dl className="outcome-lines">
        {lines.map(({ name, count, help }) => (
          <div key={name}>
            <dt>
              {name}
              {help === undefined ? null : <span className="small soft">{help}</span>}
            </dt>
            <dd className="tabular">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {notUnderstoodCount === 0 ? null : (
        <Disclosure
          title={`Show the ${formatQuantity(notUnderstoodCount, 'place', 'places')} not understood`}
          level={4}
        >
          <NotUnderstoodList lines={notUnderstood} count={notUnderstoodCount} />
        </Disclosure>
      )}
      <Sentences title="Worth knowing" sentences={remarks} />
      <Sentences title="What such exports leave out" sentences={missing} />
    </div>
  );
}

function linesOf(outcome: ImportOutcome): Line[] {
  const { attachments } = outcome;
  return [
    { name: 'Added', count: outcome.added, isAlways: outcome.contacts === 0 },
    { name: 'Contacts read', count: outcome.contacts, help: 'they give numbers in your chats a name' },
    { name: 'Already known', count: outcome.duplicates, help: 'from an earlier import; kept once' },
    { name: 'Changed since', count: outcome.edited, help: 'edited by who wrote them' },
    { name: 'Taken back later', count: outcome.deletedLater, help: 'kept, and marked as taken back' },
    { name: 'Left out by your choice', count: outcome.leftOut },
    { name: 'Not understood', count: outcome.notUnderstoodCount, isAlways: true },
    { name: 'Pictures and files in the export', count: attachments.found },
    { name: 'Voice messages among them', count: attachments.voice },
    { name: 'Pictures and files missing in the export', count: attachments.missing },
  ];
}

/** “2 conversations, 3 Mar 2021 – 5 Jun 2024: Ann, Ben.” */
function Scope({ outcome }: { outcome: ImportOutcome }) {
  const { timeZone } = useSettings();
  const { conversations, people, firstMilliseconds, lastMilliseconds } = outcome;
  if (conversations === 0) return null;
  const names = people.length > 6 ? `${formatCount(people.length)} people` : people.join(', ');
  const range =
    firstMilliseconds === null || lastMilliseconds === null
      ? ''
      : `, ${formatDateRange(firstMilliseconds, lastMilliseconds, timeZone)}`;
  return (
    <p>
      {formatQuantity(conversations, 'conversation', 'conversations')}
      {range}: {names}.
    </p>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <h4 className="outcome-title">{title}</h4>
      <ul className="outcome-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
