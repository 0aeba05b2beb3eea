import { describe, expect, it } from 'vitest';
import {
  chatChoices,
  recordingChoices,
  type RecordingDraft,
} from '../../../../src/renderer/screens/import/choices.ts';
import { importChoicesSchema, type Preview } from '../../../../src/shared/model/imports.ts';

const preview: Preview = {
  stagedId: 'staged',
  fileName: 'chat.txt',
  sizeBytes: 10,
  format: { id: 'whatsapp', name: 'WhatsApp', kind: 'chat', extensions: ['.txt'], howTo: [] },
  conversations: [],
  people: [],
  messages: 0,
  firstMilliseconds: null,
  lastMilliseconds: null,
  notUnderstood: [],
  notUnderstoodCount: 0,
  ownerGuess: null,
  timeZone: 'Europe/Berlin',
  timeZoneNeeded: true,
  dateOrder: 'day-first',
  dateOrderUndecided: true,
  recording: null,
};

describe('a chat', () => {
  it('waits until the owner says who they are', () => {
    expect(chatChoices(preview, { ownerName: null, dateOrder: 'day-first' }, true)).toBeNull();
  });

  it('waits for the order of day and month only where it was asked', () => {
    const draft = { ownerName: 'Anna', dateOrder: null };
    expect(chatChoices(preview, draft, true)).toBeNull();
    expect(chatChoices(preview, draft, false)?.dateOrder).toBe('day-first');
  });

  it('is imported as answered', () => {
    const choices = chatChoices(preview, { ownerName: 'Anna', dateOrder: 'month-first' }, true);
    expect(importChoicesSchema.parse(choices)).toEqual({
      stagedId: 'staged',
      ownerName: 'Anna',
      timeZone: 'Europe/Berlin',
      dateOrder: 'month-first',
      recording: null,
    });
  });
});

describe('a recording', () => {
  const draft: RecordingDraft = {
    otherName: ' Daniel ',
    startedText: '2024-07-15T12:00',
    ownerChannel: 'left',
    tookPart: true,
  };

  it.each([
    ['the other person', { otherName: '  ' }],
    ['its start', { startedText: '' }],
    ['the channel', { ownerChannel: null }],
    ['having taken part', { tookPart: false }],
  ])('waits for %s', (_, missing) => {
    expect(recordingChoices(preview, { ...draft, ...missing }, 'Europe/Berlin')).toBeNull();
  });

  it('is imported as answered', () => {
    const choices = importChoicesSchema.parse(recordingChoices(preview, draft, 'Europe/Berlin'));
    expect(choices.recording).toEqual({
      otherName: 'Daniel',
      startedMilliseconds: Date.UTC(2024, 6, 15, 10),
      ownerChannel: 'left',
      tookPart: true,
    });
  });
});
