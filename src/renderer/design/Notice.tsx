import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import './Notice.css';

const icons = { info: 'info', good: 'check', warning: 'warning', error: 'warning' } as const satisfies Record<
  string,
  IconName
>;

/** Something to know before going on; an error is announced at once. */
export function Notice({ tone = 'info', children }: { tone?: keyof typeof icons; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="notice-text">{children}</div>
    </div>
  );
}

/** What went wrong, in the sentence the error carries (src/shared/errors.ts); nothing when nothing did. */
export function ErrorNotice({ error }: { error: Error | null }) {
  return error === null ? null : <Notice tone="error">{error.message}</Notice>;
}
