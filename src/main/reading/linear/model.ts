/**
 * Linear models over hashed features, one weight of eight bits for each feature and head. Logistic regression on
 * features weighed by how rare they are (inverse document frequency, Spärck Jones 1972) and brought to unit length.
 */
import { z } from 'zod';

const headerSchema = z.object({
  version: z.string(),
  heads: z.array(z.string()).min(1),
  /** How many features the model knows. */
  features: z.int().positive(),
  /** What a weight of 1 stands for, by head. */
  scales: z.array(z.number()),
  biases: z.array(z.number()),
  /** From which probability a head says yes, by head. */
  thresholds: z.array(z.number()),
  /** What 1 of a feature's rarity (0 to 255) stands for. */
  rarityScale: z.number().positive(),
});
export type LinearHeader = z.infer<typeof headerSchema>;

export interface LinearModel {
  header: LinearHeader;
  /** Open addressing: the feature at a place, 0 where there is none, and its row. */
  places: Int32Array;
  rows: Int32Array;
  rarities: Uint8Array;
  weights: Int8Array;
}

function makeTable(features: Int32Array): Pick<LinearModel, 'places' | 'rows'> {
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2));
  const [places, rows] = [new Int32Array(size), new Int32Array(size)];
  features.forEach((feature, row) => {
    let place = feature & (size - 1);
    while (places[place] !== 0) place = (place + 1) & (size - 1);
    places[place] = feature;
    rows[place] = row;
  });
  return { places, rows };
}

/** The row of a feature; -1 where the model does not know it. */
function rowOf({ places, rows }: Pick<LinearModel, 'places' | 'rows'>, feature: number): number {
  const mask = places.length - 1;
  for (let place = feature & mask; places[place] !== 0; place = (place + 1) & mask)
    if (places[place] === feature) return rows[place] ?? -1;
  return -1;
}

/**
 * Reads a model file: one line of JSON, then features (32 bits each, little end first), rarities and weights (8 bits
 * each, heads of a feature side by side). Throws when the file is not one.
 */
export function parseLinearModel(bytes: Uint8Array): LinearModel {
  const lineEnd = bytes.indexOf(0x0a);
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))));
  const { features: count, heads } = header;
  const body = new Uint8Array(bytes.subarray(lineEnd + 1));
  if (body.length !== count * (5 + heads.length)) throw new Error('The model is incomplete.');
  const features = new Int32Array(body.buffer, 0, count);
  return {
    header,
    ...makeTable(features),
    rarities: body.subarray(count * 4, count * 5),
    weights: new Int8Array(body.buffer, count * 5),
  };
}

export function packLinearModel(
  header: LinearHeader,
  features: Int32Array,
  rarities: Uint8Array,
  weights: Int8Array,
): Uint8Array {
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    new Uint8Array(features.buffer),
    rarities,
    new Uint8Array(weights.buffer),
  ]);
}

/**
 * What heads say of a text with these features, before the logistic function: 0 is even odds. In the order of
 * `columns`, which are all heads where none are named.
 */
export function scoreHeads(
  model: LinearModel,
  features: readonly number[],
  columns: readonly number[] = model.header.heads.map((_, column) => column),
): number[] {
  const { heads, scales, biases, rarityScale } = model.header;
  const sums = new Float64Array(columns.length);
  let square = 0;
  for (const feature of features) {
    const row = rowOf(model, feature);
    if (row < 0) continue;
    const rarity = (model.rarities[row] ?? 0) * rarityScale;
    square += rarity * rarity;
    const first = row * heads.length;
    for (let place = 0; place < columns.length; place++)
      sums[place] = (sums[place] ?? 0) + rarity * (model.weights[first + (columns[place] ?? 0)] ?? 0);
  }
  const length = Math.sqrt(square) || 1;
  return columns.map(
    (column, place) => ((sums[place] ?? 0) * (scales[column] ?? 0)) / length + (biases[column] ?? 0),
  );
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
