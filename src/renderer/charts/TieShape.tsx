import { shapeOfStep, type WarmthStep } from '../../shared/pictures/warmthStep.ts';
import './tieShape.css';

interface TieShapeProps {
  readonly warmth: WarmthStep;
  readonly radius: number;
  readonly ripple?: boolean;
}

/**
 * The mark of a tie around (0, 0): a rounded square steadies, a diamond drains, a disc is mixed, a ring is not known yet.
 * "Hot and cold" adds two ripples. Areas are about equal, so that no shape looks heavier.
 */
export function TieShape({ warmth, radius, ripple = false }: TieShapeProps) {
  const gap = Math.min(Math.max(radius * 0.4, 2.5), 5);
  return (
    <g className="tie-shape" data-warmth={warmth} aria-hidden="true">
      {ripple ? (
        <>
          <circle className="tie-ripple" r={radius + gap} />
          <circle className="tie-ripple tie-ripple-outer" r={radius + 2 * gap} />
        </>
      ) : null}
      <Outline warmth={warmth} radius={radius} />
    </g>
  );
}

function Outline({ warmth, radius }: Pick<TieShapeProps, 'warmth' | 'radius'>) {
  const shape = shapeOfStep(warmth);
  if (shape === 'circle') return <circle className="tie-outline" r={radius} />;
  const side = radius * 1.77;
  return (
    <rect
      className="tie-outline"
      x={-side / 2}
      y={-side / 2}
      width={side}
      height={side}
      rx={side * (shape === 'diamond' ? 0.08 : 0.28)}
      transform={shape === 'diamond' ? 'rotate(45)' : undefined}
    />
  );
}
