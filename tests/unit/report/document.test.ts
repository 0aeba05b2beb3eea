import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/main/report/document.ts';
import { disclaimer } from '../../../src/main/report/words.ts';
import { personOf, quoteOf, reportOf, timelineOf } from './world.ts';

const hostile = `</style><script>alert("1")</script><img src=x onerror='alert(2)'>&`;

describe('renderReport', () => {
  it('writes every name, question and quote as text, never as markup', () => {
    const person = personOf(hostile, { quotes: [quoteOf(hostile)] });
    const data = reportOf([person], { question: hostile }, { ownerName: hostile, readingModel: hostile });
    const page = renderReport({ ...data, sources: [{ ...sourceOf(data), formatName: hostile }] });
    expect(page.match(/<script|<img|onerror='|<\/style>/g)).toEqual(['</style>']);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });

  it('stands alone: it refers to nothing outside itself', () => {
    const page = renderReport(reportOf([personOf('Corin Hale', { quotes: [quoteOf('hm')] })]));
    expect(page).not.toMatch(/https?:|url\(|src=|href=|@import/);
  });

  it('says what it is not on its first page and with every person', () => {
    const page = renderReport(reportOf([personOf('Corin Hale'), personOf('Maya', { personId: 3 })]));
    expect(page.split(disclaimer)).toHaveLength(4);
    expect(disclaimer).toContain(
      'Not a diagnosis, not a risk assessment, not evidence of another person’s intent.',
    );
  });

  it('gives every figure a description and every table column a header with a scope', () => {
    const page = renderReport(reportOf([personOf('Corin Hale')]));
    const figures = page.match(/<svg[^>]*>/g) ?? [];
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect(figure).toMatch(/role="img"\s+aria-label="[^"]{20,}"/);
    expect(page.match(/<th\b(?![^>]*scope=)/g)).toBeNull();
    expect(page).toContain('<html lang="en">');
  });

  it('prints no quotes when the owner wants none', () => {
    const person = personOf('Corin Hale', { quotes: [quoteOf('that never happened')] });
    expect(renderReport(reportOf([person], { quotes: false }))).not.toContain('that never happened');
    expect(renderReport(reportOf([person]))).toContain('that never happened');
  });

  it('gives a person below six interactions a row, but no page', () => {
    const page = renderReport(reportOf([personOf('Priya', { timeline: timelineOf('Priya', 5) })]));
    expect(page).toContain('Priya');
    expect(page).not.toContain('<h2>Priya</h2>');
  });

  it('underlines the marked words and names the mark as possible and automated', () => {
    const signal = {
      kind: 'tactic',
      label: 'denial',
      probability: 0.8,
      start: 4,
      end: 23,
      isConfirmed: false,
    } as const;
    const person = personOf('Corin Hale', {
      quotes: [quoteOf('no, that never happened', { signals: [signal] })],
    });
    const page = renderReport(reportOf([person]));
    expect(page).toContain('no, <mark>that never happened</mark>');
    expect(page).toContain('Telegram, line 12 · A denial, likely (0.80)');
  });

  it('says of words that were taken back or changed what became of them', () => {
    const person = personOf('Corin Hale', {
      quotes: [
        quoteOf('that never happened', { deletedLater: true }),
        quoteOf('you imagine it', { interactionId: 2, isEdited: true }),
      ],
    });
    const page = renderReport(reportOf([person]));
    expect(page).toContain('Telegram, line 12 · taken back later');
    expect(page).toContain('Telegram, line 12 · edited; as it stands now');
  });
});

function sourceOf(data: ReturnType<typeof reportOf>) {
  const [source] = data.sources;
  if (source === undefined) throw new Error('the world has a source');
  return source;
}

describe('marks on what the client said', () => {
  const label = { label: 'denial', kind: 'tactic', hits: 2, recentRate: null, earlierRate: null } as const;
  const own = {
    said: 40,
    recentFromMilliseconds: 0,
    recentDays: 90,
    labels: [{ ...label, utteranceIds: [1, 2] }],
  };

  it('are told of only where that was chosen, and then in numbers', () => {
    const heading = 'Marks on what the client said';
    expect(renderReport(reportOf([]))).not.toContain(heading);
    const page = renderReport(reportOf([], { ownMarks: true }, { own }));
    expect(page).toContain(heading);
    expect(page).toContain('<th scope="row">denial</th>');
  });
});
