/**
 * How a speaker's voice sounds against their own usual voice: higher, louder, faster ... A description of sound, never of
 * a feeling, an intent or a state: across corpora and speakers such readings fail, and feeling cannot be told from
 * sound alone (Wagner et al. 2023, IEEE TPAMI 45:10745-59).
 *
 * Robust z: (value - median) / (1.4826 x median absolute deviation) over the speaker's stretches of at least 3 s of
 * speech. Features after eGeMAPS (Eyben et al. 2016, IEEE Transactions on Affective Computing 7:190-202); that energy of
 * voice goes with pitch, its range, level, rate, bright sound and short pauses is the common finding of that field
 * (Scherer 2003; Juslin & Laukka 2003). Our own choices: at least 60 s and 8 stretches to compare with; a shift is
 * |z| of 2 and more in the same direction for 3 stretches running, or in the middle over a time that PELT finds
 * (changePoints.ts); a single stretch is worth words from 3 on, since by chance one in twenty passes 2. No deviation is
 * taken for smaller than what is barely heard.
 */
import type { VoiceFeature } from '../model/calls.ts';
import { median } from './average.ts';
import { changesBetween, findLevels, leastDeviation, type VoiceChange } from './voiceLevels.ts';
import { voiceFeatures, voiceStretches, type VoicedTurn, type VoiceStretch } from './voiceStretches.ts';
import { describeVoice } from './voiceWords.ts';

/** Why a voice is not compared. */
export type VoiceGate = 'too-little-speech' | 'too-few-stretches';

export interface TurnShift {
  /** In robust standard deviations; those that could be told. */
  features: { feature: VoiceFeature; z: number }[];
  /** Energy of voice: the middle z of all that goes with it, pauses turned round; null below three of them. */
  energy: number | null;
  /** Part of a lasting shift. */
  isMarked: boolean;
  /** “higher and louder than usual”; null where nothing stands out. */
  words: string | null;
}

export interface VoiceShifts {
  gate: VoiceGate | null;
  /** Speech the usual voice was taken from. */
  baselineSeconds: number;
  stretches: number;
  /** One for each turn; null for all with a gate, and for turns too short and too far from others. */
  turns: (TurnShift | null)[];
  changes: VoiceChange[];
}

const leastBaselineSeconds = 60;
const leastStretches = 8;
const shiftFrom = 2;
const shiftStretches = 3;
const loneWordsFrom = 3;
const leastEnergyFeatures = 3;

interface Usual {
  middle: number;
  deviation: number;
}

/** Null below the least number of stretches in which the feature is known. */
function usualOf(stretches: readonly VoiceStretch[], feature: VoiceFeature): Usual | null {
  const values = stretches.map((stretch) => stretch.values[feature]).filter((value) => value !== null);
  if (values.length < leastStretches) return null;
  const middle = median(values);
  const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  return { middle, deviation: Math.max(leastDeviation[feature], spread) };
}

/** Whether each stretch lies in a run of at least three that are all 2 and more to the same side. */
function inRuns(scores: readonly (number | null)[]): boolean[] {
  const sides = scores.map((z) => (z === null || Math.abs(z) < shiftFrom ? 0 : Math.sign(z)));
  const marks = sides.map(() => false);
  let from = 0;
  for (let to = 1; to <= sides.length; to += 1) {
    if (to < sides.length && sides[to] === sides[from]) continue;
    if (sides[from] !== 0 && to - from >= shiftStretches) marks.fill(true, from, to);
    from = to;
  }
  return marks;
}

/** One feature of all stretches against the usual. */
interface FeatureScores {
  feature: VoiceFeature;
  scores: (number | null)[];
  marks: boolean[];
  changes: VoiceChange[];
}

function scoreFeature(
  stretches: readonly VoiceStretch[],
  baseline: readonly VoiceStretch[],
  feature: VoiceFeature,
): FeatureScores | null {
  const usual = usualOf(baseline, feature);
  if (usual === null) return null;
  const scores = stretches.map(({ values }) => {
    const value = values[feature];
    return value === null ? null : (value - usual.middle) / usual.deviation;
  });
  const marks = inRuns(scores);
  const levels = findLevels(stretches, feature);
  for (const { places, middle } of levels) {
    const side = (middle - usual.middle) / usual.deviation;
    if (Math.abs(side) < shiftFrom) continue;
    // Where exactly a level begins and ends is found to a stretch or two only.
    for (const place of places) marks[place] ||= (scores[place] ?? 0) * Math.sign(side) >= shiftFrom / 2;
  }
  return { feature, scores, marks, changes: changesBetween(levels, stretches, feature) };
}

function energyOf(features: TurnShift['features']): number | null {
  if (features.length < leastEnergyFeatures) return null;
  return median(features.map(({ feature, z }) => (feature === 'pauses' ? -z : z)));
}

function shiftOf(scored: readonly FeatureScores[], place: number): TurnShift {
  const features: TurnShift['features'] = [];
  const outstanding: TurnShift['features'] = [];
  let isMarked = false;
  for (const { feature, scores, marks } of scored) {
    const z = scores[place];
    if (z === undefined || z === null) continue;
    features.push({ feature, z });
    const marked = marks[place] === true;
    isMarked ||= marked;
    if (Math.abs(z) >= (marked ? shiftFrom : loneWordsFrom)) outstanding.push({ feature, z });
  }
  return { features, energy: energyOf(features), isMarked, words: describeVoice(outstanding) };
}

/** What sets this call's microphone and line apart from another's, as much as the voice. */
const onlyWithinCall = new Set<VoiceFeature>(['loudness', 'brightness']);

/**
 * Compares the turns of one speaker in one call, in order of time, with that speaker's usual voice: over this call, or
 * over `otherCalls` (their turns there, call by call). Loudness and brightness depend on microphone and line as
 * well, and are compared within a call only.
 */
export function voiceShifts(
  turns: readonly VoicedTurn[],
  otherCalls: readonly (readonly VoicedTurn[])[] | null = null,
): VoiceShifts {
  const stretches = voiceStretches(turns);
  const baseline = otherCalls === null ? stretches : otherCalls.flatMap(voiceStretches);
  const baselineSeconds = baseline.reduce((sum, { speechSeconds }) => sum + speechSeconds, 0);
  const shifts: (TurnShift | null)[] = turns.map(() => null);
  const told = { baselineSeconds, stretches: stretches.length, turns: shifts };
  if (baselineSeconds < leastBaselineSeconds) return { gate: 'too-little-speech', ...told, changes: [] };
  if (baseline.length < leastStretches) return { gate: 'too-few-stretches', ...told, changes: [] };
  const scored = voiceFeatures
    .filter((feature) => otherCalls === null || !onlyWithinCall.has(feature))
    .flatMap((feature) => scoreFeature(stretches, baseline, feature) ?? []);
  for (const [place, stretch] of stretches.entries()) {
    const shift = shiftOf(scored, place);
    for (const turn of stretch.turns) shifts[turn] = shift;
  }
  return { gate: null, ...told, changes: scored.flatMap(({ changes }) => changes) };
}
