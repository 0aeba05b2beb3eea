import type { Episode } from '../../../shared/model/patterns.ts';

/** An episode before it is known what the owner says of it. */
export type FoundEpisode = Omit<Episode, 'answer'>;
