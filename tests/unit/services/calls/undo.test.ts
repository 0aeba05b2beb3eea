import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EvenkeelError } from '../../../../src/shared/errors.ts';
import type { Edited } from '../../../../src/shared/model/calls.ts';
import { recordedCallCalls as calls } from '../../../../src/main/services/calls/calls.ts';
import { openWorld } from '../../intake/world.ts';
import { aCall, contentOf, turn, turnsIn } from './callWorld.ts';

let world: ReturnType<typeof openWorld>;
let recordingId: number;
beforeEach(() => {
  world = openWorld();
  ({ recordingId } = aCall(world.vault, [
    turn(0, 0, 'I never said that, not once.', 3),
    turn(1, 4, 'You said it on Monday, I wrote it down.', 8),
    turn(0, 8, 'Monday? You are making that up.', 11),
    turn(1, 12, 'I am not.', 13),
    turn(null, 14, 'Fine.', 15),
  ]));
});
afterEach(() => world.close());

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'text',
      'split',
      'merge',
      'replace',
      'speaker',
      'name',
      'voices',
      'restore',
      'undo',
      'redo',
    ),
    place: fc.nat(12),
    other: fc.nat(12),
    text: fc.constantFrom(
      'You said it on Sunday.',
      'No.',
      'Monday Monday, I wrote that down',
      'ein ganz anderer Satz',
    ),
  }),
  { minLength: 1, maxLength: 12 },
);
type Edit = (typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never) & object;

/** Makes an edit where it is possible; the turns and voices are chosen among those there are. */
function make({ kind, place, other, text }: Edit): Edited | null {
  const { vault } = world;
  const turns = turnsIn(vault, recordingId);
  const at = turns[place % turns.length];
  const labels = calls['calls.show'](vault, { conversationId: 1 }).speakers.map(({ label }) => label);
  const [label = 0, intoLabel = 0] = [labels[place % labels.length], labels[other % labels.length]];
  const utteranceId = at?.utteranceId ?? 0;
  const here = { recordingId, utteranceId };
  try {
    if (kind === 'text') return calls['calls.editText'](vault, { ...here, text });
    if (kind === 'split') return calls['calls.split'](vault, { ...here, wordIndex: other });
    if (kind === 'merge') {
      const utteranceIds = turns
        .slice(place % turns.length)
        .slice(0, 2 + (other % 2))
        .map((one) => one.utteranceId);
      return calls['calls.merge'](vault, { recordingId, utteranceIds });
    }
    if (kind === 'replace') {
      const choices = { recordingId, find: 'Monday', matchCase: true, wholeWords: true };
      return calls['calls.replace'](vault, { ...choices, replacement: text });
    }
    if (kind === 'speaker') {
      const wanted = other % 3 === 0 ? null : intoLabel;
      return calls['calls.setSpeaker'](vault, { recordingId, utteranceIds: [utteranceId], label: wanted });
    }
    if (kind === 'name') {
      const who = other % 2 === 0 ? { personId: 1 + (other % 2) } : { name: 'Nurse' };
      return calls['calls.nameSpeaker'](vault, { recordingId, label, who, atMilliseconds: 1 });
    }
    if (kind === 'voices') return calls['calls.mergeSpeakers'](vault, { recordingId, label, intoLabel });
    if (kind === 'restore')
      return calls['calls.restore'](vault, {
        recordingId,
        utteranceId: other % 2 === 0 ? null : utteranceId,
      });
    return calls[kind === 'undo' ? 'calls.undo' : 'calls.redo'](vault, { recordingId });
  } catch (error) {
    if (error instanceof EvenkeelError) return null;
    throw error;
  }
}

/** Words, voices and people of the call, and whatever follows from them. */
function everything() {
  const { vault, rows } = world;
  const { speakers, talk } = calls['calls.show'](vault, { conversationId: 1 });
  return {
    turns: contentOf(vault, recordingId),
    speakers,
    talk,
    people: rows('SELECT person_id AS who, utterance_count AS n FROM interaction_person ORDER BY person_id'),
    found: rows("SELECT rowid FROM utterance_search WHERE utterance_search MATCH 'monday'").length,
  };
}

function undoAll(): number {
  let undone = 0;
  while (calls['calls.show'](world.vault, { conversationId: 1 }).history.undo !== null) {
    calls['calls.undo'](world.vault, { recordingId });
    undone += 1;
  }
  return undone;
}

it('any edits undone give the call exactly as it was heard, and done again exactly as it was left', () => {
  const heard = everything();
  fc.assert(
    fc.property(edits, (sequence) => {
      for (const edit of sequence) make(edit);
      const left = everything();
      const undone = undoAll();
      expect(everything()).toEqual(heard);
      for (let step = 0; step < undone; step += 1) calls['calls.redo'](world.vault, { recordingId });
      expect(everything()).toEqual(left);
      undoAll();
    }),
    { numRuns: 60 },
  );
});

const words = () => turnsIn(world.vault, recordingId).flatMap((one) => one.words.map(({ text }) => text));
const texts = () =>
  turnsIn(world.vault, recordingId)
    .map(({ text }) => text)
    .join(' ');
/** All that a hearing gives, without whose voice it is. */
const spoken = () =>
  contentOf(world.vault, recordingId).map(({ text, words: timed, startSeconds }) => ({
    text,
    timed,
    startSeconds,
  }));

it('splitting and joining keep every word', () => {
  const [heard, heardText] = [words(), texts()];
  fc.assert(
    fc.property(edits, (sequence) => {
      for (const edit of sequence) make({ ...edit, kind: edit.place % 2 === 0 ? 'split' : 'merge' });
      expect([words(), texts()]).toEqual([heard, heardText]);
      undoAll();
    }),
    { numRuns: 40 },
  );
});

it('the original of everything can be put back after any edits', () => {
  const heard = spoken();
  fc.assert(
    fc.property(edits, (sequence) => {
      for (const edit of sequence) make(edit);
      calls['calls.restore'](world.vault, { recordingId, utteranceId: null });
      expect(spoken()).toEqual(heard);
      undoAll();
    }),
    { numRuns: 40 },
  );
});
