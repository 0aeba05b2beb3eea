import { describe, expect, it } from 'vitest';
import { signalLabels } from '../../../src/shared/model/signals.ts';
import { parseCorpus, readCorpus } from '../../../tools/reading/corpus.ts';

const header = `== partners-001
kind: tactics
relation: married
people: A woman 34, B man 36, C woman 60
english: British
medium: chat
theme: a cottage
`;

describe('a corpus file', () => {
  it('gives turns with their marks as places in the bare text', () => {
    const [chat] = parseCorpus(
      `${header}A: did you book it? ~ 0 neutral
-- 3 hours
B: no. [denial 2: i never said i would], ok [isolation 1 > C: stop asking her] ~ -1 anger
C: hm ~ 0 neutral
episode darvo: B 2
`,
      'test',
    );
    const turn = chat?.turns[1];
    expect(turn?.text).toBe('no. i never said i would, ok stop asking her');
    expect(turn?.spans.map(({ start, end }) => turn.text.slice(start, end))).toEqual([
      'i never said i would',
      'stop asking her',
    ]);
    expect(turn?.spans.map(({ label, severity, target }) => [label, severity, target])).toEqual([
      ['denial', 2, 'A'],
      ['isolation', 1, 'C'],
    ]);
    expect(turn).toMatchObject({ after: '3 hours', valence: -1, emotion: 'anger' });
    expect(chat?.episodes).toEqual([{ label: 'darvo', speaker: 'B', turns: [2] }]);
  });

  it.each([
    ['A: no tone at the end', 'neither a turn'],
    ['A: [lying 2: it was me] ~ 0 neutral', 'test:8'],
    ['A: fine ~ 0 bored', 'test:8'],
  ])('is refused with its line: %s', (line, words) => {
    expect(() => parseCorpus(`${header}${line}\nB: a ~ 0 neutral\nA: b ~ 0 neutral\n`, 'test')).toThrow(
      words,
    );
  });
});

describe('our corpus', () => {
  const chats = readCorpus();

  it('holds at least what its data sheet promises', () => {
    const kinds = Map.groupBy(chats, ({ kind }) => kind);
    const count = (kind: (typeof chats)[number]['kind']) => kinds.get(kind)?.length ?? 0;
    expect(chats.length).toBeGreaterThanOrEqual(1500);
    expect(count('tactics')).toBeGreaterThanOrEqual(500);
    expect(count('support')).toBeGreaterThanOrEqual(300);
    expect(count('quarrel')).toBeGreaterThanOrEqual(300);
    expect(count('everyday')).toBeGreaterThanOrEqual(200);
    expect(count('teasing')).toBeGreaterThanOrEqual(100);
    expect(count('about')).toBeGreaterThanOrEqual(100);
    expect(new Set(chats.map(({ id }) => id)).size).toBe(chats.length);
  });

  it('marks every label at least forty times, and tactics only where there are any', () => {
    const spans = chats.flatMap(({ kind, turns }) =>
      turns.flatMap((turn) => turn.spans.map((span) => ({ ...span, kind }))),
    );
    const counts = Map.groupBy(spans, ({ label }) => label);
    for (const [label, { kind }] of Object.entries(signalLabels)) {
      if (kind !== 'tone')
        expect([label, [...counts].find(([name]) => name === label)?.[1].length ?? 0]).toSatisfy(
          ([, times]) => times >= 40,
        );
    }
    const stray = spans.filter(
      ({ kind, label }) => kind !== 'tactics' && signalLabels[label].kind === 'tactic',
    );
    expect(stray).toEqual([]);
  });
});
