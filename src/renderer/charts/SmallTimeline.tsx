import { memo, useId } from 'react';
import type { TimelinePicture } from '../../shared/pictures/timelineLayout.ts';
import type { Look } from './timelineReadout.ts';
import { Flags, radiusFor, Ring, TimelineMarks, ValueTicks } from './TimelineMarks.tsx';
import { TimelineSlider } from './TimelineSlider.tsx';
import { useTimeline, type TimelineControl } from './useTimeline.ts';

interface SmallTimelineProps extends TimelineControl {
  /** What is looked at in any of the rows. */
  readonly look: Look | null;
  /** Its words are open beside the rows. */
  readonly selectedId: number | null;
}

const marksBelow = 16;

/** One row of several: a person's timeline on the time axis that all share. */
export function SmallTimeline(props: SmallTimelineProps) {
  const { drawn, frame, look, selectedId } = props;
  const { timeline, flags } = drawn;
  const shown = useTimeline(props);
  const { picture, focusedPoint } = shown;
  const { plot } = picture;
  const clip = useId();
  const radius = radiusFor(picture.pointsInView, 2.6);
  const pointOf = (id: number | undefined) =>
    timeline.points.find(({ interactionId }) => interactionId === id) ?? null;
  return (
    <TimelineSlider
      shown={shown}
      frame={frame}
      label={`Tone over time with ${timeline.name}: ${picture.pointsInView} of ${timeline.points.length} talks in view`}
      count={timeline.points.length}
      className="small-timeline"
    >
      <clipPath id={clip}>
        <rect x={plot.left} y={0} width={plot.right - plot.left} height={frame.height} />
      </clipPath>
      <Quiet picture={picture} />
      <g clipPath={`url(#${clip})`}>
        <TimelineMarks
          picture={picture}
          radius={radius}
          mostWhiskers={0}
          base={plot.bottom + marksBelow}
          barLength={9}
        />
        <Changes picture={picture} />
        <Flags picture={picture} flags={flags} />
        {look === null ? null : <Cursor picture={picture} atMilliseconds={look.atMilliseconds} />}
        <Ring
          picture={picture}
          point={pointOf(selectedId ?? undefined)}
          radius={radius}
          className="timeline-selected"
        />
        <Ring
          picture={picture}
          point={pointOf(look?.point?.interactionId) ?? focusedPoint}
          radius={radius}
          className="timeline-active"
        />
      </g>
    </TimelineSlider>
  );
}

const Quiet = memo(function Quiet({ picture }: { picture: TimelinePicture }) {
  const { plot } = picture;
  const base = plot.bottom + marksBelow;
  return (
    <>
      <ValueTicks picture={picture} />
      <line className="timeline-base" x1={plot.left} x2={plot.right} y1={base} y2={base} />
    </>
  );
});

const Changes = memo(function Changes({ picture }: { picture: TimelinePicture }) {
  const { top, bottom } = picture.plot;
  return picture.changes.map(({ x, atMilliseconds }) => (
    <g key={atMilliseconds} className="timeline-change">
      <line x1={x} x2={x} y1={top} y2={bottom} />
    </g>
  ));
});

/** The moment looked at in any of the rows. */
function Cursor({ picture, atMilliseconds }: { picture: TimelinePicture; atMilliseconds: number }) {
  const { top, bottom } = picture.plot;
  const x = picture.xAt(atMilliseconds);
  return <line className="timeline-cursor" x1={x} x2={x} y1={top} y2={bottom + marksBelow} />;
}
