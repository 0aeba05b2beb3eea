import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../../../src/renderer/design/tokens.css', import.meta.url), 'utf8');

/** The relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const match = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const found = theme === 'light' ? match?.[1] : match?.[2];
  if (found === undefined) throw new Error(`no colour ${name}`);
  return found;
}

const words: [ink: string, paper: string][] = [
  ...['ink', 'ink-soft', 'accent', 'danger'].flatMap((ink) =>
    ['page', 'sidebar', 'surface', 'surface-raised', 'surface-sunken', 'hover'].map(
      (paper): [string, string] => [ink, paper],
    ),
  ),
  ...['page', 'surface', 'surface-raised'].map((paper): [string, string] => ['ink-faint', paper]),
  ...['steadying', 'draining', 'kind', 'warning', 'danger', 'accent'].map((name): [string, string] => [
    name,
    `${name}-soft`,
  ]),
  ['ink-soft', 'neutral-soft'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(words)('%s is readable on %s', (ink, paper) => {
    expect(contrast(colour(ink, theme), colour(paper, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['page', 'surface', 'surface-raised'])('the frame of a field stands out from %s', (paper) => {
    expect(contrast(colour('line-strong', theme), colour(paper, theme))).toBeGreaterThanOrEqual(3);
  });
});
