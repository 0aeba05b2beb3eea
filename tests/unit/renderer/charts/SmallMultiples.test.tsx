import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { commonZoom, SmallMultiples } from '../../../../src/renderer/charts/SmallMultiples.tsx';
import type { FlaggedTimeline } from '../../../../src/renderer/charts/SmallMultiples.tsx';
import { attributes, flag, formatDay, point, timeline } from './world.ts';

const maya = timeline([point(1, 0.7), point(40, 0.4)]);
const corin = timeline([point(20, 0.3), point(100, 0.6)], { personId: 3, name: 'Corin' });

function unflagged(...timelines: FlaggedTimeline['timeline'][]): FlaggedTimeline[] {
  return timelines.map((one) => ({ timeline: one, flags: [] }));
}

function draw(rows: readonly FlaggedTimeline[]): string {
  const whole = commonZoom(rows);
  return renderToStaticMarkup(
    <SmallMultiples
      rows={rows}
      timeZone="UTC"
      whole={whole}
      zoom={whole}
      selectedId={null}
      onZoom={() => {}}
      formatMoment={formatDay}
      onPerson={() => {}}
      onOpen={() => {}}
    />,
  );
}

test('the axis reaches from the first talk of any to the last of any', () => {
  const { fromMilliseconds, toMilliseconds } = commonZoom(unflagged(maya, corin, timeline([])));
  expect(fromMilliseconds).toBeLessThan(maya.points[0]?.atMilliseconds ?? 0);
  expect(toMilliseconds).toBeGreaterThan(corin.points[1]?.atMilliseconds ?? 0);
});

test('a moment stands at the same place in every row', () => {
  const same = timeline([point(1, 0.2), point(40, 0.9)], { personId: 4, name: 'Nils' });
  const markup = draw(unflagged(maya, corin, same));
  const rings = markup.split('class="timeline-active"').slice(1);
  const places = rings.map((ring) => Number(attributes(ring, 'cx')[0]));
  expect(places).toHaveLength(3);
  expect(places[0]).toBe(places[2]);
  expect(places[1]).toBeGreaterThan(places[0] ?? 0);
  expect(markup.match(/class="timeline-axis"/g)).toHaveLength(1);
});

test('a flag of one person stands in their row, one of the owner’s own life in every row', () => {
  const own = flag(30, { kind: 'life-event', words: 'New job', isOwners: true });
  const markup = draw([
    { timeline: maya, flags: [flag(10), own] },
    { timeline: corin, flags: [own] },
  ]);
  const rows = markup.split('role="slider"').slice(1);
  expect(rows.map((row) => row.match(/class="timeline-flag"><line/g)?.length)).toEqual([2, 1]);
  expect(attributes(markup, 'aria-valuetext')[0]).toMatch(
    /; boundary set on [^:]*2026: No calls after ten; life event on [^:]*2026: New job$/,
  );
  expect(markup).toContain('boundary set');
});
