import type { SignalKind } from '../../../shared/model/signals.ts';

/** Words with the line a kind of mark has, for legends and cards. */
export function MarkSample({ kind, children }: { kind: SignalKind; children: string }) {
  return (
    <span className="mark-sample" data-kinds={kind}>
      {children}
    </span>
  );
}
