import { useId, type KeyboardEvent, type PointerEvent } from 'react';
import { LinkButton } from '../../design/Button.tsx';
import { dominanceEnds, sideWords, warmthEnds } from './journalWords.ts';

const furthest = 50;
/** Finer than this nobody places their finger. */
const step = 5;

interface Place {
  warmth: number | null;
  dominance: number | null;
}

interface GridPadProps {
  readonly label: string;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

/**
 * The interpersonal grid: a square to be touched, cold to warm across, giving way to taking the lead upwards. By keyboard
 * it is two sliders. Nothing is marked at first; Space marks the middle.
 */
export function GridPad({ label, place, onChange }: GridPadProps) {
  const labelId = useId();
  const isLeftOut = place.warmth === null && place.dominance === null;
  return (
    <fieldset className="grid-pad" aria-labelledby={labelId}>
      <p id={labelId} className="grid-pad-label">
        {label}
      </p>
      <p className="grid-pad-end soft">{dominanceEnds[1]}</p>
      <div className="grid-pad-middle">
        <span className="grid-pad-end soft">{warmthEnds[0]}</span>
        <Square place={place} onChange={onChange} />
        <span className="grid-pad-end soft">{warmthEnds[1]}</span>
      </div>
      <p className="grid-pad-end soft">{dominanceEnds[0]}</p>
      <p className="small grid-pad-said">
        {isLeftOut ? (
          <span className="soft">left out</span>
        ) : (
          <LinkButton
            aria-label={`Leave out: ${label}`}
            onPress={() => onChange({ warmth: null, dominance: null })}
          >
            Leave out
          </LinkButton>
        )}
      </p>
    </fieldset>
  );
}

function Square({ place, onChange }: Omit<GridPadProps, 'label'>) {
  function touch(event: PointerEvent<HTMLElement>) {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    onChange({
      warmth: toSide((event.clientX - box.left) / box.width),
      dominance: toSide(1 - (event.clientY - box.top) / box.height),
    });
  }
  return (
    <div className="grid-pad-square">
      <Side
        label="Cold to warm"
        ends={warmthEnds}
        value={place.warmth}
        onChange={(warmth) => onChange({ ...place, warmth })}
      />
      <Side
        label="Giving way to taking the lead"
        ends={dominanceEnds}
        value={place.dominance}
        onChange={(dominance) => onChange({ ...place, dominance })}
      />
      <div className="grid-pad-touch" onPointerDown={touch} onPointerMove={touch} />
      <Mark place={place} />
    </div>
  );
}

/** One side as a slider that is not seen: the mark on the square shows it. */
function Side({
  label,
  ends,
  value,
  onChange,
}: {
  label: string;
  ends: readonly [string, string];
  value: number | null;
  onChange: (value: number) => void;
}) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== ' ' || value !== null) return;
    event.preventDefault();
    onChange(0);
  }
  return (
    <input
      type="range"
      className="visually-hidden"
      min={-furthest}
      max={furthest}
      step={step}
      value={value ?? 0}
      aria-label={label}
      aria-valuetext={sideWords(value, ends)}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}

/** A dot; a line where only one side was rated. */
function Mark({ place: { warmth, dominance } }: { place: Place }) {
  if (warmth === null && dominance === null) return null;
  const across = `${toShare(warmth ?? 0)}%`;
  const down = `${100 - toShare(dominance ?? 0)}%`;
  return (
    <svg className="grid-pad-mark" aria-hidden="true">
      {dominance === null ? <line x1={across} x2={across} y1="0" y2="100%" /> : null}
      {warmth === null ? <line x1="0" x2="100%" y1={down} y2={down} /> : null}
      {warmth === null || dominance === null ? null : <circle cx={across} cy={down} r="8" />}
    </svg>
  );
}

/** -50..50 in steps, of a share of the square's side. */
function toSide(share: number): number {
  const kept = Math.min(1, Math.max(0, share));
  return Math.round(((kept * 2 - 1) * furthest) / step) * step + 0;
}

function toShare(side: number): number {
  return side + furthest;
}
