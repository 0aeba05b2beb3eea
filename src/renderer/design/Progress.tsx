import type { ReactNode } from 'react';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './Progress.css';

/** How far something is; `total` null while nobody can know yet. `children` says it in words under the bar. */
export function Progress({
  label,
  done,
  total,
  children,
}: {
  label: string;
  done: number;
  total: number | null;
  children?: ReactNode;
}) {
  const known = total !== null && total > 0;
  return (
    <AriaProgressBar
      className="progress"
      isIndeterminate={!known}
      value={known ? Math.min(done, total) : 0}
      maxValue={known ? total : 1}
    >
      {({ percentage }) => (
        <>
          <div className="progress-line">
            <Label className="progress-label">{label}</Label>
            {known ? <span className="soft small tabular">{Math.floor(percentage ?? 0)} %</span> : null}
          </div>
          <div className="progress-track">
            <div
              className={known ? 'progress-fill' : 'progress-fill progress-unknown'}
              style={known ? { width: `${percentage ?? 0}%` } : {}}
            />
          </div>
          {children === undefined ? null : <div className="soft small">{children}</div>}
        </>
      )}
    </AriaProgressBar>
  );
}

/** Stands while something is fetched; silent for the first moments, so that quick answers do not flicker. */
export function Loading({ label = 'One moment' }: { label?: string }) {
  return <output className="loading">{label} …</output>;
}
