import type { Call } from '../../../shared/model/calls.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDateTime, formatDuration, formatQuantity } from '../../design/format.ts';
import { PeopleNames } from '../conversation/PeopleNames.tsx';

/** Which call this is. */
export function CallHeading({ call }: { call: Call }) {
  const { timeZone } = useSettings();
  const people = call.speakers.flatMap(({ personId, name, isOwner }) =>
    personId === null || isOwner ? [] : [{ id: personId, name, isOwner }],
  );
  const distinct = [...new Map(people.map((person) => [person.id, person])).values()];
  return (
    <div className="call-heading">
      <h1 tabIndex={-1}>{call.title}</h1>
      <p className="soft small">
        Call · {formatDateTime(call.startedMilliseconds, timeZone)} · {formatDuration(call.durationSeconds)} ·{' '}
        {formatQuantity(call.outline.length, 'turn', 'turns')}
        {distinct.length === 0 ? null : ' · with '}
        <PeopleNames people={distinct} />
      </p>
    </div>
  );
}
