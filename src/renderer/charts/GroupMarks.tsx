import { memo } from 'react';
import type { GroupMark } from '../../shared/pictures/groupMarks.ts';

interface GroupMarksProps {
  readonly marks: readonly GroupMark[];
  /** The groups of whoever is looked at stand out. */
  readonly personId: number | null;
}

/** Wide enough to be seen under the lines of ties. */
const jointWidth = 7;

/** The groups that the owner named: halos around their members, joined, with the name of each. Beneath the people. */
export const GroupMarks = memo(function GroupMarks({ marks, personId }: GroupMarksProps) {
  return (
    <g aria-hidden="true">
      {marks.map(({ id, halos, joints }) => (
        <g
          key={id}
          className="map-group"
          data-looked-at={halos.some((one) => one.personId === personId) || undefined}
        >
          {joints.map(({ x1, y1, x2, y2 }) => (
            <line
              key={`${x1} ${y1} ${x2} ${y2}`}
              x1={x1.toFixed(1)}
              y1={y1.toFixed(1)}
              x2={x2.toFixed(1)}
              y2={y2.toFixed(1)}
              strokeWidth={jointWidth}
            />
          ))}
          {halos.map(({ personId: memberId, x, y, radius }) => (
            <circle key={memberId} cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius.toFixed(1)} />
          ))}
        </g>
      ))}
    </g>
  );
});

/** Their names, above everything else. */
export const GroupNames = memo(function GroupNames({ marks }: Pick<GroupMarksProps, 'marks'>) {
  return (
    <g aria-hidden="true">
      {marks.map(({ id, label }) => (
        <text
          key={id}
          className="map-group-name"
          x={label.x.toFixed(1)}
          y={label.y.toFixed(1)}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
});
