import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { IconButton } from '../../design/Button.tsx';
import { sentenceCase } from '../../design/format.ts';

interface BesidePanelProps {
  readonly title: string;
  /** What the picture says of it, below the title. */
  readonly facts: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What lies behind something chosen in a picture, beside it; Escape closes it. */
export function BesidePanel({ title, facts, closeLabel, onClose, children }: BesidePanelProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhileOpen(heading);
  const panel = useEscape(onClose);
  return (
    <section ref={panel} className="words-panel card" aria-labelledby={titleId}>
      <header className="words-head">
        <div>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {sentenceCase(title)}
          </h2>
          <p className="soft small">{facts}</p>
        </div>
        <IconButton icon="close" label={closeLabel} onPress={onClose} />
      </header>
      {children}
    </section>
  );
}

/** Brings the focus to an element, and back to where it was when that is gone. */
function useFocusWhileOpen(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && (before instanceof HTMLElement || before instanceof SVGElement)) {
        before.focus({ preventScroll: true });
      }
    };
  }, [element]);
}

/** Escape anywhere inside an element calls `onEscape`. */
function useEscape(onEscape: () => void) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = element.current;
    if (current === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape();
    };
    current.addEventListener('keydown', onKeyDown);
    return () => current.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
  return element;
}
