import type { Tie } from '../../../shared/model/ties.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { Counted } from '../../charts/sourceWords.ts';
import { Card } from '../../design/Card.tsx';
import { formatQuantity } from '../../design/format.ts';
import { Select } from '../../design/Select.tsx';
import { heldWords, warmthScale } from '../map/TieDetails.tsx';
import { Measure, measureWindows, shareScale, swingScale } from './Measure.tsx';

interface MeasureCardProps {
  readonly timeline: Timeline;
  readonly tie: Tie | null;
  readonly windowDays: number;
  readonly onWindow: (days: number) => void;
}

const toneScale = { from: 0, to: 1, fromWord: 'cold', toWord: 'warm', middle: 0.5 } as const;
const talks: Counted = ['talk', 'talks'];
const changes: Counted = ['change from one talk to the next', 'changes from one talk to the next'];

/** Four numbers, each with its uncertainty and in words; never one score for a person. */
export function MeasureCard({ timeline, tie, windowDays, onWindow }: MeasureCardProps) {
  const cut = timeline.acuteCut.toFixed(2);
  return (
    <Card title="In numbers">
      <div className="measure-list">
        <Select label="Measured over" options={measureWindows} value={windowDays} onChange={onWindow} />
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
          >
            {tie.isWarmthHeld === true ? <p className="soft small">{heldWords}</p> : null}
          </Measure>
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

function hotAndColdSentence(hotAndCold: boolean | null): string {
  if (hotAndCold === null) return 'Whether the tone runs hot and cold cannot be said yet.';
  return hotAndCold
    ? 'In this time the tone runs hot and cold: large swings, with sudden drops among them.'
    : 'In this time the tone does not run hot and cold.';
}
