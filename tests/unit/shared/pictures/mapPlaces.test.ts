import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closenessAt, distanceOf, insideLasso } from '../../../../src/shared/pictures/mapPlaces.ts';
import { networkLayout, placeOnMap } from '../../../../src/shared/pictures/networkLayout.ts';
import { egoNetwork, egoTie } from './egoNetwork.ts';

const size = { width: 900, height: 720 };
const ratings = [0, 1, 2, 3, 4, 5, 6];

describe('places on the map', () => {
  it('a person dropped where a rating stands gets that rating, in any direction', () => {
    const picture = networkLayout(egoNetwork([egoTie(1, 0.5)]), size, { steady: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...ratings),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (rating, angle) => {
          const distance = distanceOf(picture, rating);
          const place = {
            x: picture.owner.x + distance * Math.cos(angle),
            y: picture.owner.y + distance * Math.sin(angle),
          };
          expect(closenessAt(picture, place)).toBe(rating);
        },
      ),
    );
  });

  it('rated people stand where their rating says, whatever contact there was', () => {
    const ties = ratings.map((closeness) => egoTie(closeness + 1, (closeness * 0.37) % 1, { closeness }));
    const picture = networkLayout(egoNetwork(ties), size, { steady: true });
    const read = picture.nodes.map((node) => [node.tie.closeness, closenessAt(picture, node)]);
    expect(read.filter(([given, shown]) => given !== shown)).toEqual([]);
  });

  it('on the owner is the closest, beyond the rim the least close', () => {
    const picture = networkLayout(egoNetwork([egoTie(1, 0.5)]), size, { steady: true });
    expect([closenessAt(picture, picture.owner), closenessAt(picture, { x: 0, y: 0 })]).toEqual([6, 0]);
  });

  it('a person of a seat stands in the same direction at every date', () => {
    const now = egoNetwork([egoTie(1, 0.9), egoTie(2, 0.5), egoTie(3, 0.1)]);
    const before = egoNetwork([egoTie(1, 0.2)]);
    const direction = (place: { x: number; y: number } | null) =>
      place === null ? null : Math.atan2(place.y - size.height / 2, place.x - size.width / 2).toFixed(6);
    expect(direction(placeOnMap(before, size, 1))).toBe(direction(placeOnMap(now, size, 1)));
    expect(placeOnMap(before, size, 3)).toBeNull();
  });

  it('where someone stood is where the map of that date draws them', () => {
    const network = egoNetwork(
      Array.from({ length: 40 }, (_, index) => egoTie(index + 1, (index % 10) / 10)),
    );
    const { nodes } = networkLayout(network, size, { steady: true });
    const apart = nodes.map((node) => {
      const place = placeOnMap(network, size, node.personId);
      return place === null ? Infinity : Math.hypot(place.x - node.x, place.y - node.y);
    });
    expect(Math.max(...apart)).toBeLessThan(1e-6);
  });
});

describe('a line drawn around people', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];

  it('holds who is inside and nobody else', () => {
    const inside = { x: 5, y: 5 };
    expect(insideLasso(square, [inside, { x: 15, y: 5 }, { x: 5, y: -1 }])).toEqual([inside]);
  });

  it('holds the same, whichever way round and from wherever it is drawn', () => {
    const place = fc.record({ x: fc.integer({ min: -5, max: 15 }), y: fc.integer({ min: -5, max: 15 }) });
    fc.assert(
      fc.property(fc.array(place), fc.integer({ min: 0, max: 3 }), (places, turn) => {
        const moved = places.map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 }));
        const turned = [...square.slice(turn), ...square.slice(0, turn)].toReversed();
        expect(insideLasso(turned, moved)).toEqual(insideLasso(square, moved));
      }),
    );
  });

  it('holds nobody while it is no more than a stroke', () => {
    expect(insideLasso(square.slice(0, 2), [{ x: 5, y: 0 }])).toEqual([]);
  });
});
