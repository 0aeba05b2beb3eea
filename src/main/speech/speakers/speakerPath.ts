/**
 * Who speaks in each frame: a hidden Markov model whose states are the speakers. Pure.
 * Source: Rabiner (1989), P IEEE 77:257-286.
 */
import type { VoiceTrack } from './voiceTrack.ts';

/** Frames follow one another and tell almost the same: each counts for this part of itself. */
const frameWeight = 0.15;
/** The chance that the speaker changes from one frame to the next within unbroken speech … */
const changeWithin = 1e-4;
/** … and over a silence. */
const changeOver = 0.1;

export interface SpeakerPath {
  /** The speaker of each frame. */
  speakers: Uint8Array;
  /** The probability of that speaker in that frame, 0..1. */
  probabilities: Float32Array;
}

function changes(track: VoiceTrack, frame: number): number {
  return track.spans[frame] === track.spans[frame - 1] ? changeWithin : changeOver;
}

function normalise(values: Float64Array): void {
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  for (const [index, value] of values.entries()) values[index] = value / sum;
}

function emissions(scores: readonly Float64Array[], frame: number): Float64Array {
  const own = Float64Array.from(scores, (score) => (score[frame] ?? 0) * frameWeight);
  const best = Math.max(...own);
  return own.map((value) => Math.exp(value - best));
}

/** One step of time: what stays and what comes over from the other speakers. */
function step(before: Float64Array, change: number): Float64Array {
  const others = change / Math.max(1, before.length - 1);
  return before.map((stay) => stay * (1 - change) + (1 - stay) * others);
}

/** The most probable speaker of each frame, given all frames before and after it. `scores`: log-likelihoods. */
export function findSpeakerPath(track: VoiceTrack, scores: readonly Float64Array[]): SpeakerPath {
  const { count } = track;
  const states = scores.length;
  const forward = new Float64Array(count * states);
  let current: Float64Array = new Float64Array(states).fill(1 / states);
  for (let frame = 0; frame < count; frame += 1) {
    if (frame > 0) current = step(current, changes(track, frame));
    const heard = emissions(scores, frame);
    current = current.map((value, state) => value * (heard[state] ?? 0) + 1e-300);
    normalise(current);
    forward.set(current, frame * states);
  }
  const speakers = new Uint8Array(count);
  const probabilities = new Float32Array(count);
  let backward: Float64Array = new Float64Array(states).fill(1 / states);
  for (let frame = count - 1; frame >= 0; frame -= 1) {
    const both = backward.map((value, state) => value * (forward[frame * states + state] ?? 0) + 1e-300);
    normalise(both);
    const best = Math.max(...both);
    speakers[frame] = both.indexOf(best);
    probabilities[frame] = best;
    const heard = emissions(scores, frame);
    const next = backward.map((value, state) => value * (heard[state] ?? 0) + 1e-300);
    normalise(next);
    backward = step(next, changes(track, frame));
  }
  return { speakers, probabilities };
}
