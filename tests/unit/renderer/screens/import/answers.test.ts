import { describe, expect, it } from 'vitest';
import {
  firstAnswers,
  importChoices,
  isReady,
  openQuestions,
  ownerIn,
  type RecordingAnswers,
} from '../../../../../src/renderer/screens/import/answers.ts';
import { importChoicesSchema } from '../../../../../src/shared/model/imports.ts';
import { chat, nobodyKnown, recording, sourceOf } from './world.ts';

const isAnn = { ...firstAnswers, owner: { name: 'Ann' } };

describe('the owner in a chat', () => {
  it('is unknown at first', () => {
    expect(ownerIn(chat, firstAnswers, nobodyKnown)).toEqual({ name: null, from: null });
  });

  it('is the guess of the export, and called so', () => {
    expect(ownerIn({ ...chat, ownerGuess: 'Ole' }, firstAnswers, nobodyKnown)).toEqual({
      name: 'Ole',
      from: 'guess',
    });
  });

  it('is whom they said to be in another source, before any guess', () => {
    const known = { ...nobodyKnown, names: ['ann '] };
    expect(ownerIn({ ...chat, ownerGuess: 'Ole' }, firstAnswers, known)).toEqual({
      name: 'Ann',
      from: 'known',
    });
  });

  it('stays open when two people could be the known one', () => {
    const people = [...chat.people, { key: 'ann2', name: 'ANN', messages: 1 }];
    const known = { ...nobodyKnown, names: ['Ann'] };
    expect(ownerIn({ people, ownerGuess: null }, firstAnswers, known).from).toBeNull();
  });

  it('may be none of the people', () => {
    const answers = { ...firstAnswers, owner: { name: null } };
    expect(ownerIn({ ...chat, ownerGuess: 'Ole' }, answers, nobodyKnown)).toEqual({
      name: null,
      from: 'answer',
    });
  });

  it('is asked again when the people turned out to be others', () => {
    const people = [{ key: 'tove', name: 'Tove', messages: 1 }];
    expect(ownerIn({ people, ownerGuess: null }, isAnn, nobodyKnown).from).toBeNull();
  });
});

describe('the open questions', () => {
  const table = { columns: [{ name: 'A', examples: ['x'] }], mapping: null };
  const orderSaid = { formatId: null, timeZone: null, dateOrder: 'day-first', columns: null } as const;
  it.each([
    ['none before it was read', sourceOf(null), []],
    ['who the owner is', sourceOf(chat), ['owner']],
    ['none once that is said', sourceOf(chat, { answers: isAnn }), []],
    ['the order of day and month', sourceOf(chat, { answers: isAnn, isOrderAsked: true }), ['order']],
    [
      'no order once it is said',
      sourceOf(chat, { answers: isAnn, isOrderAsked: true, reading: orderSaid, read: orderSaid }),
      [],
    ],
    ['of a table first its columns', sourceOf({ ...chat, table, messages: 0 }), ['columns']],
    [
      'whose messages, when nobody is ticked',
      sourceOf(chat, { answers: { ...isAnn, peopleKeys: [] } }),
      ['people'],
    ],
    ['none of contacts', sourceOf({ ...chat, messages: 0, people: [], contacts: 4 }), []],
  ])('are %s', (_, source, questions) => {
    expect(openQuestions(source, nobodyKnown)).toEqual(questions);
  });
});

describe('a source', () => {
  it('is ready when it is read and answered', () => {
    expect(isReady(sourceOf(chat, { answers: isAnn }), nobodyKnown)).toBe(true);
  });

  it('is not ready while it is read anew', () => {
    const source = sourceOf(chat, { answers: isAnn });
    expect(isReady({ ...source, reading: { ...source.reading } }, nobodyKnown)).toBe(false);
  });

  it.each([
    ['nothing stands in it', sourceOf({ ...chat, messages: 0, people: [] })],
    ['it could not be read', sourceOf(chat, { answers: isAnn, error: new Error('damaged') })],
  ])('is not ready when %s', (_, source) => {
    expect(isReady(source, nobodyKnown)).toBe(false);
  });

  it('is imported as it was read and answered', () => {
    const answers = { ...isAnn, fromDay: '2024-03-06', untilDay: '2024-03-06', peopleKeys: ['ole'] };
    const choices = importChoicesSchema.parse(importChoices(sourceOf(chat, { answers }), nobodyKnown));
    expect(choices).toEqual({
      stagedId: 'staged',
      sourceKey: 'source',
      formatId: null,
      timeZone: 'Europe/Berlin',
      dateOrder: 'day-first',
      columns: null,
      ownerName: 'Ann',
      fromMilliseconds: Date.UTC(2024, 2, 5, 23),
      untilMilliseconds: Date.UTC(2024, 2, 6, 23) - 1,
      peopleKeys: ['ole'],
      transcribeVoice: false,
      recording: null,
    });
  });
});

describe('a recording', () => {
  const answers: RecordingAnswers = {
    otherName: ' Daniel ',
    startedText: '2024-07-15T12:00',
    ownerChannel: 'left',
    tookPart: true,
  };
  const described = (changes: Partial<RecordingAnswers>) =>
    sourceOf(recording, { answers: { ...firstAnswers, recording: { ...answers, ...changes } } });

  it.each([
    ['the other person', { otherName: '  ' }],
    ['its start', { startedText: '' }],
    ['the channel', { ownerChannel: null }],
    ['having taken part', { tookPart: false }],
  ])('waits for %s', (_, missing) => {
    expect(importChoices(described(missing), nobodyKnown)).toBeNull();
  });

  it('is imported as answered', () => {
    const choices = importChoicesSchema.parse(importChoices(described({}), nobodyKnown));
    expect(choices.recording).toEqual({
      otherName: 'Daniel',
      startedMilliseconds: Date.UTC(2024, 6, 15, 10),
      ownerChannel: 'left',
      tookPart: true,
    });
  });
});
