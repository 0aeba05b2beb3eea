import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../../src/shared/measures/average.ts';
import type { EgoNetwork } from '../../../../src/shared/model/network.ts';
import { arrangePeople } from '../../../../src/shared/pictures/arrangePeople.ts';
import { betweenLayout } from '../../../../src/shared/pictures/betweenLayout.ts';
import { convexHull } from '../../../../src/shared/pictures/convexHull.ts';
import { egoNetwork, egoTie } from './egoNetwork.ts';

const size = { width: 800, height: 640 };

function arranged(network: EgoNetwork) {
  const rounds = arrangePeople(network, size.width / size.height);
  for (;;) {
    const step = rounds.next();
    if (step.done === true) return step.value;
  }
}

function draw(network: EgoNetwork) {
  return betweenLayout(network, arranged(network), size);
}

function places(network: EgoNetwork) {
  return arranged(network).map(({ personId, x, y }) => [personId, x.toFixed(6), y.toFixed(6)]);
}

/** Everyone of a group tied to everyone else of it: people 1 to 5, and 6 to 10. */
const twoGroups = [0, 5].flatMap((first) =>
  [1, 2, 3, 4, 5].flatMap((one) =>
    [1, 2, 3, 4, 5].flatMap((other) => (one < other ? [[first + one, first + other] as const] : [])),
  ),
);
const ties = Array.from({ length: 12 }, (_, index) => egoTie(index + 1, 0.5));

describe('the ties between people', () => {
  it('put those of one group nearer to each other than to the other group', () => {
    const { nodes } = draw(egoNetwork(ties, [...twoGroups, [5, 6]]));
    const apart = (isSameGroup: boolean) =>
      nodes.flatMap((one) =>
        nodes.flatMap((other) =>
          one !== other && (one.personId <= 5 === other.personId <= 5) === isSameGroup
            ? [Math.hypot(one.x - other.x, one.y - other.y)]
            : [],
        ),
      );
    expect(mean(apart(true))).toBeLessThan(mean(apart(false)) / 2);
  });

  it('are drawn the same for the same people, whatever order they come in', () => {
    const one = egoNetwork(ties, twoGroups);
    expect(places({ ...one, ties: ties.toReversed() })).toEqual(places(one));
  });

  it('stay inside the frame, nobody over anybody, and leave out who has no tie', () => {
    const { nodes, alone, edges } = draw(egoNetwork(ties, twoGroups));
    expect([nodes.length, alone, edges.length]).toEqual([10, 2, twoGroups.length]);
    for (const { x, y, radius } of nodes) {
      expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThan(radius);
    }
    const gaps = nodes.flatMap((one, index) =>
      nodes.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y) - 2 * one.radius),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });

  it('have a ground beneath a community, with its title where no name covers it', () => {
    const network = egoNetwork(ties, twoGroups);
    const picture = draw({
      ...network,
      communities: [
        { id: 1, title: 'Choir', personIds: [1, 2, 3, 4, 5] },
        { id: 2, title: null, personIds: [11, 12] },
      ],
    });
    expect(picture.communities.map(({ id }) => id)).toEqual([1]);
    const [choir] = picture.communities;
    const covering = picture.nodes.filter(
      ({ label }) =>
        label.shown && Math.abs(label.y - (choir?.y ?? 0)) < 12 && Math.abs(label.x - (choir?.x ?? 0)) < 15,
    );
    expect(covering).toEqual([]);
  });

  it('are an empty picture where nobody is known to know anybody', () => {
    expect(draw(egoNetwork(ties)).nodes).toEqual([]);
  });
});

describe('the convex hull', () => {
  it('has every point inside or on it, and turns only one way', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 3, maxLength: 30, selector: ({ x, y }) => x * 100 + y }),
        (points) => {
          const hull = convexHull(points);
          for (const [index, start] of hull.entries()) {
            const end = hull[(index + 1) % hull.length] ?? start;
            const sides = points.map(
              ({ x, y }) => (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x),
            );
            expect(Math.min(...sides)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
