/** Whom to greet today: at most one suggestion a day, which the owner may put off or pass on. */
import { dueScore } from '../../shared/measures/greetingDue.ts';
import { EvenkeelError } from '../../shared/errors.ts';
import { greetingActs, type Greeting } from '../../shared/model/greeting.ts';
import type { EgoTie } from '../../shared/model/network.ts';
import { dayMilliseconds, zoneClock } from '../../shared/timeZone.ts';
import { writes, type VaultCall } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  deleteGreetingsBefore,
  keepGreeting,
  listGreetings,
  type GreetingRecord,
} from '../vault/repositories/greetings.ts';
import { findPerson } from '../vault/repositories/people.ts';
import { hasUnread } from '../vault/repositories/utteranceCounts.ts';
import { showNetwork } from './network/show.ts';
import { readsHistory, type TieHistory } from './network/tieHistory.ts';
import { dayOf } from './ownDays.ts';
import { notSuggestedIds } from './setAside.ts';
import { getSettings } from './settings.ts';

/** After more than two years a greeting is no small thing any more. */
const longestDays = 730;
/** More talks a year than this is no weak tie; fewer altogether than this, hardly a tie. */
const mostTalksAYear = 12;
const fewestTalks = 3;
/** So long nobody is proposed again after a day on which they were, or were put off. */
const restDays = { proposed: 7, passed: 7, 'put-off': 30 } as const;

interface Due {
  personId: number;
  name: string;
  lastMilliseconds: number;
  recordEndMilliseconds: number;
}

interface Asked {
  atMilliseconds: number;
}

/**
 * Weak ties that are due, the most due first (Sandstrom & Dunn 2014 on weak ties). How long it is quiet counts to the
 * end of the record, beyond which nothing is known. Never somebody not to be suggested, nor anybody whose words bear
 * possible tactics or are not all read yet.
 */
function dueToGreet(history: TieHistory, reader: Readable, { atMilliseconds }: Asked): Due[] {
  const network = showNetwork(history, reader, { atDate: null });
  const recordEndMilliseconds = network.atMilliseconds;
  const kept = notSuggestedIds(reader);
  const quiet = network.ties
    .map((tie, place) => {
      const lastMilliseconds = tie.lastMilliseconds ?? recordEndMilliseconds;
      const score = dueScore(place, (recordEndMilliseconds - lastMilliseconds) / dayMilliseconds);
      return { tie, lastMilliseconds, score };
    })
    .filter(({ score, lastMilliseconds }) => {
      return score >= 1 && atMilliseconds - lastMilliseconds <= longestDays * dayMilliseconds;
    });
  return quiet
    .filter(({ tie }) => !kept.has(tie.personId) && seemsGood(tie) && isWeak(tie, history))
    .filter(({ tie }) => !hasUnread(reader, tie.personId))
    .toSorted((one, other) => other.score - one.score || one.tie.personId - other.tie.personId)
    .map(({ tie: { personId, name }, lastMilliseconds }) => {
      return { personId, name, lastMilliseconds, recordEndMilliseconds };
    });
}

function seemsGood({ tactics, warmth, warmthFromWords, isWarmthHeld, hotAndCold }: EgoTie): boolean {
  const isWarm = [warmth, warmthFromWords].every((one) => (one?.value ?? 0) >= 0);
  return tactics === 0 && isWarm && isWarmthHeld !== true && hotAndCold !== true;
}

/** A few talks of two, never many: who was close once and fell silent is no weak tie. */
function isWeak({ personId, contact }: EgoTie, history: TieHistory): boolean {
  if (contact.class !== 'weak') return false;
  const talks = (history.people.get(personId)?.meetings ?? []).filter(
    ({ conversation, from, to }) => conversation.kind !== 'group' && from > 0 && to > 0,
  );
  const [first, last] = [talks[0], talks.at(-1)];
  if (first === undefined || last === undefined) return false;
  const years = Math.max(1, (last.started - first.started) / (365 * dayMilliseconds));
  return talks.length >= fewestTalks && talks.length / years <= mostTalksAYear;
}

