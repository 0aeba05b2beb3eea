import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Episode } from '../../../shared/model/patterns.ts';
import { signalLabels, type SignalAnswer } from '../../../shared/model/signals.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDateRange } from '../../design/format.ts';
import { AnswerButtons } from '../conversation/AnswerButtons.tsx';
import { MarkSample } from '../conversation/MarkSample.tsx';
import { SeenWords } from './SeenWords.tsx';

/** A possible tactic of more than one message: when, what was found, by what rule, the words, and the owner's word on it. */
export function EpisodeItem({ episode }: { episode: Episode }) {
  const { timeZone } = useSettings();
  const client = useQueryClient();
  const { label, utteranceIds, answer } = episode;
  const respond = useMutation({
    mutationFn: (given: SignalAnswer | null) =>
      api.signals.answerEpisode.mutate({ label, utteranceIds, answer: given }),
    onSuccess: () => client.invalidateQueries(),
  });
  const { name, definition } = signalLabels[label];
  const range = formatDateRange(episode.fromMilliseconds, episode.untilMilliseconds, timeZone);
  return (
    <li className="seen-item" data-answer={answer ?? undefined}>
      <h4>
        <MarkSample kind="tactic">{`possible ${name}`}</MarkSample>
        <span className="soft small">{definition}</span>
      </h4>
      <p>
        {range}: {episode.sentence}
      </p>
      <p className="soft small">{episode.gateSentence}</p>
      <SeenWords title={`The words: ${name}, ${range}`} utteranceIds={utteranceIds} />
      <AnswerButtons
        what={`${name}, ${range}`}
        answer={answer}
        error={respond.error}
        onAnswer={(given) => respond.mutate(given)}
      />
    </li>
  );
}
