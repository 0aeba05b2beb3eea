/** Trains resources/models/tone.bin: `npm run train:tone`. The same data and seed give the same file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesDirectory } from '../../src/main/paths.ts';
import { bucketCount, featureNorm, toneFeatures } from '../../src/main/reading/tone/features.ts';
import { parseToneModel, toneHeads } from '../../src/main/reading/tone/model.ts';
import { readConvAbuse } from './convAbuse.ts';
import { everydayLines } from './everydayLines.ts';
import { readGoEmotions } from './goEmotions.ts';
import { seededRandom, shuffled } from '../random.ts';
import { measureTone } from './toneMetrics.ts';

const seed = 20260101;
const epochs = 4;
const rate = 0.2;
const decay = 1e-4;
const everydayCount = 3000;
const heads = toneHeads.length;

/** Targets per head, 0 or 1; null where the example says nothing about that head. */
interface Example {
  buckets: number[];
  targets: readonly (number | null)[];
  weight: number;
}

function collectExamples(random: () => number): Example[] {
  const emotions = readGoEmotions('train').map(({ text, polarity, angry }) => ({
    buckets: toneFeatures(text),
    targets: [
      ...[0, 1, 2].map((side) => (polarity === null ? null : Number(side === polarity))),
      Number(angry),
      null,
    ],
    weight: 1,
  }));
  const everyday = everydayLines(everydayCount, random).map((text) => ({
    buckets: toneFeatures(text),
    targets: [0, 1, 0, 0, 0],
    weight: 0.5,
  }));
  const abuse = readConvAbuse('train').map(({ text, abusive }) => ({
    buckets: toneFeatures(text),
    targets: [null, null, null, null, Number(abusive)],
    weight: abusive ? 2 : 1,
  }));
  return [...emotions, ...everyday, ...abuse, ...abuse].filter(({ buckets }) => buckets.length > 0);
}

class Trainer {
  readonly weights = new Float64Array(bucketCount * heads);
  readonly squares = new Float64Array(bucketCount * heads).fill(1e-2);
  readonly biases = new Float64Array(heads);

  /** Probabilities per head: softmax over the first three, logistic for the rest. */
  predict(buckets: readonly number[]): number[] {
    const length = featureNorm(buckets.length);
    const sums = Array.from(this.biases, (bias, head) =>
      buckets.reduce((sum, bucket) => sum + (this.weights[bucket * heads + head] ?? 0) / length, bias),
    );
    const powers = sums.slice(0, 3).map((sum) => Math.exp(sum));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return sums.map((sum, head) => (head < 3 ? (powers[head] ?? 0) / total : 1 / (1 + Math.exp(-sum))));
  }

  /** One AdaGrad step. */
  learn({ buckets, targets, weight }: Example): void {
    const length = featureNorm(buckets.length);
    this.predict(buckets).forEach((probability, head) => {
      const target = targets[head] ?? null;
      if (target === null) return;
      const error = (probability - target) * weight;
      this.biases[head] = (this.biases[head] ?? 0) - 0.01 * error;
      for (const bucket of buckets) {
        const place = bucket * heads + head;
        const value = this.weights[place] ?? 0;
        const gradient = error / length + decay * value;
        const square = (this.squares[place] ?? 0) + gradient * gradient;
        this.squares[place] = square;
        this.weights[place] = value - (rate * gradient) / Math.sqrt(square);
      }
    });
  }
}

function pack({ weights, biases }: Trainer): Uint8Array {
  const scales = toneHeads.map((_, head) => {
    let largest = 0;
    for (let place = head; place < weights.length; place += heads)
      largest = Math.max(largest, Math.abs(weights[place] ?? 0));
    return largest / 127;
  });
  const small = Int8Array.from(weights, (weight, place) => Math.round(weight / (scales[place % heads] ?? 1)));
  const header = JSON.stringify({
    version: '1',
    buckets: bucketCount,
    heads: toneHeads,
    scales,
    biases: [...biases],
  });
  return Buffer.concat([Buffer.from(`${header}\n`), new Uint8Array(small.buffer)]);
}

const random = seededRandom(seed);
const examples = collectExamples(random);
const trainer = new Trainer();
for (let epoch = 0; epoch < epochs; epoch++)
  for (const example of shuffled(examples, random)) trainer.learn(example);
const bytes = pack(trainer);
writeFileSync(join(resourcesDirectory, 'models/tone.bin'), bytes);
console.table(measureTone(parseToneModel(bytes)));
