import type { Span } from '../span.ts';
import { groupVoices } from './clusterVoices.ts';
import { adaptTo, learnSpeech, scoreFrames } from './mixture.ts';
import { loadSpeakerModel, type SpeakerModel } from './speakerModel.ts';
import { findSpeakerPath, type SpeakerPath } from './speakerPath.ts';
import { framesPerSecond } from './voiceFrames.ts';
import { trackVoices, type VoiceTrack } from './voiceTrack.ts';
import { embedWindows } from './voiceWindows.ts';

/** A stretch of one speaker's speech in a recording where all share a channel: an estimate. */
export interface SpeakerSpan extends Span {
  /** 0 is the one who speaks first. */
  speaker: number;
  /** How sure it is that the one who speaks is this one of the speakers found, 0..1. */
  confidence: number;
}

export interface FindSpeakersOptions {
  /** How many people speak, 1 to 6, where the owner knows; null: estimated. */
  speakerCount: number | null;
}

const refinements = 3;

/** Which frames each speaker's windows lie in. */
function seedFrames(
  groups: readonly number[],
  windows: readonly { from: number; to: number }[],
  speaker: number,
): number[] {
  const frames = new Set<number>();
  for (const [index, { from, to }] of windows.entries()) {
    if (groups[index] !== speaker) continue;
    for (let frame = from; frame < to; frame += 1) frames.add(frame);
  }
  return [...frames];
}

function toSpans(track: VoiceTrack, path: SpeakerPath, speech: readonly Span[]): SpeakerSpan[] {
  const spans: (SpeakerSpan & { frames: number; place: number })[] = [];
  for (let frame = 0; frame < track.count; frame += 1) {
    const speaker = path.speakers[frame] ?? 0;
    const place = track.spans[frame] ?? 0;
    const seconds = (track.times[frame] ?? 0) / framesPerSecond;
    const whole = speech[place];
    const last = spans.at(-1);
    if (last?.place === place && last.speaker === speaker) {
      last.confidence += path.probabilities[frame] ?? 0;
      last.frames += 1;
      continue;
    }
    if (last?.place === place) last.endSeconds = seconds;
    const startSeconds = last?.place === place ? seconds : (whole?.startSeconds ?? seconds);
    const endSeconds = whole?.endSeconds ?? seconds;
    spans.push({
      startSeconds,
      endSeconds,
      speaker,
      confidence: path.probabilities[frame] ?? 0,
      frames: 1,
      place,
    });
  }
  return spans.map(({ startSeconds, endSeconds, speaker, confidence, frames }) => ({
    startSeconds,
    endSeconds,
    speaker,
    confidence: confidence / frames,
  }));
}

/** Numbers the speakers in the order in which they first speak. */
function inOrder(spans: readonly SpeakerSpan[]): SpeakerSpan[] {
  const order = [...new Set(spans.map(({ speaker }) => speaker))];
  return spans.map((span) => ({ ...span, speaker: order.indexOf(span.speaker) }));
}

/** Tells apart the voices of a track. Pure. */
export function separateVoices(
  track: VoiceTrack,
  speech: readonly Span[],
  model: SpeakerModel,
  { speakerCount }: FindSpeakersOptions,
): SpeakerSpan[] {
  const windows = embedWindows(track, model);
  const groupings = groupVoices(
    windows.map(({ voice }) => voice),
    speakerCount ?? 2,
  );
  const grouping = groupings.at(-1);
  if (grouping === undefined) return [];
  const all = learnSpeech(track.values, track.count);
  let frames = grouping.centres.map((_, speaker) => seedFrames(grouping.groups, windows, speaker));
  let path: SpeakerPath | null = null;
  for (let round = 0; round < refinements; round += 1) {
    const scores = frames.map((own) =>
      scoreFrames(adaptTo(all, track.values, own), track.values, track.count),
    );
    path = findSpeakerPath(track, scores);
    const { speakers } = path;
    frames = frames.map((_, speaker) => [...speakers.keys()].filter((frame) => speakers[frame] === speaker));
  }
  return path === null ? [] : inOrder(toSpans(track, path, speech));
}

/**
 * Tells apart who speaks when in a channel that several people share.
 * @param sound the channel's samples at 16 kHz, block by block, from its start
 * @param speech where somebody speaks, in order and without overlaps
 * @returns spans in order that together cover `speech`, each within one of its spans
 */
export async function findSpeakers(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
  options: FindSpeakersOptions,
): Promise<SpeakerSpan[]> {
  return separateVoices(await trackVoices(sound, speech), speech, loadSpeakerModel(), options);
}
