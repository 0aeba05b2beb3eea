import { headText } from '../shared/textFile.ts';
import type { SourceFormat, SourceRecord, ParseOptions, SourceFiles } from '../source.ts';
import { readBackup } from './backupFile.ts';
import { MessageReader } from './messages.ts';

export const smsBackup: SourceFormat = {
  id: 'sms-backup',
  name: 'SMS and MMS (SMS Backup & Restore)',
  service: 'sms',
  extensions: ['xml'],
  howTo: [
    'On the Android phone install “SMS Backup & Restore” and open it.',
    'Press “Back up now”, or “Set up a backup”, and choose Messages; include MMS, to have groups and captions too.',
    'Save the backup on the phone, without a password.',
    'Bring the file sms-….xml to this computer, by cable or cloud, and choose it here. A .zip of it will do as well.',
  ],
  async detect(file) {
    const head = await headText(file);
    const isBackup = /^[^]{0,2000}<smses[\s>]/.test(head) || /<(?:sms|mms)\s[^>]*\bdate="\d+"/.test(head);
    return isBackup
      ? { confidence: 0.95, reason: 'It has the elements of a backup of text messages.' }
      : null;
  },
  group: ({ path }) => path,
  parse,
};

const facts = {
  type: 'facts',
  dateOrder: null,
  dateOrderUndecided: false,
  timeZoneNeeded: false,
  ownerGuess: null,
} as const;

async function* parse(
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const reader = new MessageReader();
  const missing =
    'Pictures, films and sounds lie inside this backup as text: that they were sent is kept, they themselves are not.';
  yield* readBackup(source, options, ['sms', 'mms'], { ...facts, missing }, (element, book) =>
    reader.read(element, book),
  );
  if (reader.unsentCount > 0) {
    yield [
      { ...facts, missing: `Drafts and messages that were never sent were left out: ${reader.unsentCount}.` },
    ];
  }
}
