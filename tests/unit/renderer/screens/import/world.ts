import {
  firstAnswers,
  type FoundSource,
  type KnownOwner,
} from '../../../../../src/renderer/screens/import/answers.ts';
import type { FormatInfo, Preview } from '../../../../../src/shared/model/imports.ts';

export const whatsapp: FormatInfo = {
  id: 'whatsapp',
  name: 'WhatsApp',
  kind: 'chat',
  extensions: ['txt', 'zip'],
  howTo: ['Open the chat.', 'Choose “Export chat”.'],
};

/** A chat of Ann and Ole, read in the zone of Berlin. */
export const chat: Preview = {
  stagedId: 'staged',
  sourceKey: 'source',
  name: 'chat.txt',
  sizeBytes: 10,
  format: whatsapp,
  conversations: [{ title: 'Ole', kind: 'direct', messages: 3 }],
  people: [
    { key: 'ann', name: 'Ann', messages: 1 },
    { key: 'ole', name: 'Ole', messages: 2 },
  ],
  messages: 3,
  contacts: 0,
  attachments: { found: 0, voice: 0, missing: 0 },
  missing: [],
  table: null,
  firstMilliseconds: Date.UTC(2024, 2, 5, 17),
  lastMilliseconds: Date.UTC(2024, 2, 7, 17),
  notUnderstood: [],
  notUnderstoodCount: 0,
  ownerGuess: null,
  timeZone: 'Europe/Berlin',
  timeZoneNeeded: false,
  dateOrder: 'day-first',
  dateOrderUndecided: false,
  recording: null,
};

export const recording: Preview = {
  ...chat,
  conversations: [],
  people: [],
  messages: 0,
  recording: { durationSeconds: 60, channels: 2, startedGuessMilliseconds: null },
};

/** A source that has been read as `preview`. */
export function sourceOf(preview: Preview | null, changes: Partial<FoundSource> = {}): FoundSource {
  const reading = { formatId: null, timeZone: null, dateOrder: null, columns: null };
  return {
    key: 'staged source',
    stagedId: 'staged',
    found: {
      sourceKey: 'source',
      kind: 'chat',
      format: whatsapp,
      reason: '',
      otherFormats: [],
      paths: ['chat.txt'],
      fileCount: 1,
      sizeBytes: 10,
    },
    reading,
    read: reading,
    preview,
    error: null,
    isOrderAsked: false,
    isOwn: { timeZone: false, dateOrder: false },
    answers: firstAnswers,
    ...changes,
  };
}

export const nobodyKnown: KnownOwner = { names: [], timeZone: 'Europe/Berlin' };
