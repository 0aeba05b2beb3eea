import { useId, type ReactNode } from 'react';
import './Card.css';

/** A sheet of paper on the page. With a `title` it is a named region; `actions` stand at its right. */
export function Card({
  title,
  intro,
  actions,
  children,
}: {
  title?: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  if (title === undefined) return <div className="card">{children}</div>;
  return (
    <section className="card" aria-labelledby={titleId}>
      <header className="card-header">
        <div>
          <h2 id={titleId}>{title}</h2>
          {intro === undefined ? null : <p className="card-intro">{intro}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
