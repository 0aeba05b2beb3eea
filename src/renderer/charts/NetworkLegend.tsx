import type { ReactNode } from 'react';
import { dashes } from '../../shared/pictures/networkLayout.ts';
import { ringClasses } from '../../shared/pictures/ringPlaces.ts';
import { TieShape } from './TieShape.tsx';
import { classWords, type ContactBasis } from '../../shared/pictures/contactWords.ts';

interface NetworkLegendProps {
  /** null for the map without lines to the owner. */
  readonly basis: ContactBasis | null;
  /** Whether any of the owner's groups is marked. */
  readonly hasGroups: boolean;
}

/** The signs of the map in plain words. */
export function NetworkLegend({ basis, hasGroups }: NetworkLegendProps) {
  return (
    <div className="map-legend">
      <ul aria-label="What the shapes mean">
        <Entry name="steadying">
          <TieShape warmth="steadying" radius={7} />
        </Entry>
        <Entry name="draining">
          <TieShape warmth="draining" radius={7} />
        </Entry>
        <Entry name="mixed">
          <TieShape warmth="mixed" radius={7} />
        </Entry>
        <Entry name="not known yet">
          <TieShape warmth="not known yet" radius={7} />
        </Entry>
        <Entry name="hot and cold" wide>
          <TieShape warmth="draining" radius={5} ripple />
        </Entry>
        {hasGroups ? (
          <Entry name="your group" wide>
            <g className="map-group">
              <line x1="-9" y1="0" x2="9" y2="0" strokeWidth="6" />
              <circle cx="-9" r="7" />
              <circle cx="9" r="7" />
            </g>
          </Entry>
        ) : null}
      </ul>
      {basis === null ? null : <Lines basis={basis} />}
    </div>
  );
}

function Lines({ basis }: { basis: ContactBasis }) {
  return (
    <ul aria-label="What the lines mean">
      {ringClasses.map((tieClass) => (
        <Line key={tieClass} name={classWords(tieClass, basis)} tieClass={tieClass} />
      ))}
    </ul>
  );
}

function Entry({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  const half = wide ? 17 : 11;
  return (
    <li>
      <svg
        width={half * 2}
        height={half * 2}
        viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
        aria-hidden="true"
      >
        {children}
      </svg>
      {name}
    </li>
  );
}

function Line({ name, tieClass }: { name: string; tieClass: 'strong' | 'middle' | 'weak' }) {
  return (
    <li>
      <svg width="34" height="12" aria-hidden="true">
        <line
          className="map-spoke"
          data-class={tieClass}
          x1="2"
          x2="32"
          y1="6"
          y2="6"
          strokeDasharray={dashes[tieClass].join(' ')}
          strokeWidth={tieClass === 'strong' ? 4 : 2}
        />
      </svg>
      {name}
    </li>
  );
}
