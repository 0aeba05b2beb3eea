import { Button } from '../../../design/Button.tsx';
import { formatBytes } from '../../../design/format.ts';
import { Progress } from '../../../design/Progress.tsx';
import { dismissDrop, type Drop } from '../drops.ts';

/** How far a drop is; null once it is looked through. */
export function DropLine({ drop }: { drop: Drop }) {
  const { phase } = drop;
  switch (phase.name) {
    case 'waiting':
      return <p className="soft">“{drop.name}” waits until what was dropped before is looked through.</p>;
    case 'copying':
      return <Copying drop={drop} {...phase.progress} />;
    case 'recognising':
      return <Progress label={`Looking what “${drop.name}” is`} done={0} total={null} />;
    case 'failed':
    case 'recognised':
      return null;
    default:
      return phase satisfies never;
  }
}

function Copying({ drop, doneBytes, totalBytes }: { drop: Drop; doneBytes: number; totalBytes: number }) {
  return (
    <div className="drop-line">
      <Progress label={`Taking in “${drop.name}”`} done={doneBytes} total={totalBytes}>
        {totalBytes === 0 ? 'beginning' : `${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`}
      </Progress>
      <Button onPress={() => dismissDrop(drop)}>Stop</Button>
    </div>
  );
}
