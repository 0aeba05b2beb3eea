import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ImportOutcome, Source } from '../../../../shared/model/imports.ts';
import { api } from '../../../api.ts';
import { Button } from '../../../design/Button.tsx';
import { formatQuantity } from '../../../design/format.ts';
import { Icon } from '../../../design/Icon.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { sourcesQuery } from '../sourcesQuery.ts';
import { OutcomeReport } from './OutcomeReport.tsx';
import { SeeConversation } from './SeeConversation.tsx';
import type { Result } from './result.ts';

/** What came of one source, in a sentence; opens to the whole report. */
export function ResultRow({
  result,
  isOpenAtFirst,
  onRemove,
}: {
  result: Result;
  isOpenAtFirst: boolean;
  onRemove: (source: Source) => void;
}) {
  const { job, outcome, name } = result;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const isWhole = job.state === 'done';
  return (
    <li>
      <Disclosure className="found-row" isExpanded={isOpen} onExpandedChange={setOpen}>
        <Heading level={3} className="found-heading">
          <AriaButton slot="trigger" className="found-button">
            <span className={isWhole ? 'result-mark' : 'result-mark result-part'}>
              <Icon name={isWhole ? 'check' : 'warning'} size={18} />
            </span>
            <span className="found-words">
              <span className="found-name">{name}</span>
              <span className="small">{sentenceOf(result)}</span>
            </span>
            <span className="soft small">Report</span>
            <span className="found-chevron">
              <Icon name="chevronDown" size={18} />
            </span>
          </AriaButton>
        </Heading>
        <DisclosurePanel className="found-panel">
          {isOpen ? (
            <div className="stack">
              {outcome === null ? null : <OutcomeReport outcome={outcome} />}
              {isWhole ? null : <GoOn jobId={job.id} />}
              {outcome === null ? null : <Actions outcome={outcome} onRemove={onRemove} />}
            </div>
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function sentenceOf({ job, outcome }: Result): string {
  if (outcome !== null && outcome.contacts > 0 && outcome.utterances === 0) {
    return `${formatQuantity(outcome.contacts, 'contact', 'contacts')} read.`;
  }
  return job.sentence ?? 'This task is over.';
}

function GoOn({ jobId }: { jobId: number }) {
  const resume = useMutation({ mutationFn: () => api.jobs.resume.mutate({ jobId }) });
  return (
    <>
      <ErrorNotice error={resume.error} />
      <div>
        <Button variant="primary" isDisabled={resume.isPending} onPress={() => resume.mutate()}>
          Go on with it
        </Button>
      </div>
    </>
  );
}

function Actions({ outcome, onRemove }: { outcome: ImportOutcome; onRemove: (source: Source) => void }) {
  const sources = useQuery(sourcesQuery);
  if (sources.data === undefined) return null;
  const source = sources.data.find(({ id }) => id === outcome.sourceId);
  if (source === undefined) return <p className="soft">This source was taken out of the vault again.</p>;
  return (
    <div className="row">
      <SeeConversation outcome={outcome} />
      <Button icon="trash" onPress={() => onRemove(source)}>
        Take it out again
      </Button>
    </div>
  );
}
