import type { SignalKind } from '../../../shared/model/signals.ts';

/** The underline of a kind of mark, as a small drawing for legends and cards. */
export function MarkSample({ kind }: { kind: SignalKind }) {
  return <span className="mark-sample" data-kinds={kind} aria-hidden="true" />;
}
