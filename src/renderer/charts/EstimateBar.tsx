import type { Estimate } from '../../shared/model/estimates.ts';
import './estimateBar.css';
import { estimateWords } from './words.ts';

interface EstimateBarProps {
  readonly estimate: Estimate;
  readonly label: string;
  /** The ends of the scale, as numbers and in words. */
  readonly scale: { from: number; to: number; fromWord: string; toWord: string; middle: number | null };
  /** A value in words, with its unit. */
  readonly format?: ((value: number) => string) | undefined;
}

/** One number on its scale with its interval: a dot, and a bar for where it may really lie. */
export function EstimateBar({ estimate, label, scale, format }: EstimateBarProps) {
  const percent = (value: number) =>
    Math.min(Math.max(((value - scale.from) / (scale.to - scale.from)) * 100, 0), 100);
  const low = percent(estimate.low);
  const side = scale.middle === null ? 'plain' : sideOf(estimate, scale.middle);
  return (
    <div className="estimate-bar" data-side={side}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page is no img element */}
      <svg role="img" aria-label={`${label}: ${estimateWords(estimate, format)}`} width="100%" height="22">
        <line className="estimate-track" x1="0" x2="100%" y1="11" y2="11" />
        {scale.middle === null ? null : (
          <line
            className="estimate-middle"
            x1={`${percent(scale.middle)}%`}
            x2={`${percent(scale.middle)}%`}
            y1="3"
            y2="19"
          />
        )}
        <rect
          className="estimate-interval"
          x={`${low}%`}
          width={`${percent(estimate.high) - low}%`}
          y="6"
          height="10"
          rx="5"
        />
        <circle className="estimate-value" cx={`${percent(estimate.value)}%`} cy="11" r="5.5" />
      </svg>
      <div className="estimate-ends" aria-hidden="true">
        <span>{scale.fromWord}</span>
        <span>{scale.toWord}</span>
      </div>
    </div>
  );
}

function sideOf(estimate: Estimate, middle: number): 'steadying' | 'draining' | 'plain' {
  if (estimate.low > middle) return 'steadying';
  return estimate.high < middle ? 'draining' : 'plain';
}
