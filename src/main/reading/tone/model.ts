/** The tone model: linear heads over hashed features, eight bits a weight. Card: resources/models/tone.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { resourcesDirectory } from '../../paths.ts';
import { bucketCount, featureNorm, toneFeatures } from './features.ts';

/** The first three share one softmax (polarity); the others are logistic, each on its own. */
export const toneHeads = ['negative', 'neutral', 'positive', 'anger', 'abuse'] as const;

const headerSchema = z.object({
  version: z.string(),
  buckets: z.literal(bucketCount),
  heads: z.array(z.enum(toneHeads)).length(toneHeads.length),
  scales: z.array(z.number()).length(toneHeads.length),
  biases: z.array(z.number()).length(toneHeads.length),
});
export type ToneHeader = z.infer<typeof headerSchema>;

export interface ToneModel {
  header: ToneHeader;
  /** One weight per bucket and head, heads of a bucket side by side. */
  weights: Int8Array;
}

/** All 0..1; negative + neutral + positive = 1. */
export interface ToneScores {
  negative: number;
  neutral: number;
  positive: number;
  anger: number;
  abuse: number;
}

/** Reads a model file: one line of JSON, then the weights. Throws when the file is not one. */
export function parseToneModel(bytes: Uint8Array): ToneModel {
  const lineEnd = bytes.indexOf(0x0a);
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))));
  const weights = new Int8Array(bytes.subarray(lineEnd + 1));
  if (weights.length !== bucketCount * toneHeads.length) throw new Error('The tone model is incomplete.');
  return { header, weights };
}

/** The model that ships with Evenkeel. */
export function loadToneModel(): ToneModel {
  return parseToneModel(readFileSync(join(resourcesDirectory, 'models/tone.bin')));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Scores a normalised text. A text without words is neutral. */
export function scoreTone(model: ToneModel, normalised: string): ToneScores {
  const buckets = toneFeatures(normalised);
  if (buckets.length === 0) return { negative: 0, neutral: 1, positive: 0, anger: 0, abuse: 0 };
  const { scales, biases } = model.header;
  const heads = toneHeads.length;
  const sums = [0, 0, 0, 0, 0];
  for (const bucket of buckets) {
    for (let head = 0; head < heads; head++)
      sums[head] = (sums[head] ?? 0) + (model.weights[bucket * heads + head] ?? 0);
  }
  const length = featureNorm(buckets.length);
  const [negative = 0, neutral = 0, positive = 0, anger = 0, abuse = 0] = sums.map(
    (sum, head) => (sum * (scales[head] ?? 0)) / length + (biases[head] ?? 0),
  );
  const top = Math.max(negative, neutral, positive);
  const powers = [Math.exp(negative - top), Math.exp(neutral - top), Math.exp(positive - top)] as const;
  const total = powers[0] + powers[1] + powers[2];
  return {
    negative: powers[0] / total,
    neutral: powers[1] / total,
    positive: powers[2] / total,
    anger: logistic(anger),
    abuse: logistic(abuse),
  };
}

const deadZone = 0.15;

/** -1 unpleasant .. 1 pleasant; leanings weaker than the dead zone count as neutral. */
export function valence(scores: ToneScores): number {
  const leaning = scores.positive - scores.negative;
  const beyond = Math.max(0, Math.abs(leaning) - deadZone) / (1 - deadZone);
  return Math.sign(leaning) * beyond;
}
