/** Small invented ties and timelines for the charts' tests. */
import type { Network, Tie } from '../../../../src/shared/model/ties.ts';
import type { Timeline, TimelinePoint } from '../../../../src/shared/model/timeline.ts';
import type { TimelineFlag } from '../../../../src/shared/pictures/timelineFlag.ts';
import { anyWindow } from '../../anyWindow.ts';

export function tie(personId: number, name: string, changes: Partial<Tie> = {}): Tie {
  return {
    personId,
    name,
    contact: { value: 0.7, low: 0.6, high: 0.8, n: 24, name: 'contact level', class: 'strong', parts: [] },
    closeness: null,
    warmth: {
      value: 0.5,
      low: 0.3,
      high: 0.7,
      intervalPercent: 80,
      n: 20,
      basis: 'estimate',
      window: anyWindow,
    },
    hotAndCold: false,
    interactions: 45,
    utterancesFrom: 300,
    utterancesTo: 280,
    tactics: 0,
    support: 12,
    lastMilliseconds: Date.UTC(2026, 4, 3),
    services: ['WhatsApp'],
    ...changes,
  };
}

export function network(ties: Tie[]): Network {
  return { ownerName: 'Ana', atMilliseconds: Date.UTC(2026, 5, 1), ties, between: [] };
}

const dayMilliseconds = 86_400_000;

/** A point on the `day`th day of 2026, with an interval of ±0.1. */
export function point(day: number, value: number, changes: Partial<TimelinePoint> = {}): TimelinePoint {
  return {
    interactionId: day,
    kind: 'session',
    atMilliseconds: Date.UTC(2026, 0, 1) + (day - 1) * dayMilliseconds,
    value,
    low: value - 0.1,
    high: value + 0.1,
    utterances: 8,
    tactics: 0,
    support: 0,
    ...changes,
  };
}

/** Written down of noon of the `day`th day of 2026. */
export function flag(day: number, changes: Partial<TimelineFlag> = {}): TimelineFlag {
  const atMilliseconds = Date.UTC(2026, 0, 1, 12) + (day - 1) * dayMilliseconds;
  return {
    id: day,
    kind: 'boundary',
    day: formatDay(atMilliseconds),
    atMilliseconds,
    words: 'No calls after ten',
    isOwners: false,
    ...changes,
  };
}

export function timeline(points: TimelinePoint[], changes: Partial<Timeline> = {}): Timeline {
  return {
    personId: 2,
    name: 'Maya',
    points,
    entries: [],
    level: points.map(({ atMilliseconds, value }) => ({
      atMilliseconds,
      mean: value,
      low: value - 0.05,
      high: value + 0.05,
    })),
    changePoints: [],
    gate: 'full',
    gateSentence: 'Enough interactions for a full picture.',
    windowDays: 56,
    windowPoints: points.length,
    mean: null,
    rmassd: null,
    acuteDrops: null,
    acuteCut: 0.3,
    hotAndCold: null,
    basis: 'estimate',
    model: 'first reader',
    ...changes,
  };
}

export function formatDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The values of an attribute in markup, in order. */
export function attributes(markup: string, name: string): string[] {
  return [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}
