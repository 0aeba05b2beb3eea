/** One person's timeline for paper, and the table behind it. */
import { timelineLayout, wholeZoom, type TimelinePicture } from '../../shared/pictures/timelineLayout.ts';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Calendar } from './calendar.ts';
import { html, type Html } from './html.ts';
import type { ReportPerson } from './reportData.ts';
import { count, pixel } from './words.ts';

const frame = {
  width: 680,
  height: 230,
  margin: { top: 18, right: 12, bottom: 26, left: 52 },
  // Paper is finer than a screen.
  mostPoints: 2000,
};
const mostRows = 8;

/** Points with intervals, level with band, numbered change points. */
export function timelineFigure(person: ReportPerson, calendar: Calendar): Html {
  const { timeline } = person;
  const picture = timelineLayout(timeline, frame, wholeZoom(timeline), calendar.timeZone);
  return html`<figure>
    <svg
      role="img"
      aria-label="${description(person, calendar)}"
      viewBox="0 0 ${frame.width} ${frame.height}"
      class="timeline"
    >
      ${grid(picture, calendar)}
      <path class="band" d="${picture.bandPath}" />
      ${picture.changes.map(changeMarkup)}
      <path class="level" d="${picture.levelPath}" />
      ${picture.points.map(pointMarkup)}
    </svg>
    <figcaption>
      Tone of ${person.name}’s words to the client in each interaction (A), with 80 % intervals; filled: at
      least one possible tactic was marked. Line and grey band: level and its 80 % band.
      ${changeNote(timeline)}
    </figcaption>
  </figure>`;
}

function changeNote(timeline: Timeline): string {
  if (timeline.points.length < 20) return 'Change points are only looked for from 20 interactions on.';
  if (timeline.changePoints.length === 0) return 'No lasting change of level was found.';
  return 'Numbered dashed lines: lasting changes of level, listed below.';
}

function grid(picture: TimelinePicture, calendar: Calendar): Html {
  const { plot } = picture;
  return html`${picture.valueTicks.map(
    ({ y, label }) =>
      html`<line
          class="grid"
          x1="${pixel(plot.left)}"
          x2="${pixel(plot.right)}"
          y1="${pixel(y)}"
          y2="${pixel(y)}"
        /><text class="axis" x="${pixel(plot.left - 6)}" y="${pixel(y + 4)}" text-anchor="end"
          >${label}</text
        >`,
  )}
  ${picture.timeTicks
    .filter(({ x }) => x >= plot.left && x <= plot.right - 16)
    .map(
      (tick) =>
        html`<text class="axis" x="${pixel(tick.x)}" y="${pixel(plot.bottom + 17)}" text-anchor="middle">
          ${calendar.tick(tick.atMilliseconds)}
        </text>`,
    )}`;
}

function changeMarkup(change: TimelinePicture['changes'][number], index: number): Html {
  const x = pixel(change.x);
  return html`<line class="change" x1="${x}" x2="${x}" y1="18" y2="${frame.height - 26}" />
    <text class="change-number" x="${x}" y="12">${index + 1}</text>`;
}

function pointMarkup({ point, x, y, yLow, yHigh }: TimelinePicture['points'][number]): Html {
  return html`<line
      class="interval"
      x1="${pixel(x)}"
      x2="${pixel(x)}"
      y1="${pixel(yLow)}"
      y2="${pixel(yHigh)}"
    /><circle
      class="${point.tactics > 0 ? 'point marked' : 'point'}"
      cx="${pixel(x)}"
      cy="${pixel(y)}"
      r="3"
    />`;
}

function description(person: ReportPerson, calendar: Calendar): string {
  const { points, changePoints } = person.timeline;
  const [first, last] = [points.at(0), points.at(-1)];
  const range =
    first === undefined || last === undefined
      ? ''
      : `, ${calendar.range(first.atMilliseconds, last.atMilliseconds)}`;
  return `Timeline of the tone of ${person.name}’s words over ${count(points.length, 'interaction')}${range}; ${count(changePoints.length, 'change point')}. The table below gives the numbers.`;
}

/** The same interactions in up to eight equal stretches of whole weeks. */
export function timelineTable(person: ReportPerson, calendar: Calendar): Html {
  const rows = stretches(person.timeline.points);
  return html`<table>
    <caption>
      ${person.name}: the numbers behind the timeline (A)
    </caption>
    <thead>
      <tr>
        <th scope="col">${rows.length > 0 ? 'Stretch' : 'No interactions'}</th>
        <th scope="col" class="number">Interactions</th>
        <th scope="col" class="number">Mean tone</th>
        <th scope="col" class="number">Lowest</th>
        <th scope="col" class="number">Highest</th>
        <th scope="col" class="number">Possible tactics</th>
        <th scope="col" class="number">Possible support</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => stretchRow(row, calendar))}
    </tbody>
  </table>`;
}

interface Stretch {
  fromMilliseconds: number;
  toMilliseconds: number;
  points: TimelinePoint[];
}

/** Cuts the time from the first to the last point into at most eight pieces of whole weeks. */
export function stretches(points: readonly TimelinePoint[]): Stretch[] {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = (last.atMilliseconds - first.atMilliseconds) / dayMilliseconds;
  const width = 7 * dayMilliseconds * Math.max(1, Math.ceil((days + 1) / 7 / mostRows));
  const number = Math.floor((last.atMilliseconds - first.atMilliseconds) / width) + 1;
  return Array.from({ length: number }, (_, index) => {
    const fromMilliseconds = first.atMilliseconds + index * width;
    const toMilliseconds = fromMilliseconds + width;
    const inside = points.filter(
      ({ atMilliseconds }) => atMilliseconds >= fromMilliseconds && atMilliseconds < toMilliseconds,
    );
    const lastDay = Math.min(toMilliseconds - dayMilliseconds, last.atMilliseconds);
    return { fromMilliseconds, toMilliseconds: Math.max(fromMilliseconds, lastDay), points: inside };
  });
}

function stretchRow({ fromMilliseconds, toMilliseconds, points }: Stretch, calendar: Calendar): Html {
  const tones = points.map(({ value }) => value);
  const total = (kind: 'tactics' | 'support') => points.reduce((sum, point) => sum + point[kind], 0);
  const tone = (value: number) => (points.length === 0 ? 'no data' : value.toFixed(2));
  const mean = tones.reduce((sum, value) => sum + value, 0) / tones.length;
  return html`<tr>
    <th scope="row">${calendar.range(fromMilliseconds, toMilliseconds)}</th>
    <td class="number">${points.length}</td>
    <td class="number">${tone(mean)}</td>
    <td class="number">${tone(Math.min(...tones))}</td>
    <td class="number">${tone(Math.max(...tones))}</td>
    <td class="number">${points.length === 0 ? 'no data' : total('tactics')}</td>
    <td class="number">${points.length === 0 ? 'no data' : total('support')}</td>
  </tr>`;
}
