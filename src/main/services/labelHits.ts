import type { Hit } from '../../shared/measures/repetition.ts';
import type { SignalLabel } from '../../shared/model/signals.ts';
import { dayMilliseconds, zoneClock } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { markedUtterancesOf } from '../vault/repositories/tieSignals.ts';
import { groupBy } from './groupBy.ts';
import { getSettings } from './settings.ts';

export interface LabelHit extends Hit {
  utteranceId: number;
  label: SignalLabel;
}

/** A person's marked utterances by label, oldest first, with the owner's day of each. */
export function labelHits(reader: Readable, personId: number): Map<SignalLabel, LabelHit[]> {
  const clock = zoneClock(getSettings(reader).timeZone);
  const hits = markedUtterancesOf(reader, personId).map((row) => {
    return { ...row, day: Math.floor(clock.wallAt(row.atMilliseconds) / dayMilliseconds) };
  });
  return groupBy(hits, ({ label }) => label);
}
