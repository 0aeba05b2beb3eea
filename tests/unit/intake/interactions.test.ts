import { expect, test } from 'vitest';
import { cutInteractions, sessionGapMilliseconds } from '../../../src/main/intake/interactions.ts';

const said = (atMilliseconds: number) => ({ atMilliseconds, isCall: false });
const called = (atMilliseconds: number) => ({ atMilliseconds, isCall: true });
const cut = (kind: 'session' | 'call', startedAtMilliseconds: number, endedAtMilliseconds: number) => ({
  kind,
  startedAtMilliseconds,
  endedAtMilliseconds,
});

test('a silence of exactly the gap does not end a session, one longer does', () => {
  const gap = sessionGapMilliseconds;
  expect(cutInteractions([said(0), said(gap), said(2 * gap + 1)])).toEqual([
    cut('session', 0, gap),
    cut('session', 2 * gap + 1, 2 * gap + 1),
  ]);
});

test('a call neither ends nor lengthens the session around it', () => {
  expect(cutInteractions([said(0), called(5), called(5), said(9)])).toEqual([
    cut('session', 0, 9),
    cut('call', 5, 5),
  ]);
});

test('nothing said makes no interaction', () => {
  expect(cutInteractions([])).toEqual([]);
});
