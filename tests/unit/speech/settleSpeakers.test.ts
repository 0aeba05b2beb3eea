import { expect, it } from 'vitest';
import { settleSpeakers } from '../../../src/main/speech/settleSpeakers.ts';

function span(startSeconds: number, endSeconds: number, speaker: number) {
  return { startSeconds, endSeconds, speaker, confidence: 0.8 };
}

function said(...spans: ReturnType<typeof span>[]): string[] {
  return settleSpeakers(spans).map((one) => `${one.speaker}: ${one.startSeconds}-${one.endSeconds}`);
}

it('gives a slip inside of unbroken speech to whoever speaks around it', () => {
  expect(said(span(0, 3, 0), span(3, 3.4, 1), span(3.4, 6, 0))).toEqual(['0: 0-6']);
  expect(settleSpeakers([span(0, 3, 0), span(3, 3.5, 1)])[0]?.confidence).toBeLessThan(0.8);
});

it('leaves short turns that silences part, and long ones that follow at once', () => {
  expect(said(span(0, 3, 0), span(3.3, 3.7, 1), span(4, 6, 0))).toEqual(['0: 0-3', '1: 3.3-3.7', '0: 4-6']);
  expect(said(span(0, 3, 0), span(3, 5, 1))).toEqual(['0: 0-3', '1: 3-5']);
});

it('changes nothing of nothing', () => {
  expect(settleSpeakers([])).toEqual([]);
});
