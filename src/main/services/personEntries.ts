/** What the owner says of people: who for what, notes, flags, boundaries, life events, and how close they are. */
import { EvenkeelError } from '../../shared/errors.ts';
import type {
  BoundaryAnswer,
  EntryChange,
  NewEntry,
  OwnWords,
  PersonEntry,
  PersonEvent,
} from '../../shared/model/personEntries.ts';
import { zoneClock } from '../../shared/timeZone.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { closenessRatingsOf } from '../vault/repositories/closenessRatings.ts';
import { findOwner, findPerson, type PersonRecord } from '../vault/repositories/people.ts';
import {
  deleteEntry,
  entriesOf,
  findEntry,
  insertEntry,
  updateEntry,
  type EntryRecord,
} from '../vault/repositories/personEntries.ts';
import { dayOf, middleOf } from './ownDays.ts';
import { getSettings } from './settings.ts';

/** Throws `not-found`. */
function showOwnWords(reader: Readable, { personId }: { personId: number }): OwnWords {
  const person = requirePerson(reader, personId);
  const clock = zoneClock(getSettings(reader).timeZone);
  return {
    personId,
    isOwner: person.isOwner,
    status: person.status,
    // People made one may both have had a role.
    roles: [...new Set(rolesIn(entriesOf(reader, personId)).map(({ words }) => words))].toReversed(),
    entries: entriesAbout(reader, person),
    ratings: closenessRatingsOf(reader, personId)
      .map(({ id, ratedAtMilliseconds, closeness }) => {
        return { id, day: dayOf(clock, ratedAtMilliseconds), closeness };
      })
      .toReversed(),
  };
}

/** What stands with a person, the owner's own life events among it; the latest first. */
function entriesAbout(reader: Readable, person: PersonRecord): PersonEntry[] {
  const owner = findOwner(reader);
  const own =
    owner === undefined || person.isOwner
      ? []
      : entriesOf(reader, owner.id).filter(({ kind }) => kind === 'life-event');
  return [...entriesOf(reader, person.id), ...own]
    .filter(({ kind }) => kind !== 'role')
    .map(({ personId, ...entry }) => ({ ...entry, isOwners: personId === owner?.id }))
    .toSorted((first, second) => second.day.localeCompare(first.day) || second.id - first.id);
}

/** Boundaries and life events of a person and the owner's own life events, oldest first. Throws `not-found`. */
function personEvents(reader: Readable, { personId }: { personId: number }): PersonEvent[] {
  const clock = zoneClock(getSettings(reader).timeZone);
  return entriesAbout(reader, requirePerson(reader, personId))
    .flatMap(({ kind, ...entry }): PersonEvent[] => {
      if (kind === 'role' || kind === 'note' || kind === 'green-flag' || kind === 'red-flag') return [];
      return [{ ...entry, kind, atMilliseconds: middleOf(clock, entry.day) }];
    })
    .toReversed();
}

/** Gives the id of the entry. Throws `not-found`; `input-invalid` for anything but a life event of the owner. */
function addEntry(writer: Writable, entry: NewEntry): { entryId: number } {
  const person = requirePerson(writer, entry.personId);
  if (person.isOwner && entry.kind !== 'life-event') throw new EvenkeelError('input-invalid');
  return { entryId: insertEntry(writer, { ...entry, boundaryId: null }) };
}

/** Notes that a boundary was kept or crossed, in the words of the boundary. Throws `not-found`. */
function answerBoundary(
  writer: Writable,
  { boundaryId, isKept, day, note }: BoundaryAnswer,
): { entryId: number } {
  const boundary = findEntry(writer, boundaryId);
  if (boundary?.kind !== 'boundary') throw new EvenkeelError('not-found');
  const { personId, words } = boundary;
  const kind = isKept ? 'boundary-kept' : 'boundary-crossed';
  return { entryId: insertEntry(writer, { personId, kind, day, words, note, boundaryId }) };
}

/** Throws `not-found`. */
function changeEntry(writer: Writable, { entryId, ...change }: EntryChange): null {
  if (!updateEntry(writer, { id: entryId, ...change })) throw new EvenkeelError('not-found');
  return null;
}

/** Throws `not-found`. */
function removeEntry(writer: Writable, { entryId }: { entryId: number }): null {
  if (!deleteEntry(writer, entryId)) throw new EvenkeelError('not-found');
  return null;
}

/** Says anew who somebody is for what. Throws `not-found`; `input-invalid` for the owner. */
function setRoles(
  writer: Writable,
  { personId, roles, atMilliseconds }: { personId: number; roles: string[]; atMilliseconds: number },
): null {
  if (requirePerson(writer, personId).isOwner) throw new EvenkeelError('input-invalid');
  const known = rolesIn(entriesOf(writer, personId));
  for (const { id, words } of known) if (!roles.includes(words)) deleteEntry(writer, id);
  const day = dayOf(zoneClock(getSettings(writer).timeZone), atMilliseconds);
  for (const words of new Set(roles)) {
    if (known.some((role) => role.words === words)) continue;
    insertEntry(writer, { personId, kind: 'role', day, words, note: '', boundaryId: null });
  }
  return null;
}

function rolesIn(entries: readonly EntryRecord[]): EntryRecord[] {
  return entries.filter(({ kind }) => kind === 'role');
}

function requirePerson(reader: Readable, personId: number): PersonRecord {
  const person = findPerson(reader, personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  return person;
}

export const personEntriesCalls = {
  'people.ownWords': reads(showOwnWords),
  'people.events': reads(personEvents),
  'people.addEntry': writes(addEntry),
  'people.answerBoundary': writes(answerBoundary),
  'people.changeEntry': writes(changeEntry),
  'people.removeEntry': writes(removeEntry),
  'people.setRoles': writes(setRoles),
};
