import { IconButton } from '../../../design/Button.tsx';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { formatQuantity } from '../../../design/format.ts';
import { Notice } from '../../../design/Notice.tsx';
import { dismissDrop, type Drop } from '../drops.ts';

/** What of a drop cannot be imported, and why; null where all of it can. */
export function RefusedNote({ drop }: { drop: Drop }) {
  const { phase, name } = drop;
  const isFailed = phase.name === 'failed';
  if (!isFailed && (phase.name !== 'recognised' || phase.refused.length === 0)) return null;
  return (
    <div className="refused-note">
      <Notice tone={isFailed ? 'error' : 'warning'}>
        {isFailed ? (
          <p>
            <strong>{name}</strong>: {phase.error.message}
          </p>
        ) : (
          <Refused refused={phase.refused} />
        )}
      </Notice>
      <IconButton icon="close" label={`Close the note on ${name}`} onPress={() => dismissDrop(drop)} />
    </div>
  );
}

const shownAtOnce = 3;

function Refused({ refused }: { refused: readonly { path: string; sentence: string }[] }) {
  const title = `${formatQuantity(refused.length, 'file', 'files')} cannot be imported`;
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
  if (refused.length > shownAtOnce) {
    return (
      <Disclosure title={title} level={2}>
        {list}
      </Disclosure>
    );
  }
  return (
    <>
      <p>{title}:</p>
      {list}
    </>
  );
}
