import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormatInfo } from '../../../../shared/model/imports.ts';
import { api } from '../../../api.ts';
import { LinkButton } from '../../../design/Button.tsx';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { Select } from '../../../design/Select.tsx';
import type { FoundSource } from '../answers.ts';
import { readAsFormat } from '../foundSources.ts';

/** What a source was taken for; why, for those who ask; and the way to say otherwise. */
export function RecognisedAs({ source }: { source: FoundSource }) {
  const { found, reading, key } = source;
  const [shown, setShown] = useState<'why' | 'other' | null>(null);
  const isSaid = reading.formatId !== null;
  const toggle = (what: 'why' | 'other') => setShown(shown === what ? null : what);
  return (
    <div className="stack-tight">
      <p className="row recognised-as">
        <span>
          {isSaid ? 'Read, as you said, as ' : 'Recognised as '}
          <strong>{source.preview?.format.name ?? found.format.name}</strong>
        </span>
        <LinkButton aria-expanded={shown === 'why'} onPress={() => toggle('why')}>
          Why?
        </LinkButton>
        {found.kind === 'chat' ? (
          <LinkButton aria-expanded={shown === 'other'} onPress={() => toggle('other')}>
            It is something else
          </LinkButton>
        ) : null}
      </p>
      {shown === 'why' ? <Reason found={found} /> : null}
      {shown === 'other' ? (
        <OtherFormat
          found={found}
          value={reading.formatId ?? found.format.id}
          onChange={(id) => readAsFormat(key, id === found.format.id ? null : id)}
        />
      ) : null}
    </div>
  );
}

type Found = FoundSource['found'];

function Reason({ found }: { found: Found }) {
  const { reason, paths, fileCount } = found;
  return (
    <div className="stack-tight small soft">
      <p>{reason}</p>
      {fileCount === 1 ? null : (
        <Disclosure title={`The ${fileCount} files it is made of`} level={4}>
          <ul className="plain-list source-paths">
            {paths.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
          {fileCount > paths.length ? <p>and {fileCount - paths.length} more</p> : null}
        </Disclosure>
      )}
    </div>
  );
}

/** The likely ones first, then all there are. */
function OtherFormat({
  found,
  value,
  onChange,
}: {
  found: Found;
  value: string;
  onChange: (id: string) => void;
}) {
  const formats = useQuery({ queryKey: ['imports', 'formats'], queryFn: () => api.imports.formats.query() });
  const likely = [found.format, ...found.otherFormats];
  const rest = (formats.data ?? [])
    .filter(({ id, kind }) => kind === found.kind && !likely.some((one) => one.id === id))
    .toSorted((left, right) => left.name.localeCompare(right.name));
  return (
    <Select
      label="What is it really?"
      help="It is read anew as that. Nothing is lost if it turns out to be wrong."
      options={[...likely, ...rest].map((format) => optionOf(format, found))}
      value={value}
      onChange={onChange}
    />
  );
}

function optionOf({ id, name }: FormatInfo, found: Found) {
  return id === found.format.id ? { id, name, description: 'as it was recognised' } : { id, name };
}
