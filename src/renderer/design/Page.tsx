import type { ReactNode } from 'react';
import './Page.css';

/**
 * One screen: its heading, a sentence of introduction, and what stands below.
 * `wide` lets charts use the whole width; `above` is a small line over the heading, such as a way back.
 */
export function Page({
  heading,
  intro,
  above,
  actions,
  wide = false,
  children,
}: {
  heading: ReactNode;
  intro?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <header className="page-header">
        <div>
          {above === undefined ? null : <div className="page-above">{above}</div>}
          <h1 tabIndex={-1}>{heading}</h1>
          {intro === undefined ? null : <p className="page-intro">{intro}</p>}
        </div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
