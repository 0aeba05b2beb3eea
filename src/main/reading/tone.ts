/** How a text sounds: polarity, seven emotions, abuse. Card: resources/models/emotions.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emotionNames, type Emotion } from '../../shared/model/emotions.ts';
import { resourcesDirectory } from '../paths.ts';
import { logistic, parseLinearModel, scoreHeads, type LinearModel } from './linear/model.ts';

/** Probabilities 0..1; negative + neutral + positive = 1. */
export interface ToneScores {
  negative: number;
  neutral: number;
  positive: number;
  /** Anger, annoyance or disgust. */
  anger: number;
  abuse: number;
  /** The likeliest of the seven. */
  emotion: Emotion;
}

const polarities = ['negative', 'neutral', 'positive'] as const;
const angry = ['anger', 'annoyance', 'disgust'];

/** Of the features of one normalised text (linear/features.ts); without any it is neutral. */
export type ToneReader = (features: readonly number[]) => ToneScores;

const neutralTone: ToneScores = {
  negative: 0,
  neutral: 1,
  positive: 0,
  anger: 0,
  abuse: 0,
  emotion: 'neutral',
};

/** The columns of heads by their names; a head that is missing is a wrong file. */
function columnsOf({ header }: LinearModel, names: readonly string[]): number[] {
  return names.map((name) => {
    const column = header.heads.indexOf(name);
    if (column < 0) throw new Error(`The emotion model has no "${name}".`);
    return column;
  });
}

function createToneReader(model: LinearModel): ToneReader {
  const columns = columnsOf(model, [
    ...polarities.map((name) => `polarity:${name}`),
    'abuse',
    ...angry.map((name) => `emotion:${name}`),
    ...emotionNames.map((name) => `group:${name}`),
  ]);
  return (features) => {
    if (features.length === 0) return neutralTone;
    const sums = scoreHeads(model, features, columns);
    const [negative = 0, neutral = 1, positive = 0, abuse = 0, ...feelings] = sums.map(logistic);
    const total = negative + neutral + positive;
    const groups = feelings.slice(angry.length);
    return {
      negative: negative / total,
      neutral: neutral / total,
      positive: positive / total,
      anger: 1 - feelings.slice(0, angry.length).reduce((calm, one) => calm * (1 - one), 1),
      abuse,
      emotion: emotionNames[groups.indexOf(Math.max(...groups))] ?? 'neutral',
    };
  };
}

/** The model that ships with Evenkeel. */
export function loadToneReader(): ToneReader {
  return createToneReader(parseLinearModel(readFileSync(join(resourcesDirectory, 'models/emotions.bin'))));
}

const deadZone = 0.15;

/** -1 unpleasant .. 1 pleasant; leanings weaker than the dead zone count as neutral. */
export function valence({ positive, negative }: ToneScores): number {
  const leaning = positive - negative;
  return Math.sign(leaning) * (Math.max(0, Math.abs(leaning) - deadZone) / (1 - deadZone));
}
