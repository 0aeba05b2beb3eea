import { useQuery } from '@tanstack/react-query';
import type { FormatInfo } from '../../../shared/model/imports.ts';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';

/** How to get an export, step by step, for each format. */
export function HowToCard() {
  const formats = useQuery({ queryKey: ['imports', 'formats'], queryFn: () => api.imports.formats.query() });
  if (formats.data === undefined) return <ErrorNotice error={formats.error} />;
  return (
    <Card
      title="How do I get this export?"
      intro="Getting an export can leave traces: a file in your downloads, or a message in the app you export from. If someone may see those, think first about where and when."
    >
      <div className="how-to">
        {formats.data
          .filter((format) => format.kind === 'chat')
          .map((format) => (
            <HowTo key={format.id} name={format.name} formats={[format]} />
          ))}
        <HowTo name="Recorded calls" formats={formats.data.filter((format) => format.kind === 'recording')} />
      </div>
    </Card>
  );
}

/** Formats that are got in the same way: the steps are told once. */
function HowTo({ name, formats }: { name: string; formats: readonly FormatInfo[] }) {
  const steps = [...new Set(formats.flatMap((format) => format.howTo))];
  return (
    <Disclosure title={name}>
      <ol className="how-to-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft small">
        Files ending in {formats.flatMap((format) => format.extensions).join(', ')}
      </p>
    </Disclosure>
  );
}
