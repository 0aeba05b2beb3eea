import type { OwnWords } from '../../../../shared/model/personEntries.ts';
import type { PersonStatus } from '../../../../shared/model/people.ts';
import { api } from '../../../api.ts';
import { Card } from '../../../design/Card.tsx';
import { RadioGroup } from '../../../design/Choice.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import type { Option } from '../../../design/Select.tsx';
import { Photo } from './Photo.tsx';
import { Roles } from './Roles.tsx';
import { useOwnChange } from './useOwnWords.ts';

const statuses: readonly Option<PersonStatus>[] = [
  { id: 'open', name: 'Open', description: 'Shown everywhere, as everybody else.' },
  {
    id: 'paused',
    name: 'Paused',
    description:
      'Contact rests for now. Not on the overview, never suggested, quiet on the map, in a report only if you say so.',
  },
  {
    id: 'unsafe',
    name: 'Unsafe',
    description: 'You do not feel safe with them. Treated like paused, until you say otherwise.',
  },
];

/** How the owner stands to somebody: who for what, and whether contact is wanted. */
export function StandingCard({ own, name }: { own: OwnWords; name: string }) {
  const { personId } = own;
  const setStatus = useOwnChange((status: PersonStatus) => api.people.setStatus.mutate({ personId, status }));
  return (
    <Card title={`You and ${name}`} intro="What you say here is yours alone; nobody else is told.">
      <div className="stack">
        <Photo personId={personId} name={name} />
        <Roles key={personId} own={own} name={name} />
        <RadioGroup
          label="Contact"
          options={statuses}
          value={setStatus.isPending ? setStatus.variables : own.status}
          onChange={(status) => setStatus.mutate(status)}
        />
        <ErrorNotice error={setStatus.error} />
      </div>
    </Card>
  );
}
