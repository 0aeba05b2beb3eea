import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CalendarGrid } from '../../../../src/renderer/charts/CalendarGrid.tsx';
import { dayAfterKey, dayShape, toneOfDay } from '../../../../src/renderer/charts/calendarCells.ts';
import { calendarYear } from '../../../../src/shared/pictures/calendarYear.ts';
import { attributes, flag, point } from './world.ts';

const days = calendarYear(
  [point(10, 0.8, { support: 1 }), point(40, 0.2, { tactics: 2 }), point(50, 0.5)],
  [flag(20), flag(40)],
  2026,
  'UTC',
);

function after(current: number, key: string): number | null {
  return dayAfterKey(days, current, key);
}

test('each day is a cell with its sentence, and only one is a tab stop', () => {
  const markup = renderToStaticMarkup(
    <CalendarGrid
      label="A year"
      days={days}
      current={39}
      width={900}
      sentenceOf={({ date }) => date}
      onCurrent={() => {}}
      onOpen={() => {}}
    />,
  );
  expect(markup.match(/role="gridcell"/g)).toHaveLength(365);
  expect(attributes(markup, 'data-tone')).toEqual(expect.arrayContaining(['warm', 'cold', 'even']));
  expect(markup.match(/role="gridcell" tabindex="0" aria-label="2026-02-09"/g)).toHaveLength(1);
  expect(markup.match(/class="calendar-tactics"/g)).toHaveLength(1);
  expect(markup.match(/class="calendar-flag"/g)).toHaveLength(2);
});

test('F walks from flag to flag', () => {
  expect([after(9, 'f'), after(19, 'f'), after(39, 'f'), after(45, 'F')]).toEqual([19, 39, 39, 39]);
});

test('arrows walk by day and week, Page keys from talk to talk, and nothing leaves the year', () => {
  expect([after(9, 'ArrowDown'), after(9, 'ArrowRight'), after(3, 'ArrowLeft')]).toEqual([10, 16, 3]);
  expect([after(9, 'PageDown'), after(39, 'PageUp'), after(49, 'PageDown')]).toEqual([39, 9, 49]);
  expect([after(30, 'Home'), after(30, 'End'), after(30, 'x')]).toEqual([9, 49, null]);
});

test('a day is told by shape as well as by colour', () => {
  const shapes = [9, 39, 49].map((index) => days[index]).map((day) => day && dayShape(day, 20));
  expect(new Set(shapes).size).toBe(3);
  expect(toneOfDay({ tone: { value: 0.55, low: 0.45, high: 0.65 } })).toBe('even');
});
