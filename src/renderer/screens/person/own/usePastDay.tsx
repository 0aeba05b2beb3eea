import { useState, type ReactNode } from 'react';
import { useSettings } from '../../../app/settings.ts';
import { TextField } from '../../../design/TextField.tsx';
import { isoDay } from '../../isoDay.ts';

interface PastDay {
  /** "2026-03-05"; empty while unfinished. */
  readonly day: string;
  /** Whether it is a day, and not one still to come. */
  readonly isReady: boolean;
  readonly field: ReactNode;
}

/** Asks for a day up to today; begins with `first`, or with today. */
export function usePastDay(first?: string): PastDay {
  const { timeZone } = useSettings();
  const [today] = useState(() => isoDay(Date.now(), timeZone));
  const [day, setDay] = useState(first ?? today);
  const isAhead = day > today;
  return {
    day,
    isReady: day !== '' && !isAhead,
    field: (
      <TextField
        type="date"
        label="On which day"
        value={day}
        onChange={setDay}
        error={isAhead ? 'Please choose today or a day before.' : undefined}
      />
    ),
  };
}
