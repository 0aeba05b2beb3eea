import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/main/report/document.ts';
import { pseudonymize } from '../../../src/main/report/pseudonyms.ts';
import { personOf, quoteOf, reportOf } from './world.ts';

const pseudonyms = { names: 'pseudonyms' } as const;

/** What one sentence of a person becomes. */
function redacted(text: string, names = ['Corin Hale', 'Maya Lindqvist', 'Ruth Morgan']): string | undefined {
  const people = names.map((name, index) =>
    personOf(name, { personId: index + 2, quotes: index === 0 ? [quoteOf(text)] : [] }),
  );
  return pseudonymize(reportOf(people, pseudonyms)).people[0]?.quotes[0]?.text;
}

describe('pseudonymize', () => {
  it.each([
    ["ask maya, MAYA or Maya's mum", "ask Person B, Person B or Person B's mum"],
    ['Maya Lindqvist and Corin', 'Person B and Person A'],
    ['sorry, Alex Morgan', 'sorry, Client'],
    ['a mayapple for alexandra', 'a mayapple for alexandra'],
    ['write to c.hale+x@mail.example or +44 7700 900123', 'write to [e-mail] or [number]'],
    ['see https://photos.example/maya', 'see [link]'],
    ['40 minutes in 2026', '40 minutes in 2026'],
  ])('turns “%s” into “%s”', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('leaves everyday words alone that are also names, unless written with a capital', () => {
    expect(redacted('Will said he will', ['Will Stone'])).toBe('Person A said he will');
  });

  it('keeps a mark on the same words when a name before it changes length', () => {
    const text = 'Maya says you imagine it';
    const signal = {
      kind: 'tactic',
      label: 'countering',
      probability: 0.9,
      start: 10,
      end: 24,
      isConfirmed: false,
    } as const;
    const person = personOf('Maya', { quotes: [quoteOf(text, { signals: [signal] })] });
    const quote = pseudonymize(reportOf([person], pseudonyms)).people[0]?.quotes[0];
    const [mark] = quote?.signals ?? [];
    expect(quote?.text.slice(mark?.start, mark?.end)).toBe('you imagine it');
  });

  it('lets no name and no date reach the document', () => {
    const corin = personOf('Corin Hale', {
      quotes: [quoteOf('alex, corin and Ruthie were here')],
    });
    const data = reportOf([corin], { ...pseudonyms, question: 'Is it me, or Corin?' });
    const known = [...data.knownNames, { personId: 9, isOwner: false, names: ['Ruth Morgan', 'Ruthie'] }];
    const page = renderReport({ ...data, knownNames: known });
    expect(page).not.toMatch(/corin|hale|alex|morgan|ruth/i);
    expect(page).not.toMatch(/\b(2026|January|February|March|Jan|Feb|Mar)\b/);
    expect(page).toContain('days 1 to 58');
    expect(page).toContain('Is it me, or Person A?');
  });

  it('gives the same person the same letter, whoever else is in the report', () => {
    const [corin, maya] = [personOf('Corin Hale'), personOf('Maya', { personId: 3 })];
    const both = reportOf([maya, corin], pseudonyms);
    const onlyMaya = { ...both, people: [maya] };
    const letterOfMaya = (data: typeof both) =>
      pseudonymize(data).people.find(({ personId }) => personId === 3)?.name;
    expect([letterOfMaya(both), letterOfMaya(onlyMaya)]).toEqual(['Person B', 'Person B']);
  });
});
