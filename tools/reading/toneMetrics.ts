/** How well the tone model reads the test parts of the data it was trained on. */
import { scoreTone, type ToneModel } from '../../src/main/reading/tone/model.ts';
import { readConvAbuse } from './convAbuse.ts';
import { readGoEmotions } from './goEmotions.ts';
import { f1Score, rocArea } from './metrics.ts';

/** Figures between 0 and 1, by name. */
export function measureTone(model: ToneModel): Record<string, number> {
  const emotions = readGoEmotions('test');
  const scored = emotions.map(({ text }) => scoreTone(model, text));
  const polar = emotions.flatMap(({ polarity }, index) => {
    const scores = scored[index];
    if (polarity === null || scores === undefined) return [];
    const sides = [scores.negative, scores.neutral, scores.positive];
    return [{ polarity, guess: sides.indexOf(Math.max(...sides)) }];
  });
  const sides = [0, 1, 2].map((side) =>
    f1Score(
      polar.map(({ polarity }) => polarity === side),
      polar.map(({ guess }) => guess === side),
    ),
  );
  const two = emotions.flatMap(({ polarity }, index) => {
    const scores = scored[index];
    return polarity === null || polarity === 1 || scores === undefined
      ? []
      : [{ up: polarity === 2, guess: scores.positive > scores.negative }];
  });
  const abuse = readConvAbuse('test');
  return {
    'GoEmotions polarity, 3 classes, macro-F1': sides.reduce((sum, one) => sum + one, 0) / 3,
    'GoEmotions positive against negative, macro-F1':
      (f1Score(
        two.map(({ up }) => up),
        two.map(({ guess }) => guess),
      ) +
        f1Score(
          two.map(({ up }) => !up),
          two.map(({ guess }) => !guess),
        )) /
      2,
    'GoEmotions anger family, ROC': rocArea(
      emotions.map(({ angry }) => angry),
      scored.map(({ anger }) => anger),
    ),
    'ConvAbuse, ROC': rocArea(
      abuse.map(({ abusive }) => abusive),
      abuse.map(({ text }) => scoreTone(model, text).abuse),
    ),
  };
}
