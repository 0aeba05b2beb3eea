import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/main/report/document.ts';
import { reportCalls } from '../../../src/main/services/report.ts';
import type { ReportOptions } from '../../../src/shared/model/report.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { day, Story } from './story.ts';
import { anyOptions } from '../report/world.ts';

const start = Date.parse('2026-01-05T12:00:00Z');

let story: Story;
let vault: OpenVault;
let robin = 0;

/** Twenty days with Robin, ten with Ada; on every second day Robin denies, Ada is always kind. */
beforeAll(() => {
  story = new Story();
  const me = story.person('Alex Morgan', true);
  const ada = story.person('Ada');
  robin = story.person('Robin Fell');
  const [withAda, withRobin] = [story.conversation('direct', 'Ada'), story.conversation('direct', 'Robin')];
  for (let index = 0; index < 20; index += 1) {
    const denies = index % 2 === 0;
    story.talk(withRobin, start + index * day, [
      { who: me, text: 'You said nine.', valence: 0 },
      denies
        ? {
            who: robin,
            text: 'That never happened.',
            valence: -0.6,
            signals: [{ kind: 'tactic', label: 'denial' }],
          }
        : { who: robin, text: 'Lovely to see you.', valence: 0.6 },
    ]);
    if (index >= 10) continue;
    const signals = [{ kind: 'support' as const, label: 'care' as const }];
    story.talk(withAda, start + index * day + day / 2, [
      { who: ada, text: 'How did Robin take it?', valence: 0.4, signals },
    ]);
  }
  vault = story.end();
});
afterAll(() => story.close());

function report(change: Partial<ReportOptions> = {}) {
  return reportCalls['report.data'](vault, {
    ...anyOptions,
    madeMilliseconds: start + 400 * day,
    ...change,
  });
}

describe('report.data', () => {
  it('covers all that was said, the people with most interactions first', () => {
    const { people, period, sources, ownerName, readingModel } = report();
    expect({
      names: people.map(({ name, timeline }) => [name, timeline.points.length]),
      ownerName,
      readingModel,
    }).toEqual({
      names: [
        ['Robin Fell', 20],
        ['Ada', 10],
      ],
      ownerName: 'Alex Morgan',
      readingModel: 'test 1',
    });
    expect((period.toMilliseconds - period.fromMilliseconds) / day).toBeCloseTo(19, 1);
    expect(sources).toHaveLength(1);
  });

  it('takes nothing from outside the chosen period', () => {
    const { people } = report({ fromMilliseconds: start + 5 * day, toMilliseconds: start + 8 * day });
    for (const { timeline, quotes } of people) {
      for (const { atMilliseconds } of [...timeline.points, ...timeline.level, ...quotes]) {
        expect(atMilliseconds).toBeGreaterThanOrEqual(start + 5 * day);
        expect(atMilliseconds).toBeLessThanOrEqual(start + 8 * day);
      }
    }
    expect(people.map(({ timeline }) => timeline.gate)).toEqual(['raw', 'raw']);
  });

  it('tells only of the chosen people, and still knows every name to replace', () => {
    const data = report({ personIds: [robin] });
    expect(data.people.map(({ name }) => name)).toEqual(['Robin Fell']);
    expect(data.network.ties).toHaveLength(1);
    expect(data.knownNames.flatMap(({ names }) => names)).toContain('Ada');
  });

  it('brings marked words with their place in the source, and none when the owner wants none', () => {
    const [first] = report({ personIds: [robin] }).people;
    expect(first?.quotes).toHaveLength(10);
    expect(first?.quotes[0]).toMatchObject({ text: 'That never happened.', source: 'WhatsApp, line 2' });
    expect(report({ quotes: false }).people.flatMap(({ quotes }) => quotes)).toEqual([]);
  });

  it('gives a document without any name or date under pseudonyms', () => {
    const page = renderReport(report({ names: 'pseudonyms', question: 'Is Robin right?' }));
    expect(page).not.toMatch(/robin|fell\b|\bada\b|alex|morgan|2026|january/i);
    expect(page).toContain('How did Person B take it?');
  });
});
