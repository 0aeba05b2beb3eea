/**
 * All interactions of the owner with everybody, imported or written down in the journal, held in the memory of the
 * database worker while the vault is open.
 */
import { isOffHours } from '../../../shared/measures/offHours.ts';
import { interactionTone } from '../../../shared/measures/interactionTone.ts';
import { interactionWarmth } from '../../../shared/measures/warmth.ts';
import type { Turbulence } from '../../../shared/measures/turbulence.ts';
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';
import type { VaultCall } from '../../vault/calls.ts';
import type { Readable } from '../../vault/database.ts';
import {
  conversationKinds,
  historyRows,
  noteChangedPeople,
  takeChangedPeople,
  type ConversationKind,
  type HistoryRecord,
} from '../../vault/repositories/tieHistory.ts';
import { refreshTieInteractions } from '../../vault/repositories/tieInteractions.ts';
import type { OpenVault } from '../../vault/vault.ts';
import { getSettings } from '../settings.ts';
import { historyEntries, withEntries, type HistoryEntry } from './historyEntries.ts';

/** One interaction with one person. */
export interface Meeting {
  interactionId: number;
  conversation: ConversationKind;
  started: number;
  ended: number;
  /** Day on the owner's clock, counted from 1970. */
  day: number;
  offHours: boolean;
  from: number;
  to: number;
  tactics: number;
  support: number;
  /** Tone of the person's words, 0..1, and what the interaction says of warmth, -1..1; null where none were read. */
  tone: number | null;
  warmth: number | null;
}

export interface PersonHistory {
  personId: number;
  /** Oldest first, at least one. */
  meetings: Meeting[];
  /** Ups and downs as they stood after a meeting, by its place; kept since they cost the most. */
  turbulences: Map<number, Turbulence>;
  /** What the owner wrote down, oldest first; also of talks that were imported as well. */
  entries: readonly HistoryEntry[];
}

export interface TieHistory {
  timeZone: string;
  people: Map<number, PersonHistory>;
  /** Begins of the first and the last meeting with anybody; null without any. */
  span: { first: number; last: number } | null;
  /** Days with contact with anybody. */
  days: Set<number>;
}

const histories = new WeakMap<Readable, TieHistory>();

/** A call that reads the ties of many moments, after what changed since the last such call was worked into them. */
export function readsHistory<Input, Result>(
  answer: (history: TieHistory, reader: Readable, input: Input) => Result,
): VaultCall<Input, Result> {
  return (vault, input) => {
    refreshTieInteractions(vault.writer);
    return answer(currentHistory(vault), vault.reader, input);
  };
}

function currentHistory({ reader, writer }: OpenVault): TieHistory {
  const { timeZone } = getSettings(reader);
  const known = histories.get(reader);
  if (known?.timeZone !== timeZone) {
    noteChangedPeople(writer);
    return keep(reader, { timeZone, people: new Map(), span: null, days: new Set() }, null);
  }
  const changed = takeChangedPeople(writer);
  return changed.length === 0 ? known : keep(reader, known, changed);
}

/** A new history, so that whoever kept something beside the old one sees that it is no longer true. */
function keep(reader: Readable, before: TieHistory, changedIds: readonly number[] | null): TieHistory {
  const { timeZone } = before;
  const people = new Map(before.people);
  for (const personId of changedIds ?? []) people.delete(personId);
  const imported = meetingsOf(reader, timeZone, changedIds);
  const written = historyEntries(reader, changedIds);
  const clock = zoneClock(timeZone);
  for (const personId of new Set([...imported.keys(), ...written.keys()])) {
    const entries = written.get(personId) ?? [];
    const meetings = withEntries(imported.get(personId) ?? [], entries, clock);
    people.set(personId, { personId, meetings, turbulences: new Map(), entries });
  }
  // In one order, whichever changed last.
  const ordered = new Map([...people].toSorted(([one], [other]) => one - other));
  const history = { timeZone, people: ordered, span: spanOf(people), days: daysOf(people) };
  histories.set(reader, history);
  return history;
}

function meetingsOf(
  reader: Readable,
  timeZone: string,
  personIds: readonly number[] | null,
): Map<number, Meeting[]> {
  const clock = zoneClock(timeZone);
  const conversations = new Map(conversationKinds(reader).map((row) => [row.id, row]));
  const meetings = new Map<number, Meeting[]>();
  for (const row of historyRows(reader, personIds)) {
    const conversation = conversations.get(row.conversationId);
    if (conversation === undefined) continue;
    const meeting = toMeeting(row, conversation, clock.wallAt(row.started));
    const known = meetings.get(row.personId);
    if (known === undefined) meetings.set(row.personId, [meeting]);
    else known.push(meeting);
  }
  return meetings;
}

function toMeeting(row: HistoryRecord, conversation: ConversationKind, wallMilliseconds: number): Meeting {
  const tone = row.readCount === 0 ? null : interactionTone(row).value;
  return {
    interactionId: row.interactionId,
    conversation,
    started: row.started,
    ended: row.ended,
    day: Math.floor(wallMilliseconds / dayMilliseconds),
    offHours: isOffHours(wallMilliseconds),
    from: row.from,
    to: row.to,
    tactics: row.tactics,
    support: row.support,
    tone,
    warmth: tone === null ? null : interactionWarmth(tone, row.support, row.tactics),
  };
}

function spanOf(people: ReadonlyMap<number, PersonHistory>): TieHistory['span'] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { meetings } of people.values()) {
    first = Math.min(first, meetings[0]?.started ?? first);
    last = Math.max(last, meetings.at(-1)?.started ?? last);
  }
  return first > last ? null : { first, last };
}

function daysOf(people: ReadonlyMap<number, PersonHistory>): Set<number> {
  const days = new Set<number>();
  for (const { meetings } of people.values()) for (const { day } of meetings) days.add(day);
  return days;
}

/** How many meetings began until then; meetings oldest first. */
export function meetingsUntil(meetings: readonly Meeting[], milliseconds: number): number {
  let [low, high] = [0, meetings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((meetings[middle]?.started ?? 0) <= milliseconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
