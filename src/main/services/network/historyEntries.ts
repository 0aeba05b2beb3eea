/** The owner's journal entries beside what was imported: contact like any other, where no import holds the talk. */
import { countsForUpsAndDowns, entryEndMilliseconds } from '../../../shared/measures/entryLag.ts';
import { entriesApart, isSpokenChannel } from '../../../shared/measures/entriesApart.ts';
import { isOffHours } from '../../../shared/measures/offHours.ts';
import { pleasantness } from '../../../shared/measures/pleasantness.ts';
import {
  interactionIdOfEntry,
  journalService,
  type JournalChannel,
  type JournalEntry,
  type JournalRatings,
} from '../../../shared/model/journal.ts';
import { dayMilliseconds, type ZoneClock } from '../../../shared/timeZone.ts';
import type { Readable } from '../../vault/database.ts';
import { journalEntriesBetween, journalEntriesOf } from '../../vault/repositories/journalEntries.ts';
import type { ConversationKind } from '../../vault/repositories/tieHistory.ts';
import { groupBy } from '../groupBy.ts';
import type { Meeting } from './tieHistory.ts';

/** An entry without its note, which no measure looks at. */
export interface HistoryEntry {
  entryId: number;
  started: number;
  ended: number;
  channel: JournalChannel;
  isSpoken: boolean;
  ratings: JournalRatings;
  /** 0..1; null where too little was rated. */
  pleasantness: number | null;
  /** Written down soon enough for measures of ups and downs. */
  isTimely: boolean;
}

/** Of some people, or of all; each person's oldest first. */
export function historyEntries(
  reader: Readable,
  personIds: readonly number[] | null,
): Map<number, HistoryEntry[]> {
  const always = { fromMilliseconds: Number.MIN_SAFE_INTEGER, toMilliseconds: Number.MAX_SAFE_INTEGER };
  const entries =
    personIds === null
      ? journalEntriesBetween(reader, always)
      : personIds.flatMap((personId) => journalEntriesOf(reader, personId));
  const people = groupBy(entries, ({ personId }) => personId);
  return new Map([...people].map(([personId, own]) => [personId, own.map(toHistoryEntry)]));
}

function toHistoryEntry(entry: JournalEntry): HistoryEntry {
  return {
    entryId: entry.id,
    started: entry.startedAtMilliseconds,
    ended: entryEndMilliseconds(entry),
    channel: entry.channel,
    isSpoken: isSpokenChannel(entry.channel),
    ratings: entry.ratings,
    pleasantness: pleasantness(entry.ratings),
    isTimely: countsForUpsAndDowns(entry),
  };
}

/** The meetings with those that only the journal knows, oldest first. */
export function withEntries(
  meetings: Meeting[],
  entries: readonly HistoryEntry[],
  clock: ZoneClock,
): Meeting[] {
  if (entries.length === 0) return meetings;
  const talks = meetings.map(({ started, ended, conversation }) => {
    return { started, ended, isSpoken: conversation.kind === 'call' };
  });
  const written = entriesApart(entries, talks).map((entry) => toMeeting(entry, clock));
  return [...meetings, ...written].toSorted((one, other) => one.started - other.started);
}

/** As if each channel of the journal were one conversation of its own with everybody. */
const conversations: Record<JournalChannel, ConversationKind> = {
  'in-person': conversationOf('in-person'),
  call: conversationOf('call'),
  video: conversationOf('video'),
  'voice-message': conversationOf('voice-message'),
  text: conversationOf('text'),
  mail: conversationOf('mail'),
  social: conversationOf('social'),
};

function conversationOf(channel: JournalChannel): ConversationKind {
  return { id: 0, service: journalService(channel), kind: 'direct', title: '' };
}

function toMeeting({ entryId, started, ended, channel }: HistoryEntry, clock: ZoneClock): Meeting {
  const wallMilliseconds = clock.wallAt(started);
  return {
    interactionId: interactionIdOfEntry(entryId),
    conversation: conversations[channel],
    started,
    ended,
    day: Math.floor(wallMilliseconds / dayMilliseconds),
    offHours: isOffHours(wallMilliseconds),
    // How much was said nobody counted, and no words were read.
    from: 0,
    to: 0,
    tactics: 0,
    support: 0,
    tone: null,
    warmth: null,
  };
}
