import { useQuery } from '@tanstack/react-query';
import type { About } from '../../../shared/model/settings.ts';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';

const columns: Column<About['parts'][number]>[] = [
  { id: 'name', name: 'Part', cell: (part) => part.name },
  { id: 'version', name: 'Version', cell: (part) => part.version },
  { id: 'licence', name: 'Licence', cell: (part) => part.licence },
];

/** Which Evenkeel this is, which models read and listen, and whose work it stands on. */
export function AboutCard() {
  const about = useQuery({ queryKey: ['about'], queryFn: () => api.settings.about.query() });
  if (about.data === undefined) return <ErrorNotice error={about.error} />;
  return (
    <Card title="About Evenkeel">
      <div className="stack">
        <dl className="settings-facts">
          <div>
            <dt>Version</dt>
            <dd>{about.data.version}</dd>
          </div>
          <div>
            <dt>Reads words with</dt>
            <dd>{about.data.readingModel}</dd>
          </div>
          <div>
            <dt>Writes down speech with</dt>
            <dd>{about.data.speechModel}</dd>
          </div>
        </dl>
        <p className="soft">
          What it marks is “possible”: a pointer to words to look at again, never a verdict on a person.
          Evenkeel is free software under the GNU General Public License, version 3 or later.
        </p>
        <Disclosure title="Parts and their licences">
          <Table
            caption="Parts and their licences"
            columns={columns}
            rows={about.data.parts}
            rowKey={(part) => `${part.name} ${part.version}`}
          />
        </Disclosure>
      </div>
    </Card>
  );
}
