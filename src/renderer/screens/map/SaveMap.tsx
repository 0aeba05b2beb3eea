import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { mapSvg, type SavedMap } from '../../../shared/pictures/mapSvg.ts';
import { Icon } from '../../design/Icon.tsx';
import '../../design/Menu.css';
import { ErrorNotice } from '../../design/Notice.tsx';
import { downloadBlob } from '../download.ts';
import { pngOfSvg } from './pngOfSvg.ts';

export interface SaveMapProps {
  /** The map as it is to be saved, asked for only then; null while there is none to see. */
  readonly savedMap: () => Omit<SavedMap, 'withNames'> | null;
}

const choices = [
  { id: 'svg-names', name: 'SVG with names', isPng: false, withNames: true },
  { id: 'svg', name: 'SVG without names', isPng: false, withNames: false },
  { id: 'png-names', name: 'PNG with names', isPng: true, withNames: true },
  { id: 'png', name: 'PNG without names', isPng: true, withNames: false },
] as const;

/** Saves the map as a picture file, with or without names. */
export function SaveMap({ savedMap }: SaveMapProps) {
  const [error, setError] = useState<Error | null>(null);
  const save = async ({ isPng, withNames }: (typeof choices)[number]) => {
    setError(null);
    const map = savedMap();
    if (map === null) return;
    const svg = mapSvg({ ...map, withNames });
    try {
      const picture = isPng ? await pngOfSvg(svg) : new Blob([svg], { type: 'image/svg+xml' });
      downloadBlob(picture, `evenkeel-map.${isPng ? 'png' : 'svg'}`);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error('The picture could not be made.'));
    }
  };
  return (
    <>
      <MenuTrigger>
        <AriaButton className="button button-secondary">
          <Icon name="picture" size={18} />
          Save as a picture
        </AriaButton>
        <Popover className="popover menu-popover" placement="bottom end" aria-label="Save the map as">
          <Menu aria-label="Save the map as" className="menu">
            {choices.map((choice) => (
              <MenuItem key={choice.id} className="menu-item" onAction={() => void save(choice)}>
                {choice.name}
              </MenuItem>
            ))}
          </Menu>
          <p className="menu-note soft">A saved picture is no longer protected by your passphrase.</p>
        </Popover>
      </MenuTrigger>
      <ErrorNotice error={error} />
    </>
  );
}
