import { gateOf } from '../../shared/measures/gates.ts';
import type { ReportOptions } from '../../shared/model/report.ts';
import type { Network, Tie } from '../../shared/model/ties.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import type { ReportData, ReportPerson, ReportQuote } from '../report/reportData.ts';
import { formats } from '../sources/formats.ts';
import { recordingFormats } from '../sources/recordings.ts';
import { serviceName } from '../../shared/serviceNames.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { listIdentities, listPeople } from '../vault/repositories/people.ts';
import { signalsOf } from '../vault/repositories/readings.ts';
import {
  lastSpeechModel,
  markedUtterances,
  type MarkedUtterance,
} from '../vault/repositories/reportQuotes.ts';
import { placesOf } from '../vault/repositories/utterances.ts';
import { listSources } from '../vault/repositories/sources.ts';
import { contactSpan } from '../vault/repositories/ties.ts';
import { groupBy } from './groupBy.ts';
import { momentOf } from './network/moment.ts';
import { networkAt } from './network/show.ts';
import { readsHistory, type TieHistory } from './network/tieHistory.ts';
import { ownSignals } from './ownSignals.ts';
import { setAsideIds } from './setAside.ts';
import { personTimeline } from './timeline.ts';

type ReportInput = ReportOptions & { madeMilliseconds: number };

type Period = ReportData['period'];

/** Most people told of one by one; who had fewer interactions is only counted. */
const mostPeople = 40;
const candidatesOfAKind = 60;

/** Everything a report is written from. Ties stand as they did at the end of the period. */
function reportData(
  history: TieHistory,
  reader: Readable,
  { madeMilliseconds, ...options }: ReportInput,
): ReportData {
  const { timeZone } = history;
  const period = periodOf(reader, options, madeMilliseconds);
  const everybody = networkAt(history, reader, momentOf(history, period.toMilliseconds));
  const isWanted = wantedIn(reader, options);
  const wanted = everybody.ties.filter(({ personId }) => isWanted(personId));
  const withMost = wanted.toSorted((one, other) => other.interactions - one.interactions);
  const people = withMost
    .slice(0, mostPeople)
    .map((tie) => personOf(reader, tie, period, options.quotes))
    .filter(({ timeline }) => timeline.points.length > 0)
    .toSorted((one, other) => other.timeline.points.length - one.timeline.points.length);
  return {
    options,
    ownerName: everybody.ownerName,
    timeZone,
    madeMilliseconds,
    period,
    sources: sourcesOf(reader),
    people,
    peopleLeftOut: Math.max(0, withMost.length - mostPeople),
    network: networkOf(everybody, people),
    knownNames: namesOf(reader),
    own: options.ownMarks ? ownSignals(reader, period) : null,
    readingModel: people[0]?.timeline.model ?? '',
    speechModel: lastSpeechModel(reader),
  };
}

/** Whoever is chosen by name, set aside or not. */
function wantedIn(
  reader: Readable,
  { personIds, withSetAside }: ReportOptions,
): (personId: number) => boolean {
  const named = personIds === null ? null : new Set(personIds);
  if (named !== null) return (personId) => named.has(personId);
  const leftOut = withSetAside ? new Set<number>() : setAsideIds(reader);
  return (personId) => !leftOut.has(personId);
}

/** The chosen period where one was chosen, held within the time that has data. */
function periodOf(reader: Readable, options: ReportOptions, madeMilliseconds: number): Period {
  const span = contactSpan(reader) ?? { first: madeMilliseconds, last: madeMilliseconds };
  const fromMilliseconds = Math.max(options.fromMilliseconds ?? span.first, span.first);
  const toMilliseconds = Math.min(options.toMilliseconds ?? span.last, span.last);
  return { fromMilliseconds, toMilliseconds: Math.max(fromMilliseconds, toMilliseconds) };
}

