import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conversationsCalls } from '../../../../src/main/services/conversations.ts';
import { recordedCallCalls as calls } from '../../../../src/main/services/calls/calls.ts';
import { openWorld } from '../../intake/world.ts';
import { aCall, hear, turn, turnsIn } from './callWorld.ts';

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
  aCall(world.vault, [
    turn(0, 0, 'I never set that.', 4),
    turn(1, 5, 'You did.', 7),
    turn(0, 8, 'I set nothing.', 10),
  ]);
});
afterEach(() => world.close());

const texts = () => turnsIn(world.vault, 1).map(({ text }) => text);
const edit = (utteranceId: number, text: string) =>
  calls['calls.editText'](world.vault, { recordingId: 1, utteranceId, text });
const found = (text: string) =>
  conversationsCalls['conversations.search'](world.vault, { text, limit: 10 }).map(
    ({ utteranceId }) => utteranceId,
  );
const merge = (utteranceIds: number[]) => calls['calls.merge'](world.vault, { recordingId: 1, utteranceIds });
const again = () => calls['calls.beginHearing'](world.vault, { recordingId: 1, speakerCount: 2 });

describe('editing a call', () => {
  it('keeps the times of words that stay, and gives new ones their share of what they replace', () => {
    edit(1, 'I never said all that.');
    const [first] = turnsIn(world.vault, 1);
    const times = first?.words.map(({ text, startSeconds }) => [text, startSeconds]);
    expect(times).toEqual([
      ['I', 0],
      ['never', 0.286],
      ['said', 1.714],
      ['all', 2.204],
      ['that.', 2.571],
    ]);
    expect([first?.wordTimes, first?.isEdited]).toEqual(['aligned', true]);
  });

  it('lets the search find the new words and no longer the old ones', () => {
    edit(1, 'I never said that.');
    expect([found('said'), found('set that')]).toEqual([[1], []]);
    calls['calls.undo'](world.vault, { recordingId: 1 });
    expect([found('said'), found('set that')]).toEqual([[], [1]]);
  });

  it('finds and replaces whole words in all turns, as one change', () => {
    const choices = { recordingId: 1, find: 'SET', matchCase: false, wholeWords: true };
    expect(calls['calls.find'](world.vault, choices)).toEqual([
      { utteranceId: 1, start: 8, end: 11 },
      { utteranceId: 3, start: 2, end: 5 },
    ]);
    const { changed } = calls['calls.replace'](world.vault, { ...choices, replacement: 'said $&' });
    expect([changed, texts()[2]]).toEqual([2, 'I said $& nothing.']);
    const { history } = calls['calls.undo'](world.vault, { recordingId: 1 });
    expect([texts()[0], history]).toEqual(['I never set that.', { undo: null, redo: 'replace words' }]);
  });

  it('joins only turns that follow each other', () => {
    expect(() => merge([1, 3])).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    merge([1, 2]);
    expect(texts()).toEqual(['I never set that. You did.', 'I set nothing.']);
  });

  it('shows what was heard where a turn stands now', () => {
    calls['calls.merge'](world.vault, { recordingId: 1, utteranceIds: [1, 2] });
    edit(1, 'Something else.');
    const original = calls['calls.original'](world.vault, { recordingId: 1, utteranceId: 1 });
    expect(original.map(({ text, label }) => [text, label])).toEqual([
      ['I never set that.', 0],
      ['You did.', 1],
    ]);
    expect(calls['calls.original'](world.vault, { recordingId: 1, utteranceId: 3 })).toEqual([]);
  });
});

describe('hearing a call again', () => {
  it('replaces what was heard, but nothing the owner changed', () => {
    edit(2, 'You did, on Monday.');
    again();
    hear(world.vault, 1, [
      turn(0, 0, 'I never said that.', 4),
      turn(1, 4.5, 'And you did.', 7),
      turn(0, 8, 'I said nothing.', 10),
    ]);
    expect(texts()).toEqual(['I never said that.', 'And', 'You did, on Monday.', 'I said nothing.']);
    calls['calls.undo'](world.vault, { recordingId: 1 });
    expect(texts()[2]).toBe('You did.');
  });

  it('keeps the old words until the new ones are there', () => {
    again();
    expect(texts()).toHaveLength(3);
  });

  it('knows a voice again by when it spoke, with its name', () => {
    calls['calls.nameSpeaker'](world.vault, {
      recordingId: 1,
      label: 1,
      who: { personId: 2 },
      atMilliseconds: 1,
    });
    again();
    hear(world.vault, 1, [
      turn(4, 0, 'I never said that.', 4),
      turn(2, 5, 'You did.', 7),
      turn(4, 8, 'I said nothing.', 10),
    ]);
    const { speakers } = calls['calls.show'](world.vault, { conversationId: 1 });
    expect(speakers.map(({ label, name, turns }) => [label, name, turns])).toEqual([
      [0, 'Voice 1', 2],
      [1, 'Maya', 1],
    ]);
  });

  it('cuts a turn where another voice takes over, and leaves alone what the owner said about voices', () => {
    calls['calls.setSpeaker'](world.vault, { recordingId: 1, utteranceIds: [3], label: 1 });
    const spans = [
      { startSeconds: 0, endSeconds: 2, speaker: 0, confidence: 0.9 },
      { startSeconds: 2, endSeconds: 7, speaker: 1, confidence: 0.7 },
      { startSeconds: 8, endSeconds: 10, speaker: 0, confidence: 0.9 },
    ];
    calls['calls.keepVoices'](world.vault, { recordingId: 1, speakerCount: 2, spans });
    expect(turnsIn(world.vault, 1).map(({ text, label }) => [text, label])).toEqual([
      ['I never', 0],
      ['set that.', 1],
      ['You did.', 1],
      ['I set nothing.', 1],
    ]);
  });
});
