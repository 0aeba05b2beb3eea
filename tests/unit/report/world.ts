/** A small report: one person with twenty interactions, one quote, and whatever a test wants otherwise. */
import type { Estimate } from '../../../src/shared/model/estimates.ts';
import type { Timeline } from '../../../src/shared/model/timeline.ts';
import type { ReportData, ReportPerson, ReportQuote } from '../../../src/main/report/reportData.ts';
import { anyWindow } from '../anyWindow.ts';

const firstDay = Date.parse('2026-01-05T18:00:00Z');
export const dayMilliseconds = 86_400_000;

function estimate(value: number): Estimate {
  return {
    value,
    low: value - 0.1,
    high: value + 0.1,
    intervalPercent: 80,
    n: 20,
    basis: 'estimate',
    window: anyWindow,
  };
}

export function timelineOf(name: string, interactions: number, personId = 2): Timeline {
  const points = Array.from({ length: interactions }, (_, index) => ({
    interactionId: personId * 1000 + index,
    kind: 'session' as const,
    atMilliseconds: firstDay + index * 3 * dayMilliseconds,
    value: index < interactions / 2 ? 0.75 : 0.25,
    low: 0.1,
    high: 0.9,
    utterances: 8,
    tactics: index < interactions / 2 ? 0 : 2,
    support: 1,
  }));
  return {
    personId,
    name,
    points,
    entries: [],
    level: points.map(({ atMilliseconds, value }) => ({
      atMilliseconds,
      mean: value,
      low: value - 0.1,
      high: value + 0.1,
    })),
    changePoints: [],
    gate: interactions < 6 ? 'raw' : interactions < 14 ? 'early' : 'full',
    gateSentence: 'Enough interactions for the whole picture.',
    windowDays: 60,
    windowPoints: interactions,
    mean: estimate(0.5),
    rmassd: estimate(0.3),
    acuteDrops: estimate(0.2),
    acuteCut: 0.3,
    hotAndCold: false,
    basis: 'estimate',
    model: 'reader 1',
  };
}

export function quoteOf(text: string, change: Partial<ReportQuote> = {}): ReportQuote {
  return {
    interactionId: 1,
    atMilliseconds: firstDay,
    text,
    signals: [
      { kind: 'tactic', label: 'denial', probability: 0.8, start: 0, end: text.length, isConfirmed: false },
    ],
    source: 'Telegram, line 12',
    isEdited: false,
    deletedLater: false,
    ...change,
  };
}

export function personOf(name: string, change: Partial<ReportPerson> = {}): ReportPerson {
  const personId = change.personId ?? 2;
  return {
    personId,
    name,
    tie: {
      personId,
      name,
      contact: { value: 0.7, low: 0.6, high: 0.8, n: 20, name: 'contact level', class: 'strong', parts: [] },
      closeness: null,
      warmth: estimate(0.2),
      hotAndCold: false,
      interactions: 20,
      utterancesFrom: 80,
      utterancesTo: 80,
      tactics: 20,
      support: 20,
      lastMilliseconds: firstDay,
      services: ['Telegram'],
    },
    timeline: timelineOf(name, 20, personId),
    quotes: [],
    ...change,
  };
}

/** Everything about everybody not set aside, by name. */
export const anyOptions: ReportData['options'] = {
  fromMilliseconds: null,
  toMilliseconds: null,
  personIds: null,
  withSetAside: false,
  names: 'names',
  quotes: true,
  ownMarks: false,
  question: '',
  paper: 'A4',
};

/** A report on these people, owned by Alex Morgan, over their sixty days. */
export function reportOf(
  people: ReportPerson[],
  options: Partial<ReportData['options']> = {},
  change: Partial<ReportData> = {},
): ReportData {
  return {
    options: {
      ...anyOptions,
      ...options,
    },
    ownerName: 'Alex Morgan',
    timeZone: 'Europe/London',
    madeMilliseconds: firstDay + 100 * dayMilliseconds,
    period: { fromMilliseconds: firstDay, toMilliseconds: firstDay + 57 * dayMilliseconds },
    sources: [{ formatName: 'Telegram', kind: 'chat', added: 160, duplicates: 3, notUnderstood: 0 }],
    people,
    peopleLeftOut: 0,
    network: {
      ownerName: 'Alex Morgan',
      atMilliseconds: firstDay,
      ties: people.map(({ tie }) => tie),
      between: [],
    },
    knownNames: [
      { personId: 1, isOwner: true, names: ['Alex Morgan'] },
      ...people.map(({ personId, name }) => ({ personId, isOwner: false, names: [name] })),
    ],
    own: null,
    readingModel: 'reader 1',
    speechModel: null,
    ...change,
  };
}
