import type { VoiceShift } from '../../shared/model/calls.ts';
import { pixelOf, wavePaths, type Stretch, type WaveArea } from './waves.ts';

export interface LaneTurn extends Stretch {
  readonly utteranceId: number;
  readonly shift: VoiceShift | null;
}

export interface Lane {
  /** Of its speaker; null for the turns of nobody known. */
  readonly label: number | null;
  readonly name: string;
  /** Its colour, counted from 0. */
  readonly voice: number | null;
  readonly peaks: readonly number[] | null;
  /** Only what is said in its speaker's turns sounds in this lane: the peaks are those of a shared channel. */
  readonly isShared: boolean;
  readonly turns: readonly LaneTurn[];
}

interface VoiceLaneProps {
  readonly lane: Lane;
  readonly secondsPerPeak: number;
  readonly view: Stretch;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** Of the height of a lane, below its wave. */
const ribbonShare = 0.3;
/** Less than this is not drawn: nobody would hear it. In robust standard deviations. */
const leastEnergy = 0.75;
const mostEnergy = 3;

/** One speaker: the wave of what they say, and below it the tone ribbon against their own usual voice. */
export function VoiceLane({ lane, secondsPerPeak, view, width, top, height }: VoiceLaneProps) {
  const waveHeight = height * (1 - ribbonShare);
  const area: WaveArea = { view, width, middle: top + waveHeight / 2, halfHeight: waveHeight / 2 - 2 };
  const seen = lane.turns.filter(
    ({ startSeconds, endSeconds }) => endSeconds > view.startSeconds && startSeconds < view.endSeconds,
  );
  const paths = lane.peaks === null ? null : wavePaths({ peaks: lane.peaks, secondsPerPeak }, seen, area);
  return (
    <g className="voice-lane" data-voice={lane.voice ?? 'none'}>
      {paths === null ? (
        <TurnBars turns={seen} area={area} />
      ) : (
        <>
          {lane.isShared ? null : <path className="wave-other" d={paths.other} />}
          <path className="wave-spoken" d={paths.spoken} />
        </>
      )}
      <ToneRibbon turns={seen} area={area} middle={top + waveHeight + (height - waveHeight) / 2} />
    </g>
  );
}

/** When somebody speaks, where there is no sound to draw. */
function TurnBars({ turns, area }: { turns: readonly LaneTurn[]; area: WaveArea }) {
  return turns.map(({ utteranceId, ...turn }) => (
    <rect
      key={utteranceId}
      className="turn-bar"
      {...spanOf(turn, area)}
      y={area.middle - area.halfHeight / 2}
      height={area.halfHeight}
      rx={2}
    />
  ));
}

interface ToneRibbonProps {
  readonly turns: readonly LaneTurn[];
  readonly area: WaveArea;
  readonly middle: number;
}

/** Above the line: more energy in the voice than usual; below: less. A lasting shift is underlined as a whole. */
function ToneRibbon({ turns, area, middle }: ToneRibbonProps) {
  const room = area.halfHeight * ribbonShare + 2;
  return (
    <>
      <line className="ribbon-usual" x1={0} x2={area.width} y1={middle} y2={middle} />
      {turns.map(({ utteranceId, shift, ...turn }) => {
        const energy = shift?.energy ?? 0;
        if (shift === null || (Math.abs(energy) < leastEnergy && !shift.isMarked)) return null;
        const height = Math.max(1, (Math.min(mostEnergy, Math.abs(energy)) / mostEnergy) * room);
        return (
          <rect
            key={utteranceId}
            className="ribbon-bar"
            data-marked={shift.isMarked || undefined}
            {...spanOf(turn, area)}
            y={energy >= 0 ? middle - height : middle}
            height={height}
          />
        );
      })}
    </>
  );
}

function spanOf({ startSeconds, endSeconds }: Stretch, area: WaveArea): { x: number; width: number } {
  const x = pixelOf(area, startSeconds);
  return { x, width: Math.max(1, pixelOf(area, endSeconds) - x) };
}
