import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TurbulenceTimeline } from '../../../../src/renderer/charts/TurbulenceTimeline.tsx';
import type { Timeline } from '../../../../src/shared/model/timeline.ts';
import type { TimelineFlag } from '../../../../src/shared/pictures/timelineFlag.ts';
import { attributes, flag, formatDay, point, timeline } from './world.ts';

function draw(
  shown: Timeline,
  flags: readonly TimelineFlag[] = [],
  selectedId: number | null = null,
): string {
  return renderToStaticMarkup(
    <TurbulenceTimeline
      timeline={shown}
      flags={flags}
      timeZone="UTC"
      selectedId={selectedId}
      formatMoment={formatDay}
      onOpen={() => {}}
    />,
  );
}

test('the chart is a slider over its points that says the newest one in words', () => {
  const markup = draw(timeline([point(1, 0.7), point(3, 0.3, { kind: 'call', tactics: 2, support: 1 })]));
  expect({
    name: attributes(markup, 'aria-label')[0],
    now: attributes(markup, 'aria-valuenow'),
    most: attributes(markup, 'aria-valuemax'),
    words: attributes(markup, 'aria-valuetext'),
  }).toMatchInlineSnapshot(`
    {
      "most": [
        "2",
      ],
      "name": "Tone over time with Maya: 2 talks, 0 changes found",
      "now": [
        "2",
      ],
      "words": [
        "call on 2026-01-03: cold in tone, 0.30 (80 % interval 0.20 to 0.40), 8 turns, 2 possible tactics, 1 sign of support",
      ],
    }
  `);
});

test('a change point is numbered and shows the level on both sides', () => {
  const points = Array.from({ length: 24 }, (_, index) => point(index + 1, index < 12 ? 0.7 : 0.3));
  const markup = draw(
    timeline(points, {
      changePoints: [
        {
          atMilliseconds: points[12]?.atMilliseconds ?? 0,
          before: 0.7,
          after: 0.3,
          quoteBefore: null,
          quoteAfter: null,
          sentence: 'The tone became cooler.',
        },
      ],
    }),
  );
  const change = markup.split('class="timeline-change"')[1] ?? '';
  expect(/<text[^>]*>(\d+)<\/text>/.exec(change)?.[1]).toBe('1');
  const heights = [...(attributes(change, 'd')[0] ?? '').matchAll(/M[\d.-]+ ([\d.]+)H/g)].map((match) =>
    Number(match[1]),
  );
  expect(heights[0]).toBeLessThan(heights[1] ?? 0);
});

test('marks of support stand above their line and possible tactics below', () => {
  const markup = draw(timeline([point(1, 0.5, { support: 2, tactics: 1 }), point(9, 0.5)]));
  const bars = (kind: string) =>
    /d="([^"]+)"/.exec(markup.split(`class="timeline-bar-${kind}"`)[1] ?? '')?.[1];
  expect(bars('support')).toMatch(/^M[\d.]+ [\d.]+v-8\.5$/);
  expect(bars('tactics')).toMatch(/^M[\d.]+ [\d.]+v4\.3$/);
});

test('a timeline without points draws an empty frame', () => {
  expect(attributes(draw(timeline([])), 'aria-valuetext')).toEqual(['no points']);
});

test('a flag stands where it belongs, and is told with the first point after it', () => {
  const markup = draw(timeline([point(1, 0.5), point(5, 0.5), point(9, 0.5)]), [flag(8)]);
  expect(attributes(markup, 'aria-valuetext')[0]).toMatch(/; boundary set on [^:]*2026: No calls after ten$/);
  const pole = Number(attributes(markup.split('class="timeline-flag"')[1] ?? '', 'x1')[0]);
  const lastPoint = Number(attributes(markup.split('class="timeline-active"')[1] ?? '', 'cx')[0]);
  // Half a day of the eight between the first point and the last.
  expect(pole).toBeLessThan(lastPoint);
  expect(pole).toBeGreaterThan(lastPoint - 60);
});

test('a flag after the last talk is drawn, one long before the first is not', () => {
  const markup = draw(timeline([point(100, 0.5), point(130, 0.5)]), [flag(1), flag(140)]);
  expect(markup.match(/class="timeline-flag"><line/g)).toHaveLength(1);
});

test('a point whose words are open is ringed where it lies, even when it is thinned out', () => {
  const many = Array.from({ length: 6000 }, (_, index) =>
    point(1, 0.5, { interactionId: index, atMilliseconds: Date.UTC(2026, 0, 1) + index * 3_600_000 }),
  );
  const chosen = [3001, 3002, 3003, 3004].map((id) => draw(timeline(many), [], id));
  const places = chosen.map((markup) =>
    Number(attributes(markup.split('class="timeline-selected"')[1] ?? '', 'cx')[0]),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places.every((x) => x > 400 && x < 560)).toBe(true);
});
