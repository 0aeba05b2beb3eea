import { useCallback, useRef } from 'react';
import type { EgoNetwork, PersonGroup } from '../../../shared/model/network.ts';
import { contactBasis } from '../../../shared/pictures/contactWords.ts';
import type { SavedMap } from '../../../shared/pictures/mapSvg.ts';
import { ringName } from '../../charts/words.ts';
import { usePhotos } from './mapData.ts';
import type { DrawnPicture, MapMode } from './OneMap.tsx';

const titles: Record<MapMode, string> = {
  rings: 'Map of my ties',
  between: 'Ties between the people I know',
};

/** What is drawn last, for saving it. */
export function useSavedMap(
  mode: MapMode,
  shown: EgoNetwork,
  groups: readonly PersonGroup[],
  formatDay: (milliseconds: number) => string,
) {
  const photos = usePhotos();
  const drawn = useRef<DrawnPicture | null>(null);
  const keepDrawn = useCallback((picture: DrawnPicture | null) => void (drawn.current = picture), []);
  const savedMap = useCallback((): Omit<SavedMap, 'withNames'> | null => {
    const basis = contactBasis(shown.ties);
    const title = `${titles[mode]}, ${formatDay(shown.atMilliseconds)}`;
    return (
      drawn.current && {
        picture: drawn.current,
        title,
        ringName: (ring) => ringName(ring, basis),
        groups,
        photos,
      }
    );
  }, [mode, shown, groups, photos, formatDay]);
  return { keepDrawn, savedMap };
}
