import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Store } from '../app/store.ts';
import { formatDuration } from '../design/format.ts';
import { useDrag } from './useDrag.ts';
import { useSize } from './useSize.ts';
import { VoiceLane, type Lane } from './VoiceLane.tsx';
import { pixelOf, secondsAt, timeTicks, type Stretch } from './waves.ts';
import './waveform.css';

interface WaveformProps {
  readonly lanes: readonly Lane[];
  readonly secondsPerPeak: number;
  readonly durationSeconds: number;
  readonly view: Stretch;
  readonly loop: Stretch | null;
  /** Where the recording stands: followed without drawing the lanes anew. */
  readonly seconds: Store<number>;
  /** What is heard at a moment, for those who do not see it. */
  readonly sayMoment: (seconds: number) => string;
  readonly onSeek: (seconds: number) => void;
  /** A stretch that was dragged over. */
  readonly onStretch: (stretch: Stretch) => void;
}

const axisHeight = 22;

/** The sound of a call, a lane for each speaker. Only the view is drawn, however long the call is. */
export function Waveform(props: WaveformProps) {
  const { lanes, view, loop, secondsPerPeak } = props;
  const [frame, { width }] = useSize<HTMLDivElement>({ width: 900, height: 120 });
  const laneHeight = lanes.length > 3 ? 34 : 52;
  const height = lanes.length * laneHeight + axisHeight;
  const scale = { view, width };
  const { handlers, stretch } = useDrag({
    onClick: (x) => props.onSeek(secondsAt(scale, x)),
    onDrag: (from, to) =>
      props.onStretch({
        startSeconds: secondsAt(scale, Math.min(from, to)),
        endSeconds: secondsAt(scale, Math.max(from, to)),
      }),
    onHover: () => undefined,
  });
  const shown = stretch === null ? loopPixels(loop, scale) : stretch;
  return (
    <div className="waveform">
      <ul className="lane-names" aria-label="Lanes">
        {lanes.map((lane) => (
          <li key={lane.label} data-voice={lane.voice ?? 'none'} style={{ height: laneHeight }}>
            <span className="voice-dot" aria-hidden="true" />
            <span className="lane-name">{lane.name}</span>
          </li>
        ))}
      </ul>
      <div className="wave-frame" ref={frame}>
        <svg width={width} height={height} aria-hidden="true" {...handlers}>
          <Ticks scale={scale} height={height} />
          {shown === null ? null : (
            <rect
              className="wave-loop"
              x={Math.min(shown.from, shown.to)}
              width={Math.abs(shown.to - shown.from)}
              y={0}
              height={height - axisHeight}
            />
          )}
          {lanes.map((lane, index) => (
            <VoiceLane
              key={lane.label}
              lane={lane}
              secondsPerPeak={secondsPerPeak}
              view={view}
              width={width}
              top={index * laneHeight}
              height={laneHeight}
            />
          ))}
        </svg>
        <Playhead {...props} width={width} height={height - axisHeight} />
      </div>
    </div>
  );
}

function loopPixels(loop: Stretch | null, scale: { view: Stretch; width: number }) {
  if (loop === null) return null;
  const bounded = (seconds: number) => Math.min(scale.width, Math.max(0, pixelOf(scale, seconds)));
  return { from: bounded(loop.startSeconds), to: bounded(loop.endSeconds) };
}

function Ticks({ scale, height }: { scale: { view: Stretch; width: number }; height: number }) {
  return timeTicks(scale).map((seconds) => {
    const x = pixelOf(scale, seconds);
    return (
      <g key={seconds} className="wave-tick">
        <line x1={x} x2={x} y1={0} y2={height - axisHeight} />
        <text x={x} y={height - 6} textAnchor={x < 20 ? 'start' : x > scale.width - 20 ? 'end' : 'middle'}>
          {formatDuration(seconds)}
        </text>
      </g>
    );
  });
}

const keySteps: Record<string, number> = {
  ArrowLeft: -5,
  ArrowRight: 5,
  ArrowDown: -5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/** The line at what is heard; a slider for the keyboard and for screen readers. */
function Playhead(props: WaveformProps & { width: number; height: number }) {
  const { seconds, view, width, height, durationSeconds, sayMoment } = props;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function place() {
      const element = line.current;
      if (element === null) return;
      const at = seconds.get();
      const x = pixelOf({ view, width }, at);
      element.style.transform = `translateX(${x}px)`;
      element.style.opacity = x < -1 || x > width + 1 ? '0' : '1';
      element.setAttribute('aria-valuenow', String(Math.floor(at)));
      // Read out by screen readers at each change: only while the owner moves it.
      if (element === document.activeElement) element.setAttribute('aria-valuetext', sayMoment(at));
    }
    place();
    return seconds.subscribe(place);
  }, [seconds, view, width, sayMoment]);
  function onKeyDown(event: KeyboardEvent) {
    const step = keySteps[event.key];
    const target =
      event.key === 'Home' ? 0 : event.key === 'End' ? durationSeconds : step && seconds.get() + step;
    if (target === undefined) return;
    event.preventDefault();
    props.onSeek(Math.min(durationSeconds, Math.max(0, target)));
  }
  return (
    <div
      ref={line}
      className="wave-playhead"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a line over a drawing, moved by its own steps
      role="slider"
      tabIndex={0}
      aria-label="Where the recording stands"
      aria-valuemin={0}
      aria-valuemax={Math.ceil(durationSeconds)}
      aria-valuenow={0}
      style={{ height }}
      onKeyDown={onKeyDown}
    />
  );
}
