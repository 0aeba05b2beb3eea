/** Marks on the owner's own words, against their own past: for a page that nobody else's screen shows. */
import { fewestHits } from '../../shared/measures/repetition.ts';
import { ratePerThousand } from '../../shared/measures/ratePerThousand.ts';
import type { Window } from '../../shared/model/estimates.ts';
import type { OwnSignals } from '../../shared/model/ownSignals.ts';
import { signalLabels, type SignalLabel } from '../../shared/model/signals.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { findOwner } from '../vault/repositories/people.ts';
import { countSaid } from '../vault/repositories/tieSignals.ts';
import { labelHits, type LabelHit } from './labelHits.ts';
import { readsTies } from './upToDate.ts';
import { windowIn } from './windows.ts';

/** The recent time that is held against all before it ends with the owner's last words. */
const recentDays = 90;
const mostWords = 30;

interface Period {
  fromMilliseconds: number;
  toMilliseconds: number;
}

const always: Period = {
  fromMilliseconds: Number.MIN_SAFE_INTEGER,
  toMilliseconds: Number.MAX_SAFE_INTEGER,
};

interface Spans {
  said: number;
  saidRecently: number;
  recentFrom: number;
  recent: Window;
  earlier: Window;
}

/** Labels with the most hits first; empty where nobody is known as the owner. Its recent time ends with the period. */
export function ownSignals(reader: Readable, { fromMilliseconds, toMilliseconds }: Period): OwnSignals {
  const owner = findOwner(reader);
  const all = owner === undefined ? null : countSaid(reader, owner.id, fromMilliseconds, toMilliseconds);
  if (owner === undefined || all === null || all.first === null || all.last === null) {
    return { said: 0, recentFromMilliseconds: null, recentDays, labels: [] };
  }
  const recentFrom = Math.max(fromMilliseconds, all.last - recentDays * dayMilliseconds);
  const saidRecently = countSaid(reader, owner.id, recentFrom, toMilliseconds).count;
  const spans = {
    said: all.count,
    saidRecently,
    recentFrom,
    recent: windowIn(reader, { fromMilliseconds: recentFrom, untilMilliseconds: all.last }, null),
    earlier: windowIn(reader, { fromMilliseconds: all.first, untilMilliseconds: recentFrom }, null),
  };
  const isInside = ({ atMilliseconds }: LabelHit) =>
    atMilliseconds >= fromMilliseconds && atMilliseconds <= toMilliseconds;
  return {
    said: all.count,
    recentFromMilliseconds: recentFrom,
    recentDays,
    labels: [...labelHits(reader, owner.id)]
      .map(([label, hits]) => [label, hits.filter(isInside)] as const)
      .filter(([, hits]) => hits.length > 0)
      .map(([label, hits]) => ownLabel(label, hits, spans))
      .toSorted((one, other) => other.hits - one.hits),
  };
}

function ownLabel(label: SignalLabel, hits: readonly LabelHit[], spans: Spans): OwnSignals['labels'][number] {
  const { said, saidRecently, recentFrom } = spans;
  const recent = hits.filter(({ atMilliseconds }) => atMilliseconds >= recentFrom).length;
  // A rate from one or two passages would only seem to be a number.
  const isEnough = hits.length >= fewestHits;
  return {
    label,
    kind: signalLabels[label].kind,
    hits: hits.length,
    recentRate: isEnough ? ratePerThousand(recent, saidRecently, spans.recent) : null,
    earlierRate: isEnough ? ratePerThousand(hits.length - recent, said - saidRecently, spans.earlier) : null,
    utteranceIds: hits.slice(-mostWords).map(({ utteranceId }) => utteranceId),
  };
}

export const ownSignalsCalls = {
  'signals.own': readsTies<null, OwnSignals>((reader) => ownSignals(reader, always)),
};
