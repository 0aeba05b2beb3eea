import { memo, useEffect, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { NetworkMonth } from '../../../shared/model/network.ts';
import { IconButton } from '../../design/Button.tsx';
import { MonthBars } from './MonthBars.tsx';
import { stepMonths } from './mapTime.ts';

interface TimeBarProps {
  readonly label: string;
  readonly months: readonly NetworkMonth[];
  /** Which month the map stands at. */
  readonly stop: number;
  readonly onStop: (stop: number) => void;
  /** "5 Mar 2024", or that it is now. */
  readonly stopWords: (stop: number) => string;
  /** Whether the map still waits for what it shall show. */
  readonly isWaiting: boolean;
  readonly canPlay?: boolean;
}

const playMilliseconds = 1100;
const settleMilliseconds = 120;

/** The months of the record: a slider with how much contact there was in each, steps, and playing through. */
export const TimeBar = memo(function TimeBar(props: TimeBarProps) {
  const { months, stop, onStop, stopWords, isWaiting, canPlay = true } = props;
  const last = months.length - 1;
  const step = stepMonths(months.length);
  const [moving, setMoving] = useSettling(stop, onStop);
  const [isPlaying, setPlaying] = usePlaying(stop, Math.min(stop + step, last), isWaiting, onStop);
  const goTo = (next: number) => {
    setPlaying(false);
    onStop(Math.max(0, Math.min(last, next)));
  };
  const play = () => {
    if (stop >= last) onStop(0);
    setPlaying(!isPlaying);
  };
  return (
    <div className="time-bar">
      {canPlay ? (
        <IconButton icon={isPlaying ? 'pause' : 'play'} label={isPlaying ? 'Pause' : 'Play'} onPress={play} />
      ) : null}
      <IconButton
        icon="stepBack"
        label={`${props.label}: a step back`}
        isDisabled={stop <= 0}
        onPress={() => goTo(stop - step)}
      />
      <Slider
        className="time-slider"
        minValue={0}
        maxValue={last}
        value={moving}
        onChange={(value) => {
          setPlaying(false);
          setMoving(value);
        }}
      >
        <div className="time-slider-words">
          <Label className="soft small">{props.label}</Label>
          <SliderOutput className="small tabular">{stopWords(moving)}</SliderOutput>
        </div>
        <SliderTrack className="time-slider-track">
          <MonthBars months={months} stop={moving} />
          <SliderThumb className="time-slider-thumb" />
        </SliderTrack>
      </Slider>
      <IconButton
        icon="stepForward"
        label={`${props.label}: a step on`}
        isDisabled={stop >= last}
        onPress={() => goTo(stop + step)}
      />
    </div>
  );
});

/** Where the slider is being moved to, handed on once it rests there: not every month passed is asked for. */
function useSettling(stop: number, onStop: (stop: number) => void) {
  const [moving, setMoving] = useState<number | null>(null);
  useEffect(() => {
    if (moving === null) return undefined;
    const settled = setTimeout(() => {
      onStop(moving);
      setMoving(null);
    }, settleMilliseconds);
    return () => clearTimeout(settled);
  }, [moving, onStop]);
  return [moving ?? stop, setMoving] as const;
}

/** Goes on a step at a time, each when the one before is in sight, until the last. */
function usePlaying(stop: number, next: number, isWaiting: boolean, onStop: (stop: number) => void) {
  const [isPlaying, setPlaying] = useState(false);
  const isOver = next === stop;
  useEffect(() => {
    if (!isPlaying || isWaiting) return undefined;
    const step = setTimeout(() => (isOver ? setPlaying(false) : onStop(next)), playMilliseconds);
    return () => clearTimeout(step);
  }, [isPlaying, isWaiting, isOver, next, onStop]);
  return [isPlaying, setPlaying] as const;
}
