/** From examples to a model file: the features worth a weight, heads trained one by one, weights cut to eight bits. */
import { packLinearModel } from '../../src/main/reading/linear/model.ts';
import { trainLogistic, type LogisticChoices, type SparseRows } from './logistic.ts';

export interface Vocabulary {
  features: Int32Array;
  rows: Map<number, number>;
  /** 0 to 255 */
  rarities: Uint8Array;
  rarityScale: number;
}

/** The features of at least `fewestExamples` (what fewer hold says nothing about other texts), the rarest (by their number) last; rarity is ln((1 + n) / (1 + df)) + 1. */
export function makeVocabulary(examples: readonly (readonly number[])[], fewestExamples: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const features of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewestExamples);
  kept.sort((first, second) => second[1] - first[1] || first[0] - second[0]);
  const rarity = (count: number) => Math.log((1 + examples.length) / (1 + count)) + 1;
  const rarityScale = rarity(fewestExamples) / 255;
  return {
    features: Int32Array.from(kept, ([feature]) => feature),
    rows: new Map(kept.map(([feature], row) => [feature, row])),
    rarities: Uint8Array.from(kept, ([, count]) => Math.round(rarity(count) / rarityScale)),
    rarityScale,
  };
}

/** Examples as rows of unit length, exactly as the model will see them. */
export function toRows(examples: readonly (readonly number[])[], vocabulary: Vocabulary): SparseRows {
  const starts = new Int32Array(examples.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  examples.forEach((features, example) => {
    const known = features.flatMap((feature) => vocabulary.rows.get(feature) ?? []);
    const weighed = known.map((row) => (vocabulary.rarities[row] ?? 0) * vocabulary.rarityScale);
    const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0)) || 1;
    indices.push(...known);
    values.push(...weighed.map((value) => value / length));
    starts[example + 1] = indices.length;
  });
  return {
    starts,
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
    columns: vocabulary.features.length,
  };
}

export interface TrainedHead {
  name: string;
  weights: Float64Array;
  bias: number;
  threshold: number;
}

export function trainHead(
  name: string,
  rows: SparseRows,
  positive: readonly boolean[],
  choices: LogisticChoices,
): TrainedHead {
  const { weights, bias } = trainLogistic(rows, Uint8Array.from(positive, Number), choices);
  return { name, weights, bias, threshold: 0.5 };
}

/** The model file of heads that share a vocabulary. */
export function packHeads(
  version: string,
  heads: readonly TrainedHead[],
  vocabulary: Vocabulary,
): Uint8Array {
  const scales = heads.map(
    ({ weights }) => weights.reduce((top, one) => Math.max(top, Math.abs(one)), 0) / 127,
  );
  const weights = new Int8Array(vocabulary.features.length * heads.length);
  heads.forEach((head, column) => {
    const scale = scales[column] ?? 1;
    head.weights.forEach((weight, row) => {
      weights[row * heads.length + column] = scale === 0 ? 0 : Math.round(weight / scale);
    });
  });
  const header = {
    version,
    heads: heads.map(({ name }) => name),
    features: vocabulary.features.length,
    scales,
    biases: heads.map(({ bias }) => bias),
    thresholds: heads.map(({ threshold }) => threshold),
    rarityScale: vocabulary.rarityScale,
  };
  return packLinearModel(header, vocabulary.features, vocabulary.rarities, weights);
}
