/** How well the emotion model reads the parts of GoEmotions and ConvAbuse that it did not learn from. */
import { languageFeatures } from '../../src/main/reading/linear/features.ts';
import { logistic, scoreHeads, type LinearModel } from '../../src/main/reading/linear/model.ts';
import { readConvAbuse } from './convAbuse.ts';
import { readGoEmotions, type EmotionExample } from './goEmotions.ts';
import { f1Score, rocArea } from './metrics.ts';

const polarities = ['negative', 'neutral', 'positive'] as const;

/** Probabilities by head, of each text. */
function scoreAll(model: LinearModel, texts: readonly string[]): number[][] {
  return texts.map((text) => scoreHeads(model, languageFeatures(text)).map(logistic));
}

function truthOf(example: EmotionExample, head: string): boolean {
  const [family, name = ''] = head.split(':');
  return family === 'emotion' ? example.emotions.has(name) : example.groups.has(name);
}

function isTuned(head: string): boolean {
  return head.startsWith('emotion:') || head.startsWith('group:');
}

/** By head of an emotion or group, the threshold with the best F1. */
export function tuneThresholds(model: LinearModel, examples: readonly EmotionExample[]): Map<string, number> {
  const scores = scoreAll(
    model,
    examples.map(({ text }) => text),
  );
  const candidates = Array.from({ length: 66 }, (_, step) => 0.05 + step * 0.01);
  return new Map(
    model.header.heads.flatMap((head, column) => {
      if (!isTuned(head)) return [];
      const truth = examples.map((example) => truthOf(example, head));
      const worth = (threshold: number) =>
        f1Score(
          truth,
          scores.map((row) => (row[column] ?? 0) >= threshold),
        );
      const best = candidates.map((threshold) => ({ threshold, f1: worth(threshold) }));
      return [[head, best.toSorted((first, second) => second.f1 - first.f1)[0]?.threshold ?? 0.5] as const];
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean F1 of the heads of a family, each at its own threshold. */
function familyMacroF1(
  { header }: LinearModel,
  family: string,
  examples: readonly EmotionExample[],
  scores: readonly number[][],
): number {
  const columns = header.heads.flatMap((head, column) => (head.startsWith(`${family}:`) ? [column] : []));
  return mean(
    columns.map((column) =>
      f1Score(
        examples.map((example) => truthOf(example, header.heads[column] ?? '')),
        scores.map((row) => (row[column] ?? 0) >= (header.thresholds[column] ?? 0.5)),
      ),
    ),
  );
}

function polarityMacroF1(
  { header }: LinearModel,
  examples: readonly EmotionExample[],
  scores: readonly number[][],
): number {
  const columns = polarities.map((name) => header.heads.indexOf(`polarity:${name}`));
  const told = examples.flatMap(({ polarity }, index) => {
    const sides = columns.map((column) => scores[index]?.[column] ?? 0);
    return polarity === null ? [] : [{ polarity, guess: polarities[sides.indexOf(Math.max(...sides))] }];
  });
  return mean(
    polarities.map((name) =>
      f1Score(
        told.map(({ polarity }) => polarity === name),
        told.map(({ guess }) => guess === name),
      ),
    ),
  );
}

/** Figures between 0 and 1, by name. */
export function emotionMetrics(model: LinearModel): Record<string, number> {
  const examples = readGoEmotions('test');
  const scores = scoreAll(
    model,
    examples.map(({ text }) => text),
  );
  const abuse = readConvAbuse('test');
  const abuseColumn = model.header.heads.indexOf('abuse');
  return {
    'GoEmotions, 28 labels, macro-F1': familyMacroF1(model, 'emotion', examples, scores),
    'GoEmotions, Ekman groups and neutral, macro-F1': familyMacroF1(model, 'group', examples, scores),
    'GoEmotions, polarity in 3 classes, macro-F1': polarityMacroF1(model, examples, scores),
    'ConvAbuse, ROC': rocArea(
      abuse.map(({ abusive }) => abusive),
      scoreAll(
        model,
        abuse.map(({ text }) => text),
      ).map((row) => row[abuseColumn] ?? 0),
    ),
  };
}
