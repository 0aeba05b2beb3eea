/** How a text sounds: polarity, seven emotions, abuse. Card: resources/models/emotions.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesDirectory } from '../paths.ts';
import { logistic, parseLinearModel, scoreHeads, type LinearModel } from './linear/model.ts';

/** Ekman's six (1992) and neutral, by which the authors of GoEmotions group theirs. */
export const emotionNames = ['anger', 'disgust', 'fear', 'joy', 'sadness', 'surprise', 'neutral'] as const;
export type Emotion = (typeof emotionNames)[number];

/** All 0..1; negative + neutral + positive = 1. */
export interface ToneScores {
  negative: number;
  neutral: number;
  positive: number;
  /** Anger, annoyance or disgust. */
  anger: number;
  abuse: number;
}

const polarities = ['negative', 'neutral', 'positive'] as const;
const angry = ['anger', 'annoyance', 'disgust'];

export interface ToneReader {
  /** `features` of one normalised text (linear/features.ts); without any it is neutral. */
  scores: (features: readonly number[]) => ToneScores;
  /** The strongest of the seven emotions. */
  emotion: (features: readonly number[]) => Emotion;
}

/** The columns of heads by their names; a head that is missing is a wrong file. */
function columnsOf({ header }: LinearModel, names: readonly string[]): number[] {
  return names.map((name) => {
    const column = header.heads.indexOf(name);
    if (column < 0) throw new Error(`The emotion model has no "${name}".`);
    return column;
  });
}

export function createToneReader(model: LinearModel): ToneReader {
  const sides = columnsOf(
    model,
    polarities.map((name) => `polarity:${name}`),
  );
  const angryColumns = columnsOf(
    model,
    angry.map((name) => `emotion:${name}`),
  );
  const groups = columnsOf(
    model,
    emotionNames.map((name) => `group:${name}`),
  );
  const [abuse = 0] = columnsOf(model, ['abuse']);
  return {
    scores(features) {
      if (features.length === 0) return { negative: 0, neutral: 1, positive: 0, anger: 0, abuse: 0 };
      const sums = scoreHeads(model, features);
      const at = (column: number | undefined) => logistic(sums[column ?? 0] ?? 0);
      const [negative = 0, neutral = 1, positive = 0] = sides.map(at);
      const total = negative + neutral + positive;
      return {
        negative: negative / total,
        neutral: neutral / total,
        positive: positive / total,
        anger: 1 - angryColumns.reduce((calm, column) => calm * (1 - at(column)), 1),
        abuse: at(abuse),
      };
    },
    emotion(features) {
      if (features.length === 0) return 'neutral';
      const sums = scoreHeads(model, features);
      const values = groups.map((column) => sums[column] ?? 0);
      return emotionNames[values.indexOf(Math.max(...values))] ?? 'neutral';
    },
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
