import { expect, test } from 'vitest';
import { startsGroup } from '../../../../src/renderer/screens/conversation/utteranceGroups.ts';
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
    heardText: null,
    attachments: [],
    places: [],
    signals: [],
    valence: null,
    emotion: null,
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
