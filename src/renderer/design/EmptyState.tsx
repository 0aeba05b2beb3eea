import type { ReactNode } from 'react';
import { LevelLine } from './Wordmark.tsx';
import './EmptyState.css';

/** What stands where nothing is yet: says why, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className="empty-state">
      <LevelLine />
      <h2>{title}</h2>
      <div className="empty-state-text">{children}</div>
      {action}
    </section>
  );
}
