import { useQuery } from '@tanstack/react-query';
import type { Call, CallTurn } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { formatDuration } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';

interface OriginalTurnProps {
  readonly call: Call;
  readonly turn: CallTurn;
  readonly onRestore: () => void;
}

/** What stood where a turn stands now, before the owner changed anything. */
export function OriginalTurn({ call, turn, onRestore }: OriginalTurnProps) {
  const { recordingId } = call;
  const { utteranceId } = turn;
  const original = useQuery({
    queryKey: ['calls', 'original', recordingId, utteranceId],
    queryFn: () => api.calls.original.query({ recordingId, utteranceId }),
  });
  const nameOf = (label: number | null) =>
    call.speakers.find((speaker) => speaker.label === label)?.name ?? 'Not known';
  return (
    <section className="turn-original" aria-label="The original">
      <ErrorNotice error={original.error} />
      {original.data?.map(({ startSeconds, label, text }) => (
        <p key={startSeconds}>
          <span className="soft small tabular">
            As it was heard, {formatDuration(startSeconds)}, {nameOf(label)}:
          </span>{' '}
          {text}
        </p>
      ))}
      <Button variant="quiet" onPress={onRestore}>
        Bring the original back
      </Button>
    </section>
  );
}
