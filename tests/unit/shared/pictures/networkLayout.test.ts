import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/shared/model/estimates.ts';
import type { Network, Tie } from '../../../../src/shared/model/ties.ts';
import { strengthClass } from '../../../../src/shared/measures/tieStrength.ts';
import { networkLayout } from '../../../../src/shared/pictures/networkLayout.ts';
import { shapeOfStep, warmthStep } from '../../../../src/shared/pictures/warmthStep.ts';
import { anyWindow } from '../../anyWindow.ts';

const size = { width: 900, height: 720 };

function tie(personId: number, value: number): Tie {
  return {
    personId,
    name: `Person number ${personId}`,
    contact: {
      value,
      low: value,
      high: value,
      n: 1,
      name: 'contact level',
      class: strengthClass(value, 'contact level'),
      parts: [],
    },
    closeness: null,
    warmth: null,
    hotAndCold: null,
    interactions: 1,
    utterancesFrom: 1,
    utterancesTo: 1,
    tactics: 0,
    support: 0,
    lastMilliseconds: null,
    services: [],
  };
}

function network(values: readonly number[], between: Network['between'] = []): Network {
  return {
    ownerName: 'Me',
    atMilliseconds: 0,
    ties: values.map((value, index) => tie(index + 1, value)),
    between,
  };
}

/** The sample of strengths a life has: few strong, many weak. */
function valuesFor(count: number): number[] {
  return Array.from({ length: count }, (_, index) => ((index * 7919) % 1000) / 1000).map(
    (value) => value ** 2,
  );
}

function angleOf(node: { x: number; y: number }): number {
  return Math.atan2(node.y - size.height / 2, node.x - size.width / 2);
}

const smallestDistance = (nodes: readonly { x: number; y: number; radius: number }[]) =>
  Math.min(
    ...nodes.flatMap((first, index) =>
      nodes
        .slice(index + 1)
        .map((second) => Math.hypot(first.x - second.x, first.y - second.y) - first.radius - second.radius),
    ),
  );

/** The rectangles of the names written on the map of so many people. */
function boxes(count: number) {
  return networkLayout(network(valuesFor(count)), size)
    .nodes.map((node) => node.label)
    .filter((label) => label.shown)
    .map((label) => {
      const width = label.text.length * 7;
      const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
      return { left, right: left + width, top: label.y - 8, bottom: label.y + 8 };
    });
}

describe('the map', () => {
  it('never lays one person over another or over the owner, from 3 to 300 people', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 300 });
    fc.assert(
      fc.property(values, (strengths) => {
        const { nodes, owner } = networkLayout(network(strengths), size);
        expect(nodes).toHaveLength(strengths.length);
        expect(smallestDistance([...nodes, owner])).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('stays inside its frame', () => {
    for (const count of [1, 3, 40, 300]) {
      for (const node of networkLayout(network(valuesFor(count)), size).nodes) {
        expect(node.x - node.radius).toBeGreaterThanOrEqual(0);
        expect(node.x + node.radius).toBeLessThanOrEqual(size.width);
        expect(node.y - node.radius).toBeGreaterThanOrEqual(0);
        expect(node.y + node.radius).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it('puts the stronger nearer to the owner', () => {
    const { nodes } = networkLayout(network([0.9, 0.7, 0.5, 0.45, 0.3, 0.05]), size);
    const distances = nodes
      .toSorted((first, second) => second.tie.contact.value - first.tie.contact.value)
      .map((node) => Math.hypot(node.x - size.width / 2, node.y - size.height / 2));
    expect(distances).toEqual(distances.toSorted((first, second) => first - second));
  });

  it('keeps directions when a strength changes and hardly moves them when one person is added', () => {
    const values = valuesFor(24);
    const before = new Map(networkLayout(network(values), size).nodes.map((node) => [node.personId, node]));
    const turn = (node: { personId: number; x: number; y: number }) => {
      const old = before.get(node.personId);
      if (old === undefined) return 0;
      const difference = Math.abs(angleOf(node) - angleOf(old));
      return Math.min(difference, 2 * Math.PI - difference);
    };
    const changed = networkLayout(network(values.map((value, index) => (index === 3 ? 0.9 : value))), size);
    const grown = networkLayout(network([...values, 0.2]), size);
    expect(Math.max(...changed.nodes.map(turn))).toBeLessThan(0.25);
    expect(Math.max(...grown.nodes.map(turn))).toBeLessThan(0.4);
  });

  it('puts people of one group side by side', () => {
    const picture = networkLayout(
      network([0.3, 0.3, 0.3, 0.3, 0.3, 0.3], [{ first: 1, second: 6, groups: 2 }]),
      size,
    );
    const byAngle = picture.nodes.toSorted((first, second) => angleOf(first) - angleOf(second));
    const places = [1, 6].map((id) => byAngle.findIndex((node) => node.personId === id));
    expect([1, 5]).toContain(Math.abs((places[0] ?? 0) - (places[1] ?? 0)));
    expect(picture.between).toHaveLength(1);
  });

  it('writes names that do not cover each other, all of them for few people', () => {
    for (const count of [3, 12, 40, 300]) {
      const shown = boxes(count);
      const covered = shown.some((first, index) =>
        shown
          .slice(index + 1)
          .some(
            (second) =>
              first.left < second.right &&
              second.left < first.right &&
              first.top < second.bottom &&
              second.top < first.bottom,
          ),
      );
      expect(covered).toBe(false);
    }
    expect([boxes(3).length, boxes(12).length]).toEqual([3, 12]);
    expect(boxes(300).length).toBeLessThanOrEqual(24);
    expect(boxes(300).length).toBeGreaterThan(3);
  });

  it('draws strength as width and dash and ups and downs as a ripple', () => {
    const ties = [{ ...tie(1, 0.9), hotAndCold: true }, tie(2, 0.1)];
    const [strong, weak] = networkLayout({ ...network([]), ties }, size).nodes;
    expect([strong?.ripple, weak?.ripple, strong?.line.dash, weak?.line.dash]).toEqual([
      true,
      false,
      [],
      [2, 5],
    ]);
    expect(strong?.line.width).toBeGreaterThan((weak?.line.width ?? 9) * 2);
  });

  it('gives the room of empty rings to those with people', () => {
    const [alone, amongOthers] = [
      [0.9, 0.7],
      [0.9, 0.5, 0.1],
    ].map((values) => networkLayout(network(values), size).rings[0]?.radius ?? 0);
    expect(alone).toBeGreaterThan(1.5 * (amongOthers ?? 0));
  });

  it('is empty but whole without people', () => {
    const picture = networkLayout(network([]), size);
    expect([picture.nodes, picture.rings.length]).toEqual([[], 3]);
  });
});

const warmth = (value: number, reach: number): Estimate => ({
  value,
  low: value - reach,
  high: value + reach,
  intervalPercent: 80,
  n: 10,
  basis: 'estimate',
  window: anyWindow,
});

describe('warmth as a step and a shape', () => {
  it('takes a side only when the whole interval lies on it', () => {
    const steps = [
      warmth(-0.5, 0.1),
      warmth(-0.2, 0.1),
      warmth(-0.2, 0.3),
      warmth(0.2, 0.1),
      warmth(0.5, 0.1),
      null,
    ].map(warmthStep);
    expect(steps).toEqual([
      'draining',
      'somewhat draining',
      'mixed',
      'somewhat steadying',
      'steadying',
      'not known yet',
    ]);
    expect(steps.map(shapeOfStep)).toEqual([
      'diamond',
      'diamond',
      'circle',
      'rounded square',
      'rounded square',
      'circle',
    ]);
  });
});
