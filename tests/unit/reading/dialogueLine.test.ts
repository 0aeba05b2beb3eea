import { expect, it } from 'vitest';
import { readDialogueLine } from '../../../src/main/reading/dialogueLine.ts';

it('reads a dialogue into marks with the place of their turn', () => {
  const turns = [
    { speaker: 'A', text: 'Can we talk about yesterday?' },
    { speaker: 'B', text: 'Oh please. You’re overreacting.' },
  ];
  const reading = readDialogueLine(JSON.stringify({ id: 'one', turns, more: true }), 1);
  expect(reading).toMatchObject({
    id: 'one',
    flagged: expect.any(Boolean),
    manipulation: expect.any(Number),
    signals: [{ turn: 1, kind: 'tactic', label: 'trivializing', start: 11, end: 30 }],
  });
});

it.each([
  '',
  '{',
  '[]',
  'null',
  '{"id": 1}',
  '{"id": "x", "turns": [{"speaker": "A"}]}',
  '{"id": "x", "turns": "no"}',
])('answers %s with a sentence and the number of the line', (line) => {
  expect(readDialogueLine(line, 7)).toEqual({ error: expect.stringContaining('not a dialogue'), line: 7 });
});
