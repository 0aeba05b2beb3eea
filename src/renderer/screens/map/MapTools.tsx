import { useId, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { formatQuantity } from '../../design/format.ts';
import { SearchField } from '../../design/TextField.tsx';
import { endOfDay, isoDay } from '../isoDay.ts';
import { useSettings } from '../../app/settings.ts';

interface MapToolsProps {
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  /** How many are found; null while nobody is searched for. */
  readonly matchCount: number | null;
  readonly atMilliseconds: number | null;
  readonly onDate: (milliseconds: number | null) => void;
}

/** Finding someone on the map, and going back to how it stood on another day. */
export function MapTools({ sought, onSought, matchCount, atMilliseconds, onDate }: MapToolsProps) {
  const { timeZone } = useSettings();
  const id = useId();
  const [now] = useState(() => Date.now());
  return (
    <div className="map-tools">
      <div className="row">
        <SearchField
          label="Find someone on the map"
          placeholder="Find someone"
          value={sought}
          onChange={onSought}
        />
        <output className="soft small">
          {matchCount === null ? '' : formatQuantity(matchCount, 'person', 'people')}
        </output>
      </div>
      <div className="row">
        <label htmlFor={id} className="soft small">
          As it stood on
        </label>
        <input
          id={id}
          type="date"
          className="field-box date-input"
          value={isoDay(atMilliseconds ?? now, timeZone)}
          max={isoDay(now, timeZone)}
          onChange={(event) => onDate(endOfDay(event.target.value, timeZone))}
        />
        {atMilliseconds === null ? null : (
          <Button variant="quiet" onPress={() => onDate(null)}>
            Today
          </Button>
        )}
      </div>
    </div>
  );
}
