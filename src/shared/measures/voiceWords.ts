/** How a voice sounds against its usual, in words of sound only. */
import type { VoiceFeature } from '../model/calls.ts';

/** [more than usual, less than usual] */
const comparatives: Record<Exclude<VoiceFeature, 'pauses'>, readonly [string, string]> = {
  pitch: ['higher', 'lower'],
  pitchRange: ['more up and down', 'more even'],
  loudness: ['louder', 'softer'],
  rate: ['faster', 'slower'],
  brightness: ['brighter', 'darker'],
};

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** “higher and louder, with more pauses than usual”; null where there is nothing to tell. */
export function describeVoice(features: readonly { feature: VoiceFeature; z: number }[]): string | null {
  const words: string[] = [];
  let pauses = '';
  for (const { feature, z } of features) {
    if (feature === 'pauses') pauses = z > 0 ? 'with more pauses' : 'with fewer pauses';
    else words.push(comparatives[feature][z > 0 ? 0 : 1]);
  }
  const parts = [joined(words), pauses].filter((part) => part !== '');
  return parts.length === 0 ? null : `${parts.join(', ')} than usual`;
}
