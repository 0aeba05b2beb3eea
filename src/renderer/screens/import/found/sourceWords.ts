/** A source in a line or two. */
import type { Preview } from '../../../../shared/model/imports.ts';
import {
  formatBytes,
  formatCount,
  formatDateRange,
  formatDuration,
  formatQuantity,
} from '../../../design/format.ts';
import { ownerIn, type FoundSource, type KnownOwner } from '../answers.ts';

export function sourceName({ preview, found }: FoundSource): string {
  return preview?.name ?? found.paths[0] ?? found.format.name;
}

/** “WhatsApp · 1,234 messages with Ann and Ben · 3 Mar 2021 – 5 Jun 2024” */
export function sourceLine({ preview, found }: FoundSource): string {
  if (preview === null) return `${found.format.name} · ${formatBytes(found.sizeBytes)}`;
  return [preview.format.name, ...contentWords(preview)].join(' · ');
}

function contentWords(preview: Preview): string[] {
  const { messages, contacts, people, recording, firstMilliseconds, lastMilliseconds, timeZone } = preview;
  if (recording !== null) return [formatDuration(recording.durationSeconds)];
  const words: string[] = [];
  if (messages > 0) {
    const names = people.length === 0 ? '' : `, ${peopleWords(people)}`;
    words.push(`${formatQuantity(messages, 'message', 'messages')}${names}`);
  }
  if (contacts > 0) words.push(formatQuantity(contacts, 'contact', 'contacts'));
  if (firstMilliseconds !== null && lastMilliseconds !== null) {
    words.push(formatDateRange(firstMilliseconds, lastMilliseconds, timeZone));
  }
  return words;
}

/** “Ann, Ben”, “Ann, Ben and 12 others” */
function peopleWords(people: readonly { name: string }[]): string {
  const names = people.map(({ name }) => name);
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${formatCount(names.length - 2)} others`;
}

/** What was taken for granted, so that nobody has to open the source to see it; null where nothing was. */
export function readLine(
  { preview, answers, isOrderAsked, reading }: FoundSource,
  known: KnownOwner,
): string | null {
  if (preview === null || preview.recording !== null) return null;
  const owner = ownerIn(preview, answers, known);
  const parts: string[] = [];
  if (owner.name !== null) parts.push(`You are ${owner.name}${owner.from === 'guess' ? ' (a guess)' : ''}`);
  if (owner.from === 'answer' && owner.name === null) parts.push('You are none of these people');
  if (preview.timeZoneNeeded && preview.messages > 0) parts.push(`times by the clock of ${preview.timeZone}`);
  if (isOrderAsked && reading.dateOrder !== null) {
    parts.push(reading.dateOrder === 'day-first' ? 'day before month' : 'month before day');
  }
  if (answers.fromDay !== '' || answers.untilDay !== '') parts.push('only some of the time');
  if (answers.peopleKeys !== null)
    parts.push(`only ${formatQuantity(answers.peopleKeys.length, 'person', 'people')}`);
  const words = parts.join(' · ');
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
