/** Tactics that take more than one message, of one person, oldest first; kept until the vault changes. */
import type { Episode, EpisodeAnswerInput } from '../../../shared/model/patterns.ts';
import { writes } from '../../vault/calls.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { episodeAnswersOf, putEpisodeAnswer } from '../../vault/repositories/episodeAnswers.ts';
import { untilChanged } from '../../vault/repositories/untilChanged.ts';
import { labelHits } from '../labelHits.ts';
import { readsTies } from '../upToDate.ts';
import { hooveringOf } from './hoovering.ts';
import { isolationOf } from './isolation.ts';
import { loveBombingOf } from './loveBombing.ts';
import { stonewallingOf } from './stonewalling.ts';

const kept = untilChanged(() => new Map<number, Episode[]>());

/** Dismissed ones too, with what the owner said of them. */
function episodesWith(reader: Readable, { personId }: { personId: number }): Episode[] {
  const known = kept(reader);
  const episodes = known.get(personId) ?? findEpisodes(reader, personId);
  known.set(personId, episodes);
  return episodes;
}

function findEpisodes(reader: Readable, personId: number): Episode[] {
  const found = [
    ...hooveringOf(reader, personId),
    ...loveBombingOf(reader, personId),
    ...isolationOf(reader, personId, labelHits(reader, personId).get('isolation') ?? []),
    ...stonewallingOf(reader, personId),
  ];
  const answers = episodeAnswersOf(
    reader,
    found.flatMap(({ utteranceIds }) => utteranceIds),
  );
  return found
    .map((episode) => {
      const given = answers.find(
        ({ label, utteranceId }) => label === episode.label && episode.utteranceIds.includes(utteranceId),
      );
      return { ...episode, answer: given?.answer ?? null };
    })
    .toSorted((one, other) => one.fromMilliseconds - other.fromMilliseconds);
}

/** Keeps or takes back what the owner says of an episode. */
function answerEpisode(writer: Writable, { answer, ...episode }: EpisodeAnswerInput): null {
  putEpisodeAnswer(writer, episode, answer);
  return null;
}

export const episodesCalls = {
  'signals.episodes': readsTies(episodesWith),
  'signals.answerEpisode': writes(answerEpisode),
};
