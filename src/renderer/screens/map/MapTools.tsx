import { memo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { MapMode } from './OneMap.tsx';
import { SaveMap, type SaveMapProps } from './SaveMap.tsx';

interface MapToolsProps extends SaveMapProps {
  readonly mode: MapMode;
  readonly onMode: (mode: MapMode) => void;
  readonly canCompare: boolean;
  readonly isComparing: boolean;
  readonly onCompare: (isComparing: boolean) => void;
}

/** Which of the two maps is shown, a second date beside it, and saving the picture. */
export const MapTools = memo(function MapTools(props: MapToolsProps) {
  return (
    <div className="map-tools row">
      <ToggleButtonGroup
        className="toggle-group"
        aria-label="Which map"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[props.mode]}
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
  );
});
