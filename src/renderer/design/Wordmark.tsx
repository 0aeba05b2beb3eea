import './Wordmark.css';

/** A hull resting level on its line: the mark of Evenkeel. */
function Mark({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path className="mark-hull" d="M7 15h18c-.7 5.6-4 9-9 9s-8.3-3.4-9-9z" />
      <path className="mark-line" d="M2.5 15h27M16 15V6.5" />
      <circle className="mark-top" cx="16" cy="5.5" r="1.9" />
    </svg>
  );
}

export function Wordmark({ size = 28 }: { size?: number }) {
  return (
    <span className="wordmark">
      <Mark size={size} />
      <span>Evenkeel</span>
    </span>
  );
}

/** The still line after the waves: a quiet ornament above empty places. */
export function LevelLine() {
  return (
    <svg className="level-line" viewBox="0 0 240 40" aria-hidden="true" focusable="false">
      <path
        className="level-line-wave"
        d="M2 20c6-16 12-16 18 0s12 16 18 0 12-11 17 0 11 9 16 0 10-6 15 0 9 4 14 0 8-2 12 0h26"
      />
      <path className="level-line-still" d="M138 20h100" />
      <path className="level-line-hull" d="M168 20h32c-1.2 8-7 12.5-16 12.5S169.2 28 168 20z" />
    </svg>
  );
}
