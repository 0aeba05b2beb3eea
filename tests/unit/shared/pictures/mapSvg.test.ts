import { describe, expect, it } from 'vitest';
import { communityArcs } from '../../../../src/shared/pictures/communityArcs.ts';
import { mapChanges } from '../../../../src/shared/pictures/mapChanges.ts';
import { mapSvg } from '../../../../src/shared/pictures/mapSvg.ts';
import { networkLayout } from '../../../../src/shared/pictures/networkLayout.ts';
import { egoNetwork, egoTie } from './egoNetwork.ts';
import { anyWindow } from '../../anyWindow.ts';

const size = { width: 600, height: 600 };

function estimate(value: number) {
  return {
    value,
    low: value - 0.1,
    high: value + 0.1,
    intervalPercent: 80,
    n: 20,
    basis: 'estimate',
    window: anyWindow,
  } as const;
}

describe('a saved map', () => {
  const ties = [
    egoTie(1, 0.9, { name: 'Zoë <&> "Q"', warmth: estimate(-0.5) }),
    egoTie(2, 0.2, { name: 'Ida Berg' }),
  ];
  const saved = {
    picture: networkLayout(egoNetwork(ties), size, { steady: true }),
    title: 'Map of my ties, 5 Mar 2024',
    ringName: (ring: string) => `${ring} ring`,
    groups: [{ id: 7, name: 'Ida’s choir', personIds: [1, 2] }],
    photos: new Map([[1, 'data:image/jpeg;base64,AAAFACE=']]),
  };

  it('holds the names, written so that they stay words', () => {
    const svg = mapSvg({ ...saved, withNames: true });
    expect(svg).toContain('Zoë &lt;&amp;&gt; &quot;Q&quot;</text>');
    expect(svg).toContain('Ida Berg</text>');
    expect(svg).toContain('Ida’s choir</text>');
    expect(svg).toContain('AAAFACE=');
  });

  it('without names holds nobody’s name nor face, and the same marks', () => {
    const [named, bare] = [true, false].map((withNames) => mapSvg({ ...saved, withNames }));
    expect(bare).not.toMatch(/Zoë|Ida|choir|data:|image\W/);
    expect(bare?.split('<rect').length).toBe(named?.split('<rect').length);
  });

  it('needs nothing else: no link, no style, no script', () => {
    expect(mapSvg({ ...saved, withNames: true })).not.toMatch(
      /href="(?!#|data:)|url\((?!#)| style=|<style|script|var\(/,
    );
  });
});

describe('arcs of communities', () => {
  it('span their people, also across the top, and need three', () => {
    const ties = [0.95, 0, 0.05, 0.4, 0.6].map((seat, index) => egoTie(index + 1, 0.5, { seat }));
    const picture = networkLayout(egoNetwork(ties), size, { steady: true });
    const arcs = communityArcs(picture, [
      { id: 1, title: 'Choir', personIds: [1, 2, 3] },
      { id: 2, title: null, personIds: [4, 5] },
    ]);
    expect(arcs.map(({ id }) => id)).toEqual([1]);
    const [choir] = arcs;
    expect(((choir?.to ?? 0) - (choir?.from ?? 0)) / (2 * Math.PI)).toBeCloseTo(0.1, 1);
  });
});

describe('what differs between two dates', () => {
  it('is who is new, nearer, further, or of another tone; nothing of those who stayed', () => {
    const before = [
      egoTie(1, 0.9),
      egoTie(2, 0.2),
      egoTie(3, 0.5, { warmth: estimate(0.5) }),
      egoTie(4, 0.5, { warmth: estimate(0.5) }),
      egoTie(5, 0.5, { warmth: null }),
    ];
    const after = [
      egoTie(1, 0.3),
      egoTie(2, 0.2, { closeness: 6 }),
      egoTie(3, 0.5, { warmth: estimate(-0.5) }),
      egoTie(4, 0.55, { warmth: estimate(0.5) }),
      egoTie(5, 0.5, { warmth: estimate(-0.5) }),
      egoTie(6, 0.1),
    ];
    expect(mapChanges(before, after).map(({ personId, kind }) => [personId, kind])).toEqual([
      [2, 'nearer'],
      [3, 'tone'],
      [1, 'further'],
      [6, 'new'],
    ]);
  });
});
