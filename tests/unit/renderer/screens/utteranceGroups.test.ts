import { expect, test } from 'vitest';
import { playingTurn, startsGroup } from '../../../../src/renderer/screens/conversation/utteranceGroups.ts';
import type { Utterance } from '../../../../src/shared/model/conversations.ts';

function utterance(id: number, changes: Partial<Utterance> = {}): Utterance {
  return {
    id,
    conversationId: 1,
    personId: 2,
    personName: 'Maya',
    isOwner: false,
    kind: 'text',
    atMilliseconds: id * 60_000,
    text: 'Hello',
    startSeconds: null,
    endSeconds: null,
    durationSeconds: null,
    isEdited: false,
    deletedLater: false,
    earlierTexts: [],
    attachments: [],
    places: [],
    signals: [],
    valence: null,
    voice: null,
    ...changes,
  };
}

test('a name is written again for another person, after a pause, and after a notice', () => {
  const first = utterance(1);
  expect([
    startsGroup(first, undefined),
    startsGroup(utterance(2), first),
    startsGroup(utterance(2, { personId: 3 }), first),
    startsGroup(utterance(9), first),
    startsGroup(utterance(2), utterance(1, { kind: 'notice' })),
  ]).toEqual([true, false, true, true, true]);
});

test('the turn being heard is the last begun, until a second after its end', () => {
  const turns = [
    utterance(1, { startSeconds: 0, endSeconds: 4 }),
    utterance(2, { startSeconds: 5, endSeconds: 9 }),
  ];
  expect([null, 0, 4.5, 5, 9.5, 20].map((seconds) => playingTurn(turns, seconds))).toEqual([
    null,
    1,
    1,
    2,
    2,
    null,
  ]);
});