const due = readsHistory(dueToGreet);

/** The suggestion of the day, the same all day while it fits; null where nobody does. */
const showGreeting: VaultCall<Asked, Greeting | null> = (vault, asked) => {
  const people = due(vault, asked);
  return vault.writer.transaction(() => propose(vault.writer, people, dayAt(vault.writer, asked)));
};

function propose(writer: Writable, people: readonly Due[], day: string): Greeting | null {
  const known = listGreetings(writer);
  const answers = new Map(known.flatMap((one) => (one.day === day ? [[one.personId, one.answer]] : [])));
  const isNow = (answer: GreetingRecord['answer']) => (one: Due) => answers.get(one.personId) === answer;
  if ([...answers.values()].includes('put-off')) {
    const putOff = people.find(isNow('put-off'));
    return putOff === undefined ? null : shown(putOff, { day, isPutOff: true, hasOthers: false });
  }
  const open = openOn(people, known, day);
  const proposed = open.find(isNow('proposed'));
  const chosen = proposed ?? open.find(({ personId }) => !answers.has(personId)) ?? open[0];
  if (chosen === undefined) return null;
  if (proposed === undefined) {
    deleteGreetingsBefore(writer, daysLater(day, -restDays['put-off']));
    keepGreeting(writer, { personId: chosen.personId, day, answer: 'proposed' });
  }
  return shown(chosen, { day, isPutOff: false, hasOthers: open.length > 1 });
}

/** Somebody else for today; after the last the first again. Throws `not-found`. */
const passGreeting: VaultCall<Asked & { personId: number }, null> = (vault, { personId, ...asked }) => {
  const people = due(vault, asked);
  return vault.writer.transaction(() => {
    const day = dayAt(vault.writer, asked);
    const open = openOn(people, listGreetings(vault.writer), day);
    const place = open.findIndex((one) => one.personId === personId);
    const next = open[(place + 1) % open.length];
    if (place < 0 || next === undefined) throw new EvenkeelError('not-found');
    keepGreeting(vault.writer, { personId, day, answer: 'passed' });
    keepGreeting(vault.writer, { personId: next.personId, day, answer: 'proposed' });
    return null;
  });
};

/** Another time: not before some weeks, unless taken back. Throws `not-found`. */
function putOffGreeting(
  writer: Writable,
  { personId, isPutOff, ...asked }: Asked & { personId: number; isPutOff: boolean },
): null {
  if (findPerson(writer, personId) === undefined) throw new EvenkeelError('not-found');
  const answer = isPutOff ? 'put-off' : 'proposed';
  keepGreeting(writer, { personId, day: dayAt(writer, asked), answer });
  return null;
}

/** Without whoever was proposed on another day of late, or was put off. */
function openOn(people: readonly Due[], known: readonly GreetingRecord[], day: string): Due[] {
  const resting = new Set(
    known
      .filter((one) => one.day !== day || one.answer === 'put-off')
      .filter((one) => daysLater(one.day, restDays[one.answer]) > day)
      .map(({ personId }) => personId),
  );
  return people.filter(({ personId }) => !resting.has(personId));
}

function shown(
  person: Due,
  { day, isPutOff, hasOthers }: { day: string; isPutOff: boolean; hasOthers: boolean },
): Greeting {
  const putOffUntil = isPutOff ? daysLater(day, restDays['put-off']) : null;
  const act = greetingActs[(Date.parse(day) / dayMilliseconds) % greetingActs.length] ?? greetingActs[0];
  return { ...person, act, hasOthers, putOffUntil };
}

function dayAt(reader: Readable, { atMilliseconds }: Asked): string {
  return dayOf(zoneClock(getSettings(reader).timeZone), atMilliseconds);
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}

export const greetingCalls = {
  'greeting.show': showGreeting,
  'greeting.pass': passGreeting,
  'greeting.putOff': writes(putOffGreeting),
};
