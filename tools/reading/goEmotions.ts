/** GoEmotions (Demszky et al. 2020, Apache-2.0) as texts with polarity and anger, from the folder beside the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../src/main/reading/normalise.ts';
import { dataDirectory } from './data.ts';

const positive = new Set(
  'admiration amusement approval caring desire excitement gratitude joy love optimism pride relief'.split(
    ' ',
  ),
);
const negative = new Set(
  'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness'.split(
    ' ',
  ),
);
const angry = new Set(['anger', 'annoyance', 'disgust']);

/** 0 negative, 1 neutral (also where only surprise or curiosity is marked), 2 positive; null where both are marked. */
export type Polarity = 0 | 1 | 2;

export interface EmotionExample {
  text: string;
  polarity: Polarity | null;
  angry: boolean;
}

export function readGoEmotions(part: 'train' | 'dev' | 'test'): EmotionExample[] {
  const folder = join(dataDirectory, 'train/goemotions');
  const names = readFileSync(join(folder, 'labels.txt'), 'utf8').trim().split('\n');
  const lines = readFileSync(join(folder, `original_${part}.tsv`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [text = '', ids = ''] = line.split('\t');
    const labels = ids.split(',').map((id) => names[Number(id)] ?? '');
    const up = labels.some((label) => positive.has(label));
    const down = labels.some((label) => negative.has(label));
    return {
      text: normalise(text.replaceAll(/\[(?:NAME|RELIGION)\]/g, 'someone')),
      polarity: up && down ? null : up ? 2 : down ? 0 : 1,
      angry: labels.some((label) => angry.has(label)),
    };
  });
}
