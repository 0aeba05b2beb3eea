import { describe, expect, it } from 'vitest';
import { readTurns } from './read.ts';

function valenceOf(text: string): number {
  return readTurns(text).turns[0]?.valence ?? Number.NaN;
}

describe('tone', () => {
  it.each([
    'ok',
    'on my way',
    'k.',
    'see you at 7',
    'where are you?',
    'bus is late',
    '',
    '12:30',
    'can you bring the charger',
  ])('of "%s" is near neutral', (text) => expect(Math.abs(valenceOf(text))).toBeLessThan(0.15));

  it.each([
    'I love this, thank you so much!',
    'that is wonderful news',
    'lovely ❤️❤️',
    'sooooo happy for you',
  ])('of "%s" is pleasant', (text) => expect(valenceOf(text)).toBeGreaterThan(0.4));

  it.each([
    'I hate this',
    'You are disgusting and I am furious',
    '😡😡 so angry',
    'that was horrible and sad',
  ])('of "%s" is unpleasant', (text) => expect(valenceOf(text)).toBeLessThan(-0.4));

  it('turns with a negation', () => {
    expect(valenceOf('I am not happy with this')).toBeLessThan(valenceOf('I am happy with this') - 0.5);
  });
});
