import type { Span } from '../span.ts';
import { framesPerSecond } from './voiceFrames.ts';
import type { VoiceTrack } from './voiceTrack.ts';

/** A stretch of one speaker's speech in a recording where all share a channel: an estimate. */
export interface SpeakerSpan extends Span {
  /** 0 is the one who speaks first. */
  speaker: number;
  /** How sure it is that the one who speaks is this one of the speakers found, 0..1. */
  confidence: number;
}

/** The speaker of each frame, and how probable it is that it is this one. */
export interface SpeakerPath {
  speakers: Uint8Array;
  probabilities: Float32Array;
}

/** Nobody was heard in it long enough: whoever is named could be anybody. */
const noConfidence = 0;

/** The stretches of one speaker within one span of speech, whose frames are `from` up to `to`. */
function cutSpan(span: Span, track: VoiceTrack, path: SpeakerPath, from: number, to: number): SpeakerSpan[] {
  const parts: SpeakerSpan[] = [];
  let start = from;
  for (let frame = from; frame < to; frame += 1) {
    const speaker = path.speakers[frame] ?? 0;
    if (frame + 1 < to && path.speakers[frame + 1] === speaker) continue;
    const probabilities = path.probabilities.subarray(start, frame + 1);
    const startSeconds = parts.at(-1)?.endSeconds ?? span.startSeconds;
    const endSeconds = frame + 1 < to ? (track.times[frame + 1] ?? 0) / framesPerSecond : span.endSeconds;
    const confidence = probabilities.reduce((sum, value) => sum + value, 0) / probabilities.length;
    parts.push({ startSeconds, endSeconds, speaker, confidence });
    start = frame + 1;
  }
  return parts;
}

/** All of the speech as stretches of one speaker each; the speakers numbered as they first speak. */
export function toSpeakerSpans(track: VoiceTrack, path: SpeakerPath, speech: readonly Span[]): SpeakerSpan[] {
  const spans: SpeakerSpan[] = [];
  let frame = 0;
  for (const [place, span] of speech.entries()) {
    const from = frame;
    while (frame < track.count && track.spans[frame] === place) frame += 1;
    const parts = cutSpan(span, track, path, from, frame);
    const speaker = spans.at(-1)?.speaker ?? path.speakers[0] ?? 0;
    if (parts.length === 0) spans.push({ ...span, speaker, confidence: noConfidence });
    else spans.push(...parts);
  }
  const order = [...new Set(spans.map(({ speaker }) => speaker))];
  return spans.map((span) => ({ ...span, speaker: order.indexOf(span.speaker) }));
}
