import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatBytes } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ChatQuestions } from './ChatQuestions.tsx';
import { dismiss, type ImportItem } from './importQueue.ts';
import { RecordingQuestions } from './RecordingQuestions.tsx';
import { RunningImport } from './RunningImport.tsx';

/** One file on its way in, whatever stage it is at. */
export function ImportItemCard({ item }: { item: ImportItem }) {
  return (
    <div className="import-item">
      <Card
        title={item.file.name}
        intro={formatBytes(item.file.size)}
        actions={<DismissButton item={item} />}
      >
        <Stage item={item} />
      </Card>
    </div>
  );
}

function DismissButton({ item }: { item: ImportItem }) {
  if (item.phase.name === 'started') return null;
  return (
    <Button variant="quiet" onPress={() => void dismiss(item)}>
      {item.phase.name === 'failed' ? 'Close' : 'Leave it out'}
    </Button>
  );
}

function Stage({ item }: { item: ImportItem }) {
  const { phase } = item;
  switch (phase.name) {
    case 'waiting':
      return <p className="soft">Waits until the file before it is read.</p>;
    case 'uploading':
      return <Progress label="Reading the file" done={0} total={null} />;
    case 'failed':
      return <ErrorNotice error={phase.error} />;
    case 'started':
      return <RunningImport item={item} jobId={phase.jobId} />;
    case 'choosing':
      return phase.preview.recording === null ? (
        <ChatQuestions item={item} preview={phase.preview} />
      ) : (
        <RecordingQuestions item={item} preview={phase.preview} recording={phase.preview.recording} />
      );
    default:
      return phase satisfies never;
  }
}
