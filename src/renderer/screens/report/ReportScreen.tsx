import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReportOptions } from '../../../shared/model/report.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Loading } from '../../design/Progress.tsx';
import { downloadBase64 } from '../download.ts';
import { ReportForm } from './ReportForm.tsx';
import './report.css';
import { usePreview } from './usePreview.ts';

const firstOptions: ReportOptions = {
  fromMilliseconds: null,
  toMilliseconds: null,
  personIds: null,
  withSetAside: false,
  names: 'pseudonyms',
  quotes: true,
  ownMarks: false,
  question: '',
  paper: 'A4',
};

/** A printed report for a clinician: chosen at the left, seen at the right as it will be printed. */
export function ReportScreen() {
  const [options, setOptions] = useState(firstOptions);
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const preview = usePreview(options);
  const frame = useRef<HTMLIFrameElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const save = useMutation({
    mutationFn: () => api.report.pdf.mutate(options),
    onSuccess: ({ base64 }) => downloadBase64(base64, 'evenkeel-report.pdf', 'application/pdf'),
  });
  const isEmpty = options.personIds?.length === 0;
  const print = () => frame.current?.contentWindow?.print();
  return (
    <Page
      wide
      heading="Report"
      intro="Something to bring to a therapist, doctor or counsellor. You decide what is in it."
      actions={
        <>
          <Button icon="print" isDisabled={preview.version === 0 || isEmpty} onPress={print}>
            Print
          </Button>
          <Button
            variant="primary"
            icon="file"
            isDisabled={save.isPending || isEmpty}
            onPress={() => save.mutate()}
          >
            Save as PDF
          </Button>
        </>
      }
    >
      <ErrorNotice error={save.error ?? preview.error ?? people.error} />
      {save.isPending ? <Loading label="Making the PDF" /> : null}
      <div className="report-screen">
        <div ref={choices}>
          <Card>
            <ReportForm
              options={options}
              people={(people.data ?? []).filter((person) => !person.isOwner)}
              onChange={setOptions}
            />
          </Card>
        </div>
        <div className="report-preview">
          {preview.version === 0 ? (
            <Loading label="Making the preview" />
          ) : (
            // Served with its own policy: styles inside, no scripts. The same origin lets this page ask it to print.
            <iframe
              ref={frame}
              key={preview.version}
              title="Preview of the report"
              src={`report/latest?${preview.version}`}
              sandbox="allow-same-origin allow-modals"
            />
          )}
          {/* A frame that comes last of all keeps the keyboard going round in it. */}
          <Button variant="quiet" onPress={() => choices.current?.querySelector('input')?.focus()}>
            Back to the choices
          </Button>
          <output className="soft small">{preview.isPending ? 'Updating the preview …' : ''}</output>
        </div>
      </div>
    </Page>
  );
}
