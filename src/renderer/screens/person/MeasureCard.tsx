import type { Estimate } from '../../../shared/model/estimates.ts';
import type { Tie } from '../../../shared/model/ties.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { EstimateBar } from '../../charts/EstimateBar.tsx';
import { sourceWords, type Counted } from '../../charts/sourceWords.ts';
import { estimateWords } from '../../charts/words.ts';
import { useSettings } from '../../app/settings.ts';
import { Card } from '../../design/Card.tsx';
import { formatDate, formatQuantity } from '../../design/format.ts';
import { Select } from '../../design/Select.tsx';
import { warmthScale } from '../map/TieDetails.tsx';

interface MeasureCardProps {
  readonly timeline: Timeline;
  readonly tie: Tie | null;
  readonly windowDays: number;
  readonly onWindow: (days: number) => void;
}

const windows = [
  { id: 56, name: 'the last 8 weeks' },
  { id: 182, name: 'the last half year' },
  { id: 365, name: 'the last year' },
  { id: 3660, name: 'the last ten years' },
] as const;

const toneScale = { from: 0, to: 1, fromWord: 'cold', toWord: 'warm', middle: 0.5 } as const;
const swingScale = { from: 0, to: 0.7, fromWord: 'even', toWord: 'large swings', middle: null } as const;
const shareScale = { from: 0, to: 1, fromWord: 'never', toWord: 'every time', middle: null } as const;

const talks: Counted = ['talk', 'talks'];
const changes: Counted = ['change from one talk to the next', 'changes from one talk to the next'];

/** Four numbers, each with its uncertainty and in words; never one score for a person. */
export function MeasureCard({ timeline, tie, windowDays, onWindow }: MeasureCardProps) {
  const cut = timeline.acuteCut.toFixed(2);
  return (
    <Card title="In numbers">
      <div className="measure-list">
        <Select label="Measured over" options={windows} value={windowDays} onChange={onWindow} />
        <p className="soft small">
          {formatQuantity(timeline.windowPoints, 'talk', 'talks')} in this time. The bar shows where each
          number lies with the certainty named behind it, and the line below it what it was made from.
        </p>
        {tie?.warmth?.basis === 'self' ? (
          <Measure
            name="How talks felt to you"
            help="From the talks you wrote down yourself, over the 90 days up to the last of them."
            estimate={tie.warmth}
            from={talks}
            scale={warmthScale}
          />
        ) : null}
        <Measure
          name="How their words tend to feel"
          help="Warm words and signs of support against cold words and possible tactics, over the 90 days up to the last talk."
          estimate={(tie?.warmth?.basis === 'self' ? tie.warmthFromWords : tie?.warmth) ?? null}
          from={talks}
          scale={warmthScale}
        />
        <Measure
          name="Usual tone"
          help="The mean tone of their words."
          estimate={timeline.mean}
          from={talks}
          scale={toneScale}
        />
        <Measure
          name="Swings from one talk to the next"
          help="How far the tone typically moves between talks, with the time between them taken into account (RMASSD)."
          estimate={timeline.rmassd}
          from={changes}
          scale={swingScale}
        />
        <Measure
          name="Sudden drops"
          help={`The share of changes in which the tone falls by ${cut} or more.`}
          estimate={timeline.acuteDrops}
          from={changes}
          scale={shareScale}
        />
        <p>{hotAndColdSentence(timeline.hotAndCold)}</p>
        <p className="soft small">These are estimates from words, not a verdict on the person.</p>
      </div>
    </Card>
  );
}

interface MeasureProps {
  readonly name: string;
  readonly help: string;
  readonly estimate: Estimate | null;
  readonly from: Counted;
  readonly scale: Parameters<typeof EstimateBar>[0]['scale'];
}

function Measure({ name, help, estimate, from, scale }: MeasureProps) {
  const { timeZone } = useSettings();
  return (
    <div className="measure">
      <h3>{name}</h3>
      <p className="soft small">{help}</p>
      {estimate === null ? (
        <p className="small">Too few talks for this number.</p>
      ) : (
        <>
          <EstimateBar estimate={estimate} label={name} scale={scale} />
          <p className="small tabular">{estimateWords(estimate)}</p>
          <p className="soft small tabular">
            {sourceWords(estimate, from, (milliseconds) => formatDate(milliseconds, timeZone))}
          </p>
        </>
      )}
    </div>
  );
}

function hotAndColdSentence(hotAndCold: boolean | null): string {
  if (hotAndCold === null) return 'Whether the tone runs hot and cold cannot be said yet.';
  return hotAndCold
    ? 'In this time the tone runs hot and cold: large swings, with sudden drops among them.'
    : 'In this time the tone does not run hot and cold.';
}
