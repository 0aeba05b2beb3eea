import { expect, test } from 'vitest';
import { ownerInFile } from '../../../src/main/doors/cli/owner.ts';

const file = {
  people: [
    { key: 'ann', name: 'Ann Birch', messages: 3 },
    { key: 'ole', name: 'Ole', messages: 2 },
  ],
  ownerGuess: 'Ole',
  recording: null,
};
const owner = {
  id: 1,
  name: 'Ann',
  nameFrom: 'export' as const,
  isOwner: true,
  status: 'open' as const,
  identities: [{ service: 'whatsapp', displayName: 'Ann Birch' }],
  utterances: 1,
  firstMilliseconds: null,
  lastMilliseconds: null,
};

test('the name given is taken when somebody in the file has it', () => {
  expect(ownerInFile(file, 'ann\u00a0birch', undefined)).toEqual({
    ownerName: 'ann\u00a0birch',
    warning: null,
  });
});

test('a name that nobody in the file has marks nobody, and is said', () => {
  const { ownerName, warning } = ownerInFile(file, 'Nobody', undefined);
  expect([ownerName, warning]).toEqual([null, expect.stringContaining('--me')]);
});

test('a guess counts only while the owner is not known to write in the file', () => {
  expect(ownerInFile(file, undefined, undefined).ownerName).toBe('Ole');
  expect(ownerInFile(file, undefined, owner).ownerName).toBe(null);
});

test('a recording is the owner’s, whoever is named', () => {
  const recording = { durationSeconds: 1, channels: 1, startedGuessMilliseconds: null };
  expect(ownerInFile({ ...file, recording }, 'Bo', owner).ownerName).toBe('Ann');
});
