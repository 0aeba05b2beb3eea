import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TurbulenceTimeline } from '../../../../src/renderer/charts/TurbulenceTimeline.tsx';
import { withEntries } from '../../../../src/renderer/charts/withEntries.ts';
import { PointsTable } from '../../../../src/renderer/screens/person/PointsTable.tsx';
import { daySentence } from '../../../../src/renderer/screens/person/calendarDays.tsx';
import { stretchRow } from '../../../../src/renderer/screens/timelines/stretchTable.ts';
import { entryOfInteraction } from '../../../../src/shared/model/journal.ts';
import { calendarYear } from '../../../../src/shared/pictures/calendarYear.ts';
import { wholeZoom } from '../../../../src/shared/pictures/timelineLayout.ts';
import { attributes, formatDay, point, timeline } from './world.ts';

const rated = (entryId: number, day: number, value: number) => ({
  entryId,
  atMilliseconds: point(day, 0).atMilliseconds,
  value,
});
const told = withEntries(
  timeline([point(1, 0.7), point(9, 0.3)], { entries: [rated(4, 5, 0.9), rated(7, 12, 0.2)] }),
);

test('entries stand among the talks in order of time, each leading back to itself', () => {
  expect(
    told.points.map(({ kind, interactionId, value, low, high }) => [
      kind,
      kind === 'journal' ? entryOfInteraction(interactionId) : interactionId,
      value,
      high - low > 0,
    ]),
  ).toEqual([
    ['session', 1, 0.7, true],
    ['journal', 4, 0.9, false],
    ['session', 9, 0.3, true],
    ['journal', 7, 0.2, false],
  ]);
});

test('nothing but the points changes: level, changes and numbers stay those of the words', () => {
  const own = timeline([point(1, 0.7)], { entries: [rated(4, 5, 0.9)] });
  expect(withEntries(own)).toEqual({ ...own, points: withEntries(own).points });
});

test('the chart says an entry as the owner’s rating, draws it in its own shape, and names it in the legend', () => {
  const markup = renderToStaticMarkup(
    <TurbulenceTimeline
      timeline={told}
      flags={[]}
      timeZone="UTC"
      selectedId={null}
      formatMoment={formatDay}
      onOpen={() => {}}
    />,
  );
  expect(attributes(markup, 'aria-label')[0]).toBe(
    'Tone over time with Maya: 2 talks, 2 journal entries, 0 changes found',
  );
  expect(attributes(markup, 'aria-valuetext')).toEqual([
    'journal entry on 2026-01-12: unpleasant, 0.20 of 1 (your rating)',
  ]);
  const own = /data-tone="own" d="([^"]*)"/.exec(markup)?.[1] ?? '';
  expect(own.split('Z').length - 1).toBe(2);
  expect(markup).toContain('journal entry, where you rated it');
});

test('a timeline without entries stays as it is', () => {
  const words = timeline([point(1, 0.7)]);
  expect(withEntries(words)).toBe(words);
});

test('the table tells the owner’s rating from the tone of words', () => {
  const markup = renderToStaticMarkup(
    <PointsTable points={told.points} formatMoment={formatDay} onOpen={() => {}} />,
  );
  const cells = [...markup.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((match) =>
    (match[1] ?? '').replace(/<[^>]+>/g, ''),
  );
  expect(cells.slice(0, 6)).toEqual([
    'journal entry',
    'unpleasant (your rating of the talk)',
    '0.20',
    '',
    '',
    '',
  ]);
});

test('a day of the calendar takes its tone from words alone, and says the entry beside it', () => {
  const days = calendarYear(told.points, [], 2026, 'UTC');
  const both = calendarYear([point(5, 0.3), ...told.points.slice(1, 2)], [], 2026, 'UTC')[4];
  expect([days[4]?.tone, days[0]?.tone?.value, both?.tone?.value]).toEqual([null, 0.7, 0.3]);
  expect(
    [days[4], both].map((day) => (day === undefined ? '' : daySentence(day, 'UTC').split(': ')[1])),
  ).toEqual([
    'journal entry, pleasant (your rating)',
    '1 talk, cold in tone, 0.30 (80 % interval 0.20 to 0.40), journal entry, pleasant (your rating)',
  ]);
});

test('side by side, the table counts entries apart from talks', () => {
  const { fromMilliseconds, toMilliseconds } = wholeZoom(told);
  const own = timeline([point(1, 0.7)], { entries: [rated(4, 5, 0.9), rated(7, 12, 0.2)] });
  expect(stretchRow(own, { fromMilliseconds, toMilliseconds })).toMatchObject({
    talks: 1,
    entries: 2,
    pleasant: 0.55,
  });
});
