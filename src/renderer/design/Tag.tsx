import type { ReactNode } from 'react';
import './Tag.css';

/** A short word of state beside a name. The words carry the meaning; the colour only helps. */
export function Tag({
  tone = 'neutral',
  children,
}: {
  tone?: 'neutral' | 'accent' | 'steadying' | 'draining' | 'kind' | 'warning';
  children: ReactNode;
}) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
