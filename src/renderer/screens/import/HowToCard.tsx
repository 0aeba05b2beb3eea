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
        {formats.data.map((format) => (
          <HowTo key={format.id} format={format} />
        ))}
      </div>
    </Card>
  );
}

function HowTo({ format }: { format: FormatInfo }) {
  return (
    <Disclosure title={format.name}>
      <ol className="how-to-steps">
        {format.howTo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft small">Files ending in {format.extensions.join(', ')}</p>
    </Disclosure>
  );
}
