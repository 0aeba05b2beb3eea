import { useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import type { FormatInfo } from '../../../../shared/model/imports.ts';
import { api } from '../../../api.ts';
import { Card } from '../../../design/Card.tsx';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { SearchField } from '../../../design/TextField.tsx';
import { formatGroups, type FormatGroup } from '../formatGroups.ts';
import { fittingFormats } from './fittingFormats.ts';
import './howTo.css';

/** How to get an export, step by step, for every app; `ref` is where the keyboard goes when somebody asks for help. */
export function HowToCard({ ref }: { ref: Ref<HTMLDivElement> }) {
  const [search, setSearch] = useState('');
  const formats = useQuery({ queryKey: ['imports', 'formats'], queryFn: () => api.imports.formats.query() });
  if (formats.data === undefined) return <ErrorNotice error={formats.error} />;
  const groups = formatGroups(fittingFormats(formats.data, search));
  return (
    <div ref={ref} tabIndex={-1} className="how-to-card">
      <Card
        title="How do I get this export?"
        intro="Getting an export can leave traces: a file in your downloads, or a message in the app you export from. If someone may see those, think first about where and when."
      >
        <div className="how-to-search">
          <SearchField
            label="Search for an app"
            placeholder="WhatsApp, Signal, mail …"
            value={search}
            onChange={setSearch}
          />
        </div>
        {groups.length === 0 ? (
          <p className="soft">
            No app of that name is known here. If it can save its messages as a table (CSV) or as JSON, choose
            that: Evenkeel asks which column is what.
          </p>
        ) : null}
        <div className="how-to-groups">
          {groups.map((group) => (
            <Group key={group.name} group={group} />
          ))}
        </div>
      </Card>
    </div>
  );
}

function Group({ group }: { group: FormatGroup }) {
  const { name, icon, formats } = group;
  const isRecordings = formats.every(({ kind }) => kind === 'recording');
  return (
    <section className="how-to-group">
      <h3>
        <Icon name={icon} /> {name}
      </h3>
      {isRecordings ? (
        <HowTo name="Any recorded call" formats={formats} />
      ) : (
        formats.map((format) => <HowTo key={format.id} name={format.name} formats={[format]} />)
      )}
    </section>
  );
}

/** Formats that are got in the same way: the steps are told once. */
function HowTo({ name, formats }: { name: string; formats: readonly FormatInfo[] }) {
  const steps = [...new Set(formats.flatMap(({ howTo }) => howTo))];
  const endings = [...new Set(formats.flatMap(({ extensions }) => extensions))];
  return (
    <Disclosure title={name} level={4}>
      <div className="how-to-sheet">
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {endings.length === 0 ? null : (
          <p className="soft small">The file ends in {endings.map((ending) => `.${ending}`).join(', ')}.</p>
        )}
      </div>
    </Disclosure>
  );
}
