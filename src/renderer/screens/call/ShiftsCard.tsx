import type { Call } from '../../../shared/model/calls.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatDuration } from '../../design/format.ts';
import { shiftRuns } from './shiftRuns.ts';

interface ShiftsCardProps {
  readonly call: Call;
  readonly onSeek: (seconds: number) => void;
}

/** Where somebody sounds lastingly other than usual, in words. */
export function ShiftsCard({ call, onSeek }: ShiftsCardProps) {
  const runs = shiftRuns(call.outline);
  const isCompared = call.outline.some(({ shift }) => shift !== null);
  const nameOf = (label: number | null) => call.speakers.find((speaker) => speaker.label === label)?.name;
  return (
    <section className="side-card" aria-labelledby="call-shifts">
      <h2 id="call-shifts">Sound of the voices</h2>
      {isCompared ? null : (
        <p className="soft small">
          There is too little speech of each voice to know its usual sound: that takes a minute, in eight
          stretches.
        </p>
      )}
      {isCompared && runs.length === 0 ? (
        <p className="soft small">No voice moves lastingly away from its usual sound.</p>
      ) : null}
      <ul className="shift-list">
        {runs.map((run) => (
          <li key={`${run.label} ${run.startSeconds}`}>
            <LinkButton onPress={() => onSeek(run.startSeconds)}>
              {formatDuration(run.startSeconds)}–{formatDuration(run.endSeconds)}
            </LinkButton>{' '}
            {nameOf(run.label) ?? 'Not known'}: {run.words}
          </li>
        ))}
      </ul>
      <Disclosure title="How to read the ribbon">
        <p className="small">
          The small bars below each wave compare a voice with its own usual sound in this call: above the line
          it is more lively (higher, louder, faster), below it quieter. Dark bars are part of a lasting shift.
          Sound alone does not tell what somebody felt or meant.
        </p>
      </Disclosure>
    </section>
  );
}
