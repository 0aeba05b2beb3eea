import { useMemo, useState } from 'react';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import { flagsInView, type TimelineFlag } from '../../shared/pictures/timelineFlag.ts';
import { timelinePyramids, wholeZoom, type TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import { formatCount } from '../design/format.ts';
import './timeline.css';
import { TimelineBar } from './TimelineBar.tsx';
import { TimelineBrush } from './TimelineBrush.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import type { Look } from './timelineReadout.ts';
import { TimelineSlider } from './TimelineSlider.tsx';
import { useSize } from './useSize.ts';
import { useTimeline } from './useTimeline.ts';
import { useZoom } from './useZoom.ts';
import { timelineSentence } from './words.ts';

interface TurbulenceTimelineProps {
  readonly timeline: Timeline;
  /** Oldest first. */
  readonly flags: readonly TimelineFlag[];
  readonly timeZone: string;
  readonly selectedId: number | null;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (point: TimelinePoint) => void;
}

const margin = { top: 34, right: 18, bottom: 92, left: 68 };
const height = 400;

/** The tone of someone's words over time: points, level with its band, changes, marks, flags; zoomed by brush or keys. */
export function TurbulenceTimeline(props: TurbulenceTimelineProps) {
  const { timeline, flags, timeZone, selectedId, formatMoment, onOpen } = props;
  const [frameElement, size] = useSize<HTMLDivElement>({ width: 900, height });
  const frame: TimelineFrame = useMemo(() => ({ width: size.width, height, margin }), [size.width]);
  const whole = useMemo(() => wholeZoom(timeline, flags), [timeline, flags]);
  const rows = useMemo(
    () => [{ timeline, pyramids: timelinePyramids(timeline), flags: flagsInView(flags, whole) }] as const,
    [timeline, flags, whole],
  );
  const [drawn] = rows;
  const { zoom, onZoom } = useZoom(whole);
  const [look, setLook] = useState<Look | null>(null);
  const control = { drawn, frame, timeZone, whole, zoom, formatMoment, onZoom, onOpen };
  const shown = useTimeline({ ...control, onLook: setLook });
  const { picture, focusedPoint } = shown;
  return (
    <figure className="timeline" ref={frameElement}>
      <TimelineBar said={look?.sentence ?? shown.focusedSentence} {...{ whole, zoom, onZoom }} />
      <TimelineSlider
        shown={shown}
        frame={frame}
        label={timelineSentence(timeline)}
        count={timeline.points.length}
        className=""
      >
        <TimelinePlot
          picture={picture}
          changePoints={timeline.changePoints}
          flags={drawn.flags}
          active={look?.point ?? focusedPoint}
          selected={timeline.points.find(({ interactionId }) => interactionId === selectedId) ?? null}
        />
      </TimelineSlider>
      <TimelineBrush drawn={rows} width={size.width} {...{ timeZone, margin, whole, zoom, onZoom }} />
      {picture.points.length < picture.pointsInView ? (
        <p className="soft small">
          Zoomed out this far, {formatCount(picture.points.length)} of {formatCount(picture.pointsInView)}{' '}
          points are drawn: the lowest and highest of each stretch among them. Look closer to see every one.
        </p>
      ) : null}
      <TimelineLegend rows={rows} areNumbered />
    </figure>
  );
}
