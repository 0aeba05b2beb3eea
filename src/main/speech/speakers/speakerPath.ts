/**
 * Who speaks in each frame: a hidden Markov model whose states are the speakers. Pure.
 * Source: Rabiner (1989), P IEEE 77:257-286.
 */
import type { SpeakerPath } from './speakerSpans.ts';
import type { VoiceTrack } from './voiceTrack.ts';

/** Frames that follow one another tell almost the same: to decide, each counts for this part of itself … */
const decidingWeight = 0.5;
/** … and to say how sure the decision is, for this. */
const doubtingWeight = 0.03;
/** The chance that the speaker changes from one frame to the next within unbroken speech … */
const changeWithin = 1e-4;
/** … and over a silence. */
const changeOver = 0.5;
/** Even where the voice fits perfectly: so many of the calls spliced for the evaluation come out right. */
const mostConfidence = 0.95;
/** Keeps chances from vanishing in long products. */
const leastChance = 1e-300;

function changeBefore(track: VoiceTrack, frame: number): number {
  return track.spans[frame] === track.spans[frame - 1] ? changeWithin : changeOver;
}

function normalised(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** What one frame says of each speaker, the likeliest being 1. */
function evidence(scores: readonly Float64Array[], frame: number, weight: number): Float64Array {
  const own = Float64Array.from(scores, (score) => (score[frame] ?? 0) * weight);
  const best = Math.max(...own);
  return own.map((value) => Math.exp(value - best));
}

function multiplied(first: Float64Array, second: Float64Array): Float64Array {
  return normalised(first.map((value, state) => value * (second[state] ?? 0) + leastChance));
}

/** One step of time: what stays with a speaker and what comes over from the others. */
function stepped(before: Float64Array, change: number): Float64Array {
  const others = change / Math.max(1, before.length - 1);
  return before.map((stay) => stay * (1 - change) + (1 - stay) * others);
}

/** The probability of each speaker in each frame, given all frames before and after it. */
function findProbabilities(
  track: VoiceTrack,
  scores: readonly Float64Array[],
  weight: number,
): (frame: number) => Float64Array {
  const states = scores.length;
  const all = new Float32Array(track.count * states);
  let forward: Float64Array = new Float64Array(states).fill(1 / states);
  for (let frame = 0; frame < track.count; frame += 1) {
    if (frame > 0) forward = stepped(forward, changeBefore(track, frame));
    forward = multiplied(forward, evidence(scores, frame, weight));
    all.set(forward, frame * states);
  }
  let backward: Float64Array = new Float64Array(states).fill(1 / states);
  for (let frame = track.count - 1; frame >= 0; frame -= 1) {
    const place = frame * states;
    all.set(multiplied(backward, Float64Array.from(all.subarray(place, place + states))), place);
    backward = multiplied(backward, evidence(scores, frame, weight));
    backward = stepped(backward, changeBefore(track, frame));
  }
  return (frame) => Float64Array.from(all.subarray(frame * states, (frame + 1) * states));
}

/** The most probable speaker of each frame. `scores`: the log-likelihood of each frame, speaker by speaker. */
export function findSpeakerPath(track: VoiceTrack, scores: readonly Float64Array[]): SpeakerPath {
  const decided = findProbabilities(track, scores, decidingWeight);
  const doubted = findProbabilities(track, scores, doubtingWeight);
  const guess = 1 / scores.length;
  const speakers = new Uint8Array(track.count);
  const probabilities = new Float32Array(track.count);
  for (let frame = 0; frame < track.count; frame += 1) {
    const chances = decided(frame);
    const speaker = chances.indexOf(Math.max(...chances));
    speakers[frame] = speaker;
    probabilities[frame] = guess + (mostConfidence - guess) * (doubted(frame)[speaker] ?? 0);
  }
  return { speakers, probabilities };
}
