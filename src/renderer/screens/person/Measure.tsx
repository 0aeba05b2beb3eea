import type { ReactNode } from 'react';
import type { Estimate } from '../../../shared/model/estimates.ts';
import { EstimateBar } from '../../charts/EstimateBar.tsx';
import { sourceWords, type Counted } from '../../charts/sourceWords.ts';
import { estimateWords } from '../../charts/words.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDate } from '../../design/format.ts';

export type MeasureScale = Parameters<typeof EstimateBar>[0]['scale'];

export const swingScale: MeasureScale = {
  from: 0,
  to: 0.7,
  fromWord: 'even',
  toWord: 'large swings',
  middle: null,
};
export const shareScale: MeasureScale = {
  from: 0,
  to: 1,
  fromWord: 'never',
  toWord: 'every time',
  middle: null,
};

/** How far back numbers may look, in days. */
export const measureWindows = [
  { id: 56, name: 'the last 8 weeks' },
  { id: 182, name: 'the last half year' },
  { id: 365, name: 'the last year' },
  { id: 3660, name: 'the last ten years' },
] as const;

interface MeasureProps {
  readonly name: string;
  readonly help: string;
  readonly estimate: Estimate | null;
  readonly from: Counted;
  readonly scale: MeasureScale;
  /** Said where there is no number. */
  readonly missing?: string;
  /** A value in words, with its unit. */
  readonly format?: ((value: number) => string) | undefined;
  readonly children?: ReactNode;
}

/** One number with its uncertainty and what it was made from. */
export function Measure({
  name,
  help,
  estimate,
  from,
  scale,
  missing = 'Too few talks for this number.',
  format,
  children,
}: MeasureProps) {
  const { timeZone } = useSettings();
  return (
    <div className="measure">
      <h3>{name}</h3>
      <p className="soft small">{help}</p>
      {estimate === null ? (
        <p className="small">{missing}</p>
      ) : (
        <>
          <EstimateBar estimate={estimate} label={name} scale={scale} format={format} />
          <p className="small tabular">{estimateWords(estimate, format)}</p>
          <p className="soft small tabular">
            {sourceWords(estimate, from, (milliseconds) => formatDate(milliseconds, timeZone))}
          </p>
        </>
      )}
      {children}
    </div>
  );
}
