import type { ReactNode } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { formatBytes, formatQuantity } from '../../../design/format.ts';
import { Notice } from '../../../design/Notice.tsx';
import { Progress } from '../../../design/Progress.tsx';
import { dismissDrop, type Drop } from '../drops.ts';

/** How far copying a drop is, and afterwards what of it could not be imported. */
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
      return (
        <Told drop={drop} tone="error">
          <p>
            <strong>{drop.name}</strong>: {phase.error.message}
          </p>
        </Told>
      );
    case 'recognised':
      return phase.refused.length === 0 ? null : (
        <Told drop={drop} tone="warning">
          <Refused refused={phase.refused} />
        </Told>
      );
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

function Told({ drop, tone, children }: { drop: Drop; tone: 'warning' | 'error'; children: ReactNode }) {
  return (
    <Notice tone={tone}>
      {children}
      <div>
        <Button variant="quiet" onPress={() => dismissDrop(drop)}>
          Close this note
        </Button>
      </div>
    </Notice>
  );
}

const shownAtOnce = 3;

function Refused({ refused }: { refused: readonly { path: string; sentence: string }[] }) {
  const list = (
    <ul className="plain-list stack-tight">
      {refused.map(({ path, sentence }) => (
        <li key={path} className="refused-file">
          <strong>{path}</strong>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
  const title = `${formatQuantity(refused.length, 'file', 'files')} cannot be imported`;
  if (refused.length > shownAtOnce) return <Disclosure title={title}>{list}</Disclosure>;
  return (
    <>
      <p>{title}:</p>
      {list}
    </>
  );
}
