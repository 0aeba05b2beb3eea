/** What the owner writes down of talks soon after them. */
import { EvenkeelError } from '../../shared/errors.ts';
import {
  journalItemSchema,
  type JournalChange,
  type JournalEntry,
  type JournalRatings,
  type NewJournalEntry,
} from '../../shared/model/journal.ts';
import { personOfName } from '../intake/callPeople.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  deleteJournalEntry,
  findJournalEntry,
  insertJournalEntry,
  journalEntriesOf,
  restoreJournalEntry,
  updateJournalEntry,
} from '../vault/repositories/journalEntries.ts';
import { findPerson } from '../vault/repositories/people.ts';
import type { OpenVault } from '../vault/vault.ts';

interface Now {
  atMilliseconds: number;
}

interface Written {
  entryId: number;
  personId: number;
}

/** The latest first. */
function listEntries(reader: Readable, { personId }: { personId: number }): JournalEntry[] {
  return journalEntriesOf(reader, personId).toReversed();
}

/** Throws `not-found`. */
function showEntry(reader: Readable, { entryId }: { entryId: number }): JournalEntry {
  const entry = findJournalEntry(reader, entryId);
  if (entry === undefined) throw new EvenkeelError('not-found');
  return entry;
}

/** Throws `not-found`; `input-invalid` for a talk with oneself or one still to come. */
function addEntry(writer: Writable, { who, atMilliseconds, ...entry }: NewJournalEntry & Now): Written {
  requirePast(entry.startedAtMilliseconds, atMilliseconds);
  const personId = whoIs(writer, who, atMilliseconds);
  return {
    entryId: insertJournalEntry(writer, { ...entry, personId, loggedAtMilliseconds: atMilliseconds }),
    personId,
  };
}

/**
 * Changes an entry. With a rating that is new or another, all count as given now: what is remembered by then is not
 * what was felt at the time. Throws as adding does.
 */
function changeEntry(
  writer: Writable,
  { entryId, who, atMilliseconds, ...change }: JournalChange & Now,
): Written {
  requirePast(change.startedAtMilliseconds, atMilliseconds);
  const known = findJournalEntry(writer, entryId);
  if (known === undefined) throw new EvenkeelError('not-found');
  const personId = whoIs(writer, who, atMilliseconds);
  const loggedAtMilliseconds = isRatedAnew(known.ratings, change.ratings)
    ? atMilliseconds
    : known.loggedAtMilliseconds;
  updateJournalEntry(writer, { ...change, id: entryId, personId, loggedAtMilliseconds });
  return { entryId, personId };
}

/** Leaves no trace of it, not in the log either. Throws `not-found`. */
function removeEntry({ writer }: OpenVault, { entryId }: { entryId: number }): null {
  if (!deleteJournalEntry(writer, entryId)) throw new EvenkeelError('not-found');
  writer.truncateLog();
  return null;
}

/** Brings an entry back that was just removed, as it was. Throws `not-found` where its person is gone. */
function bringBack(writer: Writable, entry: JournalEntry): Written {
  const personId = whoIs(writer, { personId: entry.personId }, 0);
  return { entryId: restoreJournalEntry(writer, entry), personId };
}

function whoIs(writer: Writable, who: NewJournalEntry['who'], atMilliseconds: number): number {
  if ('name' in who) return personOfName(writer, 'journal', who.name, atMilliseconds);
  const person = findPerson(writer, who.personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  if (person.isOwner) throw new EvenkeelError('input-invalid');
  return person.id;
}

function requirePast(startedAtMilliseconds: number, nowMilliseconds: number): void {
  if (startedAtMilliseconds > nowMilliseconds) throw new EvenkeelError('input-invalid');
}

/** Leaving a rating out is none. */
function isRatedAnew(before: JournalRatings, after: JournalRatings): boolean {
  return journalItemSchema.options.some((item) => after[item] !== undefined && after[item] !== before[item]);
}

export const journalCalls = {
  'journal.list': reads(listEntries),
  'journal.entry': reads(showEntry),
  'journal.add': writes(addEntry),
  'journal.change': writes(changeEntry),
  'journal.remove': removeEntry,
  'journal.bringBack': writes(bringBack),
};
