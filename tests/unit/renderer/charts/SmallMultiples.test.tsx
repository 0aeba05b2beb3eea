import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { commonZoom, SmallMultiples } from '../../../../src/renderer/charts/SmallMultiples.tsx';
import { attributes, formatDay, point, timeline } from './world.ts';

const maya = timeline([point(1, 0.7), point(40, 0.4)]);
const corin = timeline([point(20, 0.3), point(100, 0.6)], { personId: 3, name: 'Corin' });

test('the axis reaches from the first talk of any to the last of any', () => {
  const { fromMilliseconds, toMilliseconds } = commonZoom([maya, corin, timeline([])]);
  expect(fromMilliseconds).toBeLessThan(maya.points[0]?.atMilliseconds ?? 0);
  expect(toMilliseconds).toBeGreaterThan(corin.points[1]?.atMilliseconds ?? 0);
});

test('a moment stands at the same place in every row', () => {
  const same = timeline([point(1, 0.2), point(40, 0.9)], { personId: 4, name: 'Nils' });
  const timelines = [maya, corin, same];
  const whole = commonZoom(timelines);
  const markup = renderToStaticMarkup(
    <SmallMultiples
      timelines={timelines}
      timeZone="UTC"
      zoom={whole}
      whole={whole}
      onZoom={() => {}}
      formatMoment={formatDay}
      onPerson={() => {}}
      onOpen={() => {}}
    />,
  );
  const rings = markup.split('class="timeline-active"').slice(1);
  const places = rings.map((ring) => Number(attributes(ring, 'cx')[0]));
  expect(places).toHaveLength(3);
  expect(places[0]).toBe(places[2]);
  expect(places[1]).toBeGreaterThan(places[0] ?? 0);
  expect(markup.match(/class="timeline-axis"/g)).toHaveLength(1);
});