function personOf(reader: Readable, tie: Tie, period: Period, withQuotes: boolean): ReportPerson {
  const { personId, name } = tie;
  const timeline = timelineIn(reader, personId, period);
  return {
    personId,
    name,
    // The report's marks are about its whole period, in the table as on the map.
    tie: { ...tie, hotAndCold: timeline.hotAndCold },
    timeline,
    quotes: withQuotes ? quotesOf(reader, personId, period) : [],
  };
}

function timelineIn(reader: Readable, personId: number, period: Period): Timeline {
  const days = (period.toMilliseconds - period.fromMilliseconds) / dayMilliseconds;
  const whole = personTimeline(reader, {
    personId,
    atMilliseconds: period.toMilliseconds,
    windowDays: Math.max(1, Math.ceil(days)),
  });
  const isInside = ({ atMilliseconds }: { atMilliseconds: number }) =>
    atMilliseconds >= period.fromMilliseconds && atMilliseconds <= period.toMilliseconds;
  const points = whole.points.filter(isInside);
  return {
    ...whole,
    points,
    entries: whole.entries.filter(isInside),
    level: whole.level.filter(isInside),
    changePoints: whole.changePoints.filter(isInside),
    gate: gateOf(points.length),
  };
}

function quotesOf(reader: Readable, personId: number, period: Period): ReportQuote[] {
  const found = new Map(
    (['tactic', 'support'] as const)
      .flatMap((kind) => markedUtterances(reader, { personId, kind, ...period, limit: candidatesOfAKind }))
      .map((utterance) => [utterance.utteranceId, utterance]),
  );
  // The earliest import comes last and stays.
  const lines = new Map(placesOf(reader, [...found.keys()]).map((place) => [place.utteranceId, place.line]));
  const shown = signalsOf(reader, [...found.keys()]).filter(({ isShown }) => isShown);
  const signals = groupBy(shown, ({ utteranceId }) => utteranceId);
  return [...found.values()].map((utterance) => ({
    interactionId: utterance.interactionId,
    atMilliseconds: utterance.atMilliseconds,
    text: utterance.text,
    signals: (signals.get(utterance.utteranceId) ?? []).map(
      ({ kind, label, probability, start, end, answer }) => ({
        kind,
        label,
        probability,
        start,
        end,
        isConfirmed: answer === 'confirmed',
      }),
    ),
    source: placeOf(utterance, lines.get(utterance.utteranceId) ?? null),
    isEdited: utterance.isEdited,
    deletedLater: utterance.deletedLater,
  }));
}

/** Where somebody can look it up: "Telegram, line 412", "recorded call, at 1:05". */
function placeOf({ service, conversationKind, startSeconds }: MarkedUtterance, line: number | null): string {
  if (conversationKind === 'call') {
    const seconds = Math.floor(startSeconds ?? 0);
    return `recorded call, at ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
  const name = serviceName(service);
  return line === null ? name : `${name}, line ${line}`;
}

function sourcesOf(reader: Readable): ReportData['sources'] {
  const names = new Map([...formats, ...recordingFormats].map(({ id, name }) => [id, name]));
  return listSources(reader).map(({ formatId, kind, added, duplicates, notUnderstood }) => ({
    formatName: names.get(formatId) ?? formatId,
    kind,
    added,
    duplicates,
    notUnderstood,
  }));
}

function networkOf(everybody: Network, people: readonly ReportPerson[]): Network {
  const ids = new Set(people.map(({ personId }) => personId));
  return {
    ...everybody,
    ties: people.map(({ tie }) => tie),
    between: everybody.between.filter(({ first, second }) => ids.has(first) && ids.has(second)),
  };
}

function namesOf(reader: Readable): ReportData['knownNames'] {
  const identities = groupBy(listIdentities(reader), ({ personId }) => personId);
  return listPeople(reader).map(({ id, name, isOwner }) => ({
    personId: id,
    isOwner,
    names: [name, ...(identities.get(id) ?? []).map(({ displayName }) => displayName)],
  }));
}

export const reportCalls = { 'report.data': readsHistory(reportData) };
