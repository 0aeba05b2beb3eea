import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatQuantity } from '../../design/format.ts';
import { SearchField } from '../../design/TextField.tsx';
import type { MapMode } from './OneMap.tsx';
import { SaveMap, type SaveMapProps } from './SaveMap.tsx';

interface MapToolsProps extends SaveMapProps {
  readonly mode: MapMode;
  readonly onMode: (mode: MapMode) => void;
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  /** How many are found; null while nobody is searched for. */
  readonly matchCount: number | null;
  readonly canCompare: boolean;
  readonly isComparing: boolean;
  readonly onCompare: (isComparing: boolean) => void;
}

/** Finding someone, which of the two maps is shown, a second date beside it, and saving the picture. */
export function MapTools(props: MapToolsProps) {
  const { mode, matchCount } = props;
  return (
    <div className="map-tools">
      <div className="row">
        <SearchField
          label="Find someone on the map"
          placeholder="Find someone"
          value={props.sought}
          onChange={props.onSought}
        />
        <output className="soft small">
          {matchCount === null ? '' : formatQuantity(matchCount, 'person', 'people')}
        </output>
      </div>
      <div className="row">
        <ToggleButtonGroup
          className="toggle-group"
          aria-label="Which map"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={(keys) => props.onMode(keys.has('between') ? 'between' : 'rings')}
        >
          <ToggleButton id="rings" className="button button-secondary">
            You in the middle
          </ToggleButton>
          <ToggleButton id="between" className="button button-secondary">
            Ties between people
          </ToggleButton>
        </ToggleButtonGroup>
        <ToggleButton
          className="button button-secondary"
          isDisabled={!props.canCompare}
          isSelected={props.isComparing}
          onChange={props.onCompare}
        >
          Compare two dates
        </ToggleButton>
        <SaveMap savedMap={props.savedMap} />
      </div>
    </div>
  );
}
