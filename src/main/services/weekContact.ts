/** Contact as the overview counts it: what was imported, and what the owner wrote down in the journal. */
import { entriesApart, isSpokenChannel } from '../../shared/measures/entriesApart.ts';
import { entryEndMilliseconds } from '../../shared/measures/entryLag.ts';
import { interactionIdOfEntry, type JournalEntry } from '../../shared/model/journal.ts';
import type { Readable } from '../vault/database.ts';
import { journalEntriesBetween, journalSpan } from '../vault/repositories/journalEntries.ts';
import { contactMoments, contactSpan, type ContactMoment } from '../vault/repositories/ties.ts';
import { groupBy } from './groupBy.ts';

export interface Contact extends ContactMoment {
  /** Said aloud, on the phone or face to face. */
  isSpoken: boolean;
  /** An entry about a talk that was imported as well: its time counts, it is not another talk. */
  isAgain: boolean;
}

/** When the first and the last contact with anybody began; null without any. */
export function wholeSpan(reader: Readable): { first: number; last: number } | null {
  const [imported, written] = [contactSpan(reader), journalSpan(reader)];
  if (imported === null || written === null) return imported ?? written;
  return {
    first: Math.min(imported.first, written.first),
    last: Math.max(imported.last, written.last),
  };
}

/** With anybody, begun in [from, until]; one row a person. */
export function contactBetween(
  reader: Readable,
  fromMilliseconds: number,
  untilMilliseconds: number,
): Contact[] {
  const imported = contactMoments(reader, fromMilliseconds, untilMilliseconds);
  const entries = journalEntriesBetween(reader, { fromMilliseconds, toMilliseconds: untilMilliseconds + 1 });
  if (entries.length === 0) return imported.map(asContact);
  const talks = groupBy(imported, ({ personId }) => personId);
  const written = [...groupBy(entries, ({ personId }) => personId)].flatMap(([personId, own]) =>
    entryContacts(own, talks.get(personId) ?? []),
  );
  return [...imported.map(asContact), ...written];
}

function asContact(moment: ContactMoment): Contact {
  return { ...moment, isSpoken: moment.kind === 'call', isAgain: false };
}

/** All with one person; talks by their beginning. */
function entryContacts(entries: readonly JournalEntry[], talks: readonly ContactMoment[]): Contact[] {
  const spans = entries.map((entry) => ({
    entry,
    started: entry.startedAtMilliseconds,
    ended: entryEndMilliseconds(entry),
    isSpoken: isSpokenChannel(entry.channel),
  }));
  const apart = new Set(
    entriesApart(
      spans,
      talks.map(({ atMilliseconds, endMilliseconds, kind }) => ({
        started: atMilliseconds,
        ended: endMilliseconds,
        isSpoken: kind === 'call',
      })),
    ),
  );
  return spans.map((span) => ({
    personId: span.entry.personId,
    interactionId: interactionIdOfEntry(span.entry.id),
    atMilliseconds: span.started,
    endMilliseconds: span.ended,
    kind: 'journal',
    from: 0,
    to: 0,
    isSpoken: span.isSpoken,
    isAgain: !apart.has(span),
  }));
}
