/** GoEmotions (Demszky et al. 2020, Apache-2.0) as texts with their emotions, from the folder beside the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../src/main/reading/normalise.ts';
import { dataDirectory } from './data.ts';

const folder = join(dataDirectory, 'train/goemotions');

/** The authors' grouping of their 27 emotions after Ekman; what belongs to none is neutral. */
export const emotionGroups: Readonly<Record<string, readonly string[]>> = {
  anger: ['anger', 'annoyance', 'disapproval'],
  disgust: ['disgust'],
  fear: ['fear', 'nervousness'],
  joy: 'admiration amusement approval caring desire excitement gratitude joy love optimism pride relief'.split(
    ' ',
  ),
  sadness: ['sadness', 'disappointment', 'embarrassment', 'grief', 'remorse'],
  surprise: ['surprise', 'realization', 'confusion', 'curiosity'],
  neutral: ['neutral'],
};
const unpleasant = new Set(['anger', 'disgust', 'fear', 'sadness']);

/** Null where both sides are marked, or only surprise, which has no side. */
export type Polarity = 'negative' | 'neutral' | 'positive' | null;

export interface EmotionExample {
  text: string;
  emotions: ReadonlySet<string>;
  /** By `emotionGroups`. */
  groups: ReadonlySet<string>;
  polarity: Polarity;
}

export function goEmotionNames(): string[] {
  return readFileSync(join(folder, 'labels.txt'), 'utf8').trim().split('\n');
}

function polarityOf(groups: ReadonlySet<string>): Polarity {
  const sides = new Set<Polarity>();
  if (groups.has('joy')) sides.add('positive');
  if (groups.has('neutral')) sides.add('neutral');
  if ([...groups].some((group) => unpleasant.has(group))) sides.add('negative');
  const [side = null] = sides;
  return sides.size === 1 && !groups.has('surprise') ? side : null;
}

export function readGoEmotions(part: 'train' | 'dev' | 'test'): EmotionExample[] {
  const names = goEmotionNames();
  const lines = readFileSync(join(folder, `original_${part}.tsv`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [text = '', ids = ''] = line.split('\t');
    const emotions = new Set(ids.split(',').map((id) => names[Number(id)] ?? ''));
    const groups = new Set(
      Object.entries(emotionGroups).flatMap(([group, members]) =>
        members.some((member) => emotions.has(member)) ? [group] : [],
      ),
    );
    return {
      text: normalise(text.replaceAll(/\[(?:NAME|RELIGION)\]/g, 'someone')),
      emotions,
      groups,
      polarity: polarityOf(groups),
    };
  });
}
