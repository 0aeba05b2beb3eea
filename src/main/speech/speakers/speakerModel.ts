import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { resourcesDirectory } from '../../paths.ts';
import { statisticsSize } from './voiceStatistics.ts';

const modelSchema = z.object({
  /** With its version. */
  name: z.string(),
  /** What is taken from the statistics first. */
  mean: z.array(z.number()).length(statisticsSize),
  /** The directions in which speakers differ most against how much one speaker varies (Fisher 1936). */
  directions: z.array(z.array(z.number()).length(statisticsSize)).min(1),
  /** From the likeness of two voices to the logarithm of the odds that they are one. */
  likeness: z.object({ slope: z.number(), offset: z.number() }),
});
export type SpeakerModel = z.infer<typeof modelSchema>;

const modelPath = join(resourcesDirectory, 'models/speakers.json');
let loaded: SpeakerModel | null = null;

/** The model that comes with the app: `resources/models/speakers.md` says what it is. */
export function loadSpeakerModel(): SpeakerModel {
  loaded ??= modelSchema.parse(JSON.parse(readFileSync(modelPath, 'utf8')));
  return loaded;
}

/** A voice as a point in a space where one speaker's stretches of speech lie about 1 apart in every direction. */
export function embedStatistics({ mean, directions }: SpeakerModel, statistics: Float64Array): Float64Array {
  return Float64Array.from(directions, (direction) =>
    direction.reduce(
      (sum, weight, place) => sum + weight * ((statistics[place] ?? 0) - (mean[place] ?? 0)),
      0,
    ),
  );
}
