/** A journal entry while it is being written. */
import type {
  JournalChannel,
  JournalEntry,
  JournalItem,
  JournalRatings,
  NewJournalEntry,
} from '../../../shared/model/journal.ts';
import { clockText, momentOf } from '../zonedTime.ts';

export interface JournalDraft {
  /** As it stands in the field; a known name or a new one. */
  name: string;
  when: 'now' | 'earlier';
  /** When an earlier talk began, as the field writes it. */
  startedText: string;
  minutes: number | null;
  channel: JournalChannel;
  initiator: JournalEntry['initiator'];
  ratings: JournalRatings;
  note: string;
}

/** Somebody to choose, under a name that nobody else has. */
export interface NamedPerson {
  personId: number;
  name: string;
}

/** What the draft is read with. */
export interface DraftWorld {
  people: readonly NamedPerson[];
  /** When the dialog was opened: a talk that was just now ended then, however long the writing takes. */
  openedMilliseconds: number;
  timeZone: string;
}

export function newDraft(name: string, { openedMilliseconds, timeZone }: DraftWorld): JournalDraft {
  return {
    name,
    when: 'now',
    startedText: clockText(openedMilliseconds, timeZone),
    minutes: null,
    channel: 'in-person',
    initiator: null,
    ratings: {},
    note: '',
  };
}

export function draftOf(entry: JournalEntry, name: string, timeZone: string): JournalDraft {
  const { startedAtMilliseconds, minutes, channel, initiator, ratings, note } = entry;
  const startedText = clockText(startedAtMilliseconds, timeZone);
  return { name, when: 'earlier', startedText, minutes, channel, initiator, ratings, note };
}

/** Whether something would be lost with a draft. */
export function isFilledIn(draft: JournalDraft, before: JournalDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(before);
}

/** With an item rated, or left out again (null). */
export function rate(draft: JournalDraft, item: JournalItem, value: number | null): JournalDraft {
  const { [item]: _before, ...others } = draft.ratings;
  return { ...draft, ratings: value === null ? others : { ...others, [item]: value } };
}

/**
 * When the talk of a draft began; null while that is not said. `entry` is the one being changed: as long as the minute
 * shown is its own, so is the moment.
 */
export function startOf(
  draft: JournalDraft,
  { openedMilliseconds, timeZone }: DraftWorld,
  entry: JournalEntry | null,
): number | null {
  if (draft.when === 'now') return openedMilliseconds - (draft.minutes ?? 0) * 60_000;
  const isAsBefore = entry !== null && clockText(entry.startedAtMilliseconds, timeZone) === draft.startedText;
  return isAsBefore ? entry.startedAtMilliseconds : momentOf(draft.startedText, timeZone);
}

/** Who is meant by a name; a new person where nobody is called so. Null for an empty one. */
export function whoOf(name: string, people: readonly NamedPerson[]): NewJournalEntry['who'] | null {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return null;
  const known = people.find((person) => person.name.toLowerCase() === wanted);
  return known === undefined ? { name: name.trim() } : { personId: known.personId };
}

/** What is to be kept of a draft; null while it does not say with whom or when, or says a time to come. */
export function entryOf(
  draft: JournalDraft,
  world: DraftWorld,
  entry: JournalEntry | null,
): NewJournalEntry | null {
  const who = whoOf(draft.name, world.people);
  const startedAtMilliseconds = startOf(draft, world, entry);
  if (who === null || startedAtMilliseconds === null) return null;
  if (startedAtMilliseconds > world.openedMilliseconds) return null;
  const { minutes, channel, initiator, ratings, note } = draft;
  return { who, startedAtMilliseconds, minutes, channel, initiator, ratings, note: note.trim() };
}
