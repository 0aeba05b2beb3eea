import { callText } from '../shared/callText.ts';
import type { MarkupElement } from '../shared/markupTree.ts';
import { headText } from '../shared/textFile.ts';
import type { SourceFormat, SourceRecord, Speaker } from '../source.ts';
import { notUnderstood, owner, readBackup, readTime, told, type PhoneBook } from './backupFile.ts';

export const smsBackupCalls: SourceFormat = {
  id: 'sms-backup-calls',
  name: 'Call log (SMS Backup & Restore)',
  service: 'sms',
  extensions: ['xml'],
  howTo: [
    'On the Android phone install “SMS Backup & Restore” and open it.',
    'Press “Back up now”, or “Set up a backup”, and choose Call logs.',
    'Save the backup on the phone, without a password.',
    'Bring the file calls-….xml to this computer, by cable or cloud, and choose it here.',
  ],
  async detect(file) {
    const head = await headText(file);
    const isLog = /<calls[\s>]/.test(head) && /<call\s[^>]*\b(?:number|date)=/.test(head);
    return isLog ? { confidence: 0.95, reason: 'It has the elements of a backup of a call log.' } : null;
  },
  group: ({ path }) => path,
  parse: (source, options) => readBackup(source, options, ['call'], facts, readCall),
};

const facts = {
  type: 'facts',
  dateOrder: null,
  dateOrderUndecided: false,
  timeZoneNeeded: false,
  ownerGuess: null,
  missing:
    'A call log tells of calls, not what was said in them; phones forget all but the last few hundred.',
} as const;

/** Android's own numbers for how a call went. */
const outgoing = '2';
const missed = '3';
const voicemail = '4';
const rejected = '5';
const blocked = '6';
const known = new Set(['1', outgoing, missed, voicemail, rejected, blocked, '7']);

/** Callers that are not told: hidden, unknown, a pay phone. */
const hiddenNames: Record<string, string> = {
  '2': 'Private number',
  '3': 'Unknown number',
  '4': 'Pay phone',
};

function readCall(element: MarkupElement, book: PhoneBook): SourceRecord[] {
  const { attributes, line } = element;
  const atMilliseconds = readTime(attributes['date']);
  const type = attributes['type'] ?? '';
  if (atMilliseconds === null || !known.has(type)) return [notUnderstood(element)];
  const other = caller(attributes, book);
  const { ref, records } = book.conversation([other]);
  const seconds = /^\d+$/.test(attributes['duration'] ?? '') ? Number(attributes['duration']) : null;
  return [
    ...records,
    {
      type: 'message',
      conversation: ref,
      sender: type === outgoing ? owner : other,
      kind: 'call',
      atMilliseconds,
      text: words(type, seconds),
      messageId: null,
      line,
      durationSeconds: seconds,
    },
  ];
}

function caller(attributes: Record<string, string>, book: PhoneBook): Speaker {
  const number = told(attributes['number']);
  const isHidden = number === null || /^-\d$/.test(number);
  if (!isHidden) return book.speaker(number, told(attributes['contact_name']));
  const name = hiddenNames[attributes['presentation'] ?? ''] ?? 'Unknown number';
  return { key: name, name };
}

function words(type: string, seconds: number | null): string {
  if (type === voicemail) return 'Voicemail';
  if (type === rejected) return 'Declined voice call';
  if (type === blocked) return 'Blocked voice call';
  if (type === outgoing && seconds === 0) return 'Voice call, not answered';
  const durationSeconds = seconds === 0 ? null : seconds;
  return callText({ isVideo: false, isMissed: type === missed, durationSeconds });
}
