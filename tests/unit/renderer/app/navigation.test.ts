import { describe, expect, it } from 'vitest';
import { currentRoute, step, walkTo, type Trail } from '../../../../src/renderer/app/navigation.ts';

const start: Trail = { routes: [{ screen: 'overview' }], position: 0 };
const atPerson = walkTo(walkTo(start, { screen: 'people' }), { screen: 'person', personId: 7 });

describe('the trail', () => {
  it('goes back the way it came, and forward again', () => {
    const back = step(atPerson, -1);
    expect(currentRoute(back)).toEqual({ screen: 'people' });
    expect(currentRoute(step(back, 1))).toEqual({ screen: 'person', personId: 7 });
  });

  it('stops at its ends', () => {
    expect(step(start, -1)).toEqual(start);
    expect(step(atPerson, 1)).toEqual(atPerson);
  });

  it('forgets what lay ahead when another way is taken', () => {
    const turned = walkTo(step(atPerson, -1), { screen: 'map' });
    expect(turned.routes.map((route) => route.screen)).toEqual(['overview', 'people', 'map']);
  });

  it('does not grow by going where one already is', () => {
    expect(walkTo(atPerson, { screen: 'person', personId: 7 })).toBe(atPerson);
    expect(walkTo(atPerson, { screen: 'person', personId: 8 }).routes).toHaveLength(4);
  });

  it('keeps the last hundred places', () => {
    let trail = start;
    for (let personId = 1; personId <= 300; personId += 1) {
      trail = walkTo(trail, { screen: 'person', personId });
    }
    expect(trail.routes).toHaveLength(100);
    expect(currentRoute(trail)).toEqual({ screen: 'person', personId: 300 });
  });
});
