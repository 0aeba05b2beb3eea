/** Labels that a person's words bear more than once, against how often everybody else's do. */
import { ratePerThousand } from '../../shared/measures/ratePerThousand.ts';
import {
  isAboveOthers,
  fewestOfOthers,
  patternWindowDays,
  repeatedStretch,
} from '../../shared/measures/repetition.ts';
import type { Window } from '../../shared/model/estimates.ts';
import type { Pattern, Patterns } from '../../shared/model/patterns.ts';
import { signalLabels, type SignalLabel } from '../../shared/model/signals.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { labelsOfOthers, utterancesFrom, utterancesOfOthers } from '../vault/repositories/tieSignals.ts';
import { labelHits, type LabelHit } from './labelHits.ts';
import { readsTies } from './upToDate.ts';
import { wholeRecord, windowIn } from './windows.ts';

/** The most hits first. */
function patternsWith(reader: Readable, { personId }: { personId: number }): Patterns {
  const others = {
    labels: labelsOfOthers(reader, personId),
    utterances: utterancesOfOthers(reader, personId),
    window: wholeRecord(reader),
  };
  const seen = [...labelHits(reader, personId)]
    .flatMap(([label, hits]) => patternOf(reader, personId, label, hits, others))
    .toSorted((one, other) => other.hits - one.hits);
  return {
    patterns: seen.filter((pattern) => pattern.isAboveOthers !== false),
    asWithOthers: seen.filter((pattern) => pattern.isAboveOthers === false),
  };
}

interface Others {
  labels: ReadonlyMap<SignalLabel, number>;
  utterances: number;
  window: Window;
}

function patternOf(
  reader: Readable,
  personId: number,
  label: SignalLabel,
  hits: readonly LabelHit[],
  others: Others,
): Pattern[] {
  const stretch = repeatedStretch(hits);
  if (stretch === null) return [];
  const { fromMilliseconds, untilMilliseconds } = stretch;
  const said = Math.max(
    stretch.hits.length,
    utterancesFrom(reader, personId, fromMilliseconds, untilMilliseconds),
  );
  const ofOthers = { hits: others.labels.get(label) ?? 0, utterances: others.utterances };
  const days = ((hits.at(-1)?.atMilliseconds ?? 0) - (hits[0]?.atMilliseconds ?? 0)) / dayMilliseconds;
  return [
    {
      label,
      kind: signalLabels[label].kind,
      hits: stretch.hits.length,
      days: stretch.days,
      fromMilliseconds: stretch.hits[0]?.atMilliseconds ?? fromMilliseconds,
      untilMilliseconds,
      rate: ratePerThousand(stretch.hits.length, said, windowIn(reader, stretch, personId)),
      rateOfOthers:
        ofOthers.utterances < fewestOfOthers
          ? null
          : ratePerThousand(ofOthers.hits, ofOthers.utterances, others.window),
      isAboveOthers: isAboveOthers(
        { hits: stretch.hits.length, utterances: said },
        ofOthers,
        Math.ceil(days / patternWindowDays),
      ),
      hitsEver: hits.length,
      utteranceIds: stretch.hits.map(({ utteranceId }) => utteranceId),
    },
  ];
}

export const patternsCalls = { 'signals.patterns': readsTies(patternsWith) };
