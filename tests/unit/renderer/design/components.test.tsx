import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ErrorNotice } from '../../../../src/renderer/design/Notice.tsx';
import { Table } from '../../../../src/renderer/design/Table.tsx';
import { useFirst } from '../../../../src/renderer/design/useFirst.tsx';
import { WeekBars } from '../../../../src/renderer/screens/overview/WeekBars.tsx';
import { EvenkeelError } from '../../../../src/shared/errors.ts';

it('says an error in its own sentence, at once', () => {
  const markup = renderToStaticMarkup(<ErrorNotice error={new EvenkeelError('wrong-passphrase')} />);
  expect(markup).toContain('role="alert"');
  expect(markup).toContain('That passphrase does not open this vault.');
});

it('shows nothing when nothing went wrong', () => {
  expect(renderToStaticMarkup(<ErrorNotice error={null} />)).toBe('');
});

it('names each row of a table by its first cell', () => {
  const markup = renderToStaticMarkup(
    <Table
      caption="People"
      columns={[
        { id: 'name', name: 'Name', cell: (row: { name: string }) => row.name },
        { id: 'length', name: 'Letters', align: 'end', cell: (row) => row.name.length },
      ]}
      rows={[{ name: 'Lena' }]}
      rowKey={(row) => row.name}
    />,
  );
  expect(markup).toContain('<caption class="visually-hidden">People</caption>');
  expect(markup).toMatch(/<th scope="row"[^>]*>Lena<\/th><td class="cell-end">4<\/td>/);
});

it('draws the days of a week against the tallest, and says them in words', () => {
  const monday = Date.UTC(2024, 8, 16);
  const markup = renderToStaticMarkup(
    <WeekBars
      days={[
        { startMilliseconds: monday, interactions: 4, utterances: 30 },
        { startMilliseconds: monday + 86_400_000, interactions: 1, utterances: 1 },
      ]}
      usualPerDay={2}
      timeZone="UTC"
    />,
  );
  const percent = [...markup.matchAll(/(?:height|bottom):([\d.]+)%/g)].map(([, value]) =>
    Math.round(Number(value)),
  );
  // Above the tallest a sixth is left for words: the usual, Monday, Tuesday.
  expect(percent).toEqual([42, 83, 21]);
  expect(markup).toContain('Monday: 4 talks, 30 messages');
  expect(markup).toContain('Tuesday: 1 talk, 1 message');
});

function List({ length }: { length: number }) {
  const { first, more } = useFirst(Array.from({ length }, (_, index) => index));
  return (
    <>
      <p>{first.length} shown</p>
      {more}
    </>
  );
}

it('shows the first hundred rows of a long list, and says how many more there are', () => {
  expect(renderToStaticMarkup(<List length={100} />)).toBe('<p>100 shown</p>');
  const buttons = [130, 1300].map((length) => {
    const markup = renderToStaticMarkup(<List length={length} />);
    return /<p>(.*)<\/p><button[^>]*>(.*)<\/button>/.exec(markup)?.slice(1);
  });
  expect(buttons).toEqual([
    ['100 shown', 'Show 30 more'],
    ['100 shown', 'Show 100 more (1,200 left)'],
  ]);
});
