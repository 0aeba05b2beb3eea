import { afterEach, beforeEach, expect, it } from 'vitest';
import { personTimeline } from '../../../../src/main/services/timeline.ts';
import { readingCalls } from '../../../../src/main/intake/readings.ts';
import { recordedCallCalls as calls } from '../../../../src/main/services/calls/calls.ts';
import { peopleCalls } from '../../../../src/main/services/people.ts';
import { samePersonCalls } from '../../../../src/main/services/samePerson.ts';
import { networkCalls } from '../../../../src/main/services/network/networkCalls.ts';
import { openWorld } from '../../intake/world.ts';
import { aCall, turn, turnsIn } from './callWorld.ts';

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

function show() {
  return calls['calls.show'](world.vault, { conversationId: 1 });
}

function name(label: number, who: Parameters<(typeof calls)['calls.nameSpeaker']>[1]['who']): void {
  calls['calls.nameSpeaker'](world.vault, { recordingId: 1, label, who, atMilliseconds: 1 });
}

function whose() {
  return show().speakers.map(({ personId }) => personId);
}

function counts() {
  return world.rows(
    `SELECT name, utterance_count AS n FROM interaction_person JOIN person ON person.id = person_id ORDER BY name`,
  );
}

const shared = [turn(0, 0, 'Hello.'), turn(1, 3, 'Hi, it is me.'), turn(0, 6, 'Good to hear you.')];

it('shows unnamed voices as estimates that belong to nobody, and named ones as people', () => {
  aCall(world.vault, shared);
  expect(show().speakers.map((one) => [one.name, one.isEstimate, one.isConfirmed, one.confidence])).toEqual([
    ['Voice 1', true, false, 0.8],
    ['Voice 2', true, false, 0.8],
  ]);
  name(0, { personId: 1 });
  name(1, { newPersonName: 'Maya' });
  expect(show().speakers.map((one) => [one.name, one.personId, one.colour])).toEqual([
    ['Ann', 1, 0],
    ['Maya', 2, 1],
  ]);
  expect(counts()).toEqual([
    { name: 'Ann', n: 2 },
    { name: 'Maya', n: 1 },
  ]);
});

it('lets ties follow when a voice is named and when that is taken back', () => {
  aCall(world.vault, shared);
  const said = () => {
    networkCalls['network.show'](world.vault, { atDate: null });
    return world.rows('SELECT person_id AS who, from_count AS them, to_count AS me FROM tie_interaction');
  };
  expect(said()).toEqual([{ who: 2, them: 0, me: 0 }]);
  name(0, { personId: 1 });
  name(1, { personId: 2 });
  expect(said()).toEqual([{ who: 2, them: 1, me: 2 }]);
  calls['calls.undo'](world.vault, { recordingId: 1 });
  expect(said()).toEqual([{ who: 2, them: 0, me: 2 }]);
});

it('takes a third voice into the call, and out again', () => {
  aCall(world.vault, shared);
  calls['calls.setSpeaker'](world.vault, { recordingId: 1, utteranceIds: [3], label: null });
  name(2, { newPersonName: 'Jo' });
  expect(counts()).toContainEqual({ name: 'Jo', n: 1 });
  calls['calls.mergeSpeakers'](world.vault, { recordingId: 1, label: 2, intoLabel: 0 });
  expect(show().speakers.map(({ label, turns }) => [label, turns])).toEqual([
    [0, 2],
    [1, 1],
  ]);
  expect(counts()).toEqual([
    { name: 'Ann', n: 0 },
    { name: 'Maya', n: 0 },
  ]);
});

it('gives each channel of its own to its person without asking', () => {
  aCall(world.vault, [turn('right', 0, 'Hello.'), turn('left', 3, 'Hi.')], 'right');
  expect(show().speakers.map((one) => [one.name, one.isConfirmed, one.isEstimate, one.confidence])).toEqual([
    ['Ann', true, false, null],
    ['Maya', true, false, null],
  ]);
});

it('has what was changed read again, with what is read in its light', () => {
  aCall(world.vault, shared);
  const model = 'test';
  const readings = [1, 2, 3].map((utteranceId) => ({
    utteranceId,
    valence: 0,
    emotion: 'neutral' as const,
    signals: [],
  }));
  readingCalls['reading.save'](world.vault, { model, readings });
  calls['calls.editText'](world.vault, { recordingId: 1, utteranceId: 2, text: 'Hi, it was me.' });
  expect(world.rows('SELECT utterance_id AS id FROM reading')).toEqual([{ id: 1 }]);
});

it('keeps voices with their person when two people become one and are taken apart again', () => {
  aCall(world.vault, shared);
  name(1, { newPersonName: 'Maya' });
  name(0, { newPersonName: 'Maya B.' });
  expect(whose()).toEqual([3, 2]);
  const merge = { personId: 2, otherPersonId: 3, atMilliseconds: 5 };
  const { mergeId } = samePersonCalls['people.merge'](world.vault, merge);
  expect(whose()).toEqual([2, 2]);
  samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect(whose()).toEqual([3, 2]);
  calls['calls.undo'](world.vault, { recordingId: 1 });
  expect(whose()).toEqual([null, 2]);
  expect(peopleCalls['people.list'](world.vault, null).map((one) => one.name)).toEqual([
    'Ann',
    'Maya',
    'Maya B.',
  ]);
});

it('tells the timeline how a voice sounded lastingly in parts of a call, by its sound alone', () => {
  const usual = Array.from({ length: 30 }, (_, index) =>
    turn(1, index * 10, 'And so on and on.', index * 10 + 8),
  );
  const raised = [21, 22, 23, 24, 25].map((index) => {
    const said = turn(1, index * 10, 'And so on and on.', index * 10 + 8);
    return { ...said, voice: { ...said.voice, pitchHertz: 270, loudnessDecibels: -14 } };
  });
  const turns = usual.map(
    (one) => raised.find(({ startSeconds }) => startSeconds === one.startSeconds) ?? one,
  );
  aCall(world.vault, turns);
  name(0, { personId: 2 });
  const readings = turnsIn(world.vault, 1).map(({ utteranceId }) => ({
    utteranceId,
    valence: 0.5,
    emotion: 'neutral' as const,
    signals: [],
  }));
  readingCalls['reading.save'](world.vault, { model: 'test', readings });
  networkCalls['network.show'](world.vault, { atDate: null });
  const asked = { personId: 2, atMilliseconds: 1_800_000_000_000, windowDays: 90 };
  const point = () => personTimeline(world.vault.reader, asked).points[0];
  expect(point()?.voice).toBe('higher and louder than usual');
  calls['calls.undo'](world.vault, { recordingId: 1 });
  expect(world.rows('SELECT * FROM voice_observation')).toEqual([]);
});
