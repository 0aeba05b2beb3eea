import { useState } from 'react';
import type { Call, CallSpeaker } from '../../../shared/model/calls.ts';
import { Button } from '../../design/Button.tsx';
import { formatDuration, formatQuantity } from '../../design/format.ts';
import { NameSpeaker } from './NameSpeaker.tsx';
import { ForgetVoice, RememberVoice } from './RememberVoice.tsx';
import type { CallEdits } from './useCall.ts';

interface SpeakersCardProps {
  readonly call: Call;
  readonly edits: CallEdits;
}

/** The voices of a call: who each is, and when two of them are one. */
export function SpeakersCard({ call, edits }: SpeakersCardProps) {
  const [naming, setNaming] = useState<number | null>(null);
  const [named, setNamed] = useState<number | null>(null);
  const isShared = call.speakers.some(({ isEstimate }) => isEstimate);
  return (
    <section className="side-card" aria-labelledby="call-speakers">
      <h2 id="call-speakers">Speakers</h2>
      {isShared ? (
        <p className="soft small">
          All voices share one channel. Who speaks was told apart by the sound of the voice: an estimate,
          which you can correct.
        </p>
      ) : null}
      <ul className="speaker-list">
        {call.speakers.map((speaker) => (
          <li key={speaker.label} data-voice={speaker.colour}>
            <SpeakerLine speaker={speaker} onChange={() => setNaming(speaker.label)} />
            {naming === speaker.label || (naming === null && !speaker.isConfirmed) ? (
              <NameSpeaker
                call={call}
                speaker={speaker}
                edits={edits}
                onDone={(isNamed) => {
                  setNaming(null);
                  if (isNamed) setNamed(speaker.label);
                }}
              />
            ) : null}
            {named === speaker.label ? (
              <RememberVoice call={call} speaker={speaker} onDone={() => setNamed(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SpeakerLine({ speaker, onChange }: { speaker: CallSpeaker; onChange: () => void }) {
  const { name, isConfirmed, isEstimate, turns, speakingSeconds } = speaker;
  return (
    <div className="speaker-line">
      <span className="voice-dot" aria-hidden="true" />
      <div>
        <strong>{isConfirmed ? name : `${name} (estimate): who is this?`}</strong>
        <p className="soft small tabular">
          {formatQuantity(turns, 'turn', 'turns')}, {formatDuration(speakingSeconds)}
          {isEstimate && isConfirmed ? ' · estimate' : null}
        </p>
        <ForgetVoice speaker={speaker} />
      </div>
      {isConfirmed ? (
        <Button variant="quiet" aria-label={`Change who ${name} is`} onPress={onChange}>
          Change
        </Button>
      ) : null}
    </div>
  );
}
