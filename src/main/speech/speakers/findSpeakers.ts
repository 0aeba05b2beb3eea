import type { AddedSpeakerModel } from '../../../shared/model/speech.ts';
import type { Span } from '../span.ts';
import { createAddedVoices, loadSpeakerFile } from './addedVoices.ts';
import { groupVoices, type Grouping } from './clusterVoices.ts';
import { adaptTo, learnSpeech, scoreFrames, type Mixture } from './mixture.ts';
import { scorePitches } from './pitchScores.ts';
import { chooseGrouping } from './speakerCount.ts';
import { loadSpeakerModel } from './speakerModel.ts';
import { findSpeakerPath } from './speakerPath.ts';
import { toSpeakerSpans, type SpeakerPath, type SpeakerSpan } from './speakerSpans.ts';
import { trackVoices, type VoiceTrack } from './voiceTrack.ts';
import { embedWindows, type VoiceWindow } from './voiceWindows.ts';

export type { SpeakerSpan } from './speakerSpans.ts';

export interface FindSpeakersOptions {
  /** How many people speak, 1 to 6, where the owner knows; null: estimated. */
  speakerCount: number | null;
  /** A model the owner added; without it our own tells the voices. */
  added?: AddedSpeakerModel | null;
}

const refinements = 3;

/** The frames that lie in the windows of one group. */
function groupFrames({ groups }: Grouping, windows: readonly VoiceWindow[], group: number): number[] {
  const frames = new Set<number>();
  for (const [index, { from, to }] of windows.entries()) {
    if (groups[index] !== group) continue;
    for (let frame = from; frame < to; frame += 1) frames.add(frame);
  }
  return [...frames];
}

/** The logarithm of how likely each frame is to be the speaker's whose frames `own` are. */
function scoreVoice({ values, count }: VoiceTrack, speech: Mixture, own: readonly number[]): Float64Array {
  const pitches = scorePitches(values, count, own);
  return scoreFrames(adaptTo(speech, values, own), values, count).map(
    (score, frame) => score + (pitches[frame] ?? 0),
  );
}

/** Follows each group's voice frame by frame: the borders come out sharp, and short turns find their speaker. */
function followVoices(track: VoiceTrack, windows: readonly VoiceWindow[], grouping: Grouping): SpeakerPath {
  const speech = learnSpeech(track.values, track.count);
  let frames = grouping.centres.map((_, group) => groupFrames(grouping, windows, group));
  let path = oneSpeaker(track, 1);
  for (let round = 0; round < refinements; round += 1) {
    const scores = frames.map((own) => scoreVoice(track, speech, own));
    path = findSpeakerPath(track, scores);
    const { speakers } = path;
    frames = frames.map((_, speaker) => [...speakers.keys()].filter((frame) => speakers[frame] === speaker));
  }
  return path;
}

function oneSpeaker({ count }: VoiceTrack, probability: number): SpeakerPath {
  return { speakers: new Uint8Array(count), probabilities: new Float32Array(count).fill(probability) };
}

/** Tells apart the voices of a track in the windows given. Pure. */
function separateVoices(
  track: VoiceTrack,
  speech: readonly Span[],
  windows: readonly VoiceWindow[],
  speakerCount: number | null,
): SpeakerSpan[] {
  const grouping = chooseGrouping(groupVoices(windows.map(({ voice }) => voice)), speakerCount);
  const isAlone = grouping === null || grouping.centres.length < 2;
  // One voice is certain where the owner says so; else others may only have been missed.
  const path = isAlone
    ? oneSpeaker(track, speakerCount === 1 ? 1 : 0.5)
    : followVoices(track, windows, grouping);
  return toSpeakerSpans(track, path, speech);
}

/**
 * Tells apart who speaks when in a channel that several people share.
 * @param sound the channel's samples at 16 kHz, block by block, from its start
 * @param speech where somebody speaks, in order and without overlaps
 * Throws `speaker-model-changed`, `speaker-model-broken` for an added model; one that is damaged inside ends the process,
 * so with an added model this belongs into one that may be killed.
 * @returns spans in order that together cover `speech`, each within one of its spans
 */
export async function findSpeakers(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
  { speakerCount, added = null }: FindSpeakersOptions,
): Promise<SpeakerSpan[]> {
  if (added === null) {
    const track = await trackVoices(sound, speech);
    return separateVoices(track, speech, embedWindows(track, loadSpeakerModel()), speakerCount);
  }
  const voices = createAddedVoices(await loadSpeakerFile(added), speech);
  const track = await trackVoices(voices.overhear(sound), speech);
  return separateVoices(track, speech, voices.windows(track), speakerCount);
}
