import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Call, CallSpeaker, SpeakerIdentity } from '../../../shared/model/calls.ts';
import type { Person } from '../../../shared/model/people.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { ComboField } from '../../design/ComboField.tsx';
import { likelyPeople } from './likelyPeople.ts';
import type { CallEdits } from './useCall.ts';

interface NameSpeakerProps {
  readonly call: Call;
  readonly speaker: CallSpeaker;
  readonly edits: CallEdits;
  /** Whether the voice is somebody now. */
  readonly onDone: (isNamed: boolean) => void;
}

/** Asks who a voice is: one click on somebody known, a name, or another voice of the call. */
export function NameSpeaker({ call, speaker, edits, onDone }: NameSpeakerProps) {
  const [isTyping, setTyping] = useState(false);
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const known = people.data ?? [];
  async function say(who: SpeakerIdentity) {
    const { recordingId } = call;
    const change = () => api.calls.nameSpeaker.mutate({ recordingId, label: speaker.label, who });
    const edited = await edits.make(change, 'Speaker named');
    if (edited !== undefined) onDone(who !== null);
  }
  return (
    <div className="name-speaker">
      {speaker.suggestion === null ? null : (
        <p className="small">Sounds like {speaker.suggestion.name}, whose voice you chose to remember.</p>
      )}
      <fieldset className="name-choices" aria-label={`Who is ${speaker.name}?`}>
        {likelyPeople(call, speaker, known).map((person) => (
          <Button
            key={person.id}
            isDisabled={edits.isPending}
            onPress={() => void say({ personId: person.id })}
          >
            {person.isOwner ? `${person.name} (you)` : person.name}
          </Button>
        ))}
      </fieldset>
      {isTyping ? (
        <SomebodyElse known={known} isPending={edits.isPending} onName={(who) => void say(who)} />
      ) : (
        <div className="row">
          <Button variant="quiet" onPress={() => setTyping(true)}>
            Somebody else
          </Button>
          {speaker.isConfirmed ? (
            <Button variant="quiet" onPress={() => onDone(false)}>
              Leave it
            </Button>
          ) : null}
        </div>
      )}
      {speaker.isConfirmed ? (
        <Button variant="quiet" onPress={() => void say(null)}>
          I do not know who this is
        </Button>
      ) : null}
      <OtherVoices call={call} speaker={speaker} edits={edits} onDone={onDone} />
    </div>
  );
}

interface SomebodyElseProps {
  readonly known: readonly Person[];
  readonly isPending: boolean;
  readonly onName: (who: SpeakerIdentity) => void;
}

/** A name typed: of somebody known, or of somebody new. */
function SomebodyElse({ known, isPending, onName }: SomebodyElseProps) {
  const [name, setName] = useState('');
  const typed = name.trim();
  const meant = known.find((person) => person.name.toLowerCase() === typed.toLowerCase());
  return (
    <>
      <ComboField
        label="Somebody else"
        names={known.map((person) => person.name)}
        value={name}
        onChange={setName}
        isFree
      />
      <Button
        isDisabled={typed === '' || isPending}
        onPress={() => onName(meant === undefined ? { newPersonName: typed } : { personId: meant.id })}
      >
        Use this name
      </Button>
    </>
  );
}

function OtherVoices({ call, speaker, edits, onDone }: NameSpeakerProps) {
  const others = call.speakers.filter(
    ({ label, channel }) => label !== speaker.label && channel === speaker.channel,
  );
  if (others.length === 0) return null;
  return (
    <fieldset className="name-choices" aria-label={`${speaker.name} is the same voice as`}>
      <span className="small soft">The same voice as</span>
      {others.map(({ label, name }) => (
        <Button
          key={label}
          variant="quiet"
          onPress={() => {
            mergeVoices(call, edits, speaker.label, label);
            onDone(false);
          }}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

/** Makes one voice of two. */
function mergeVoices(call: Call, edits: CallEdits, label: number, intoLabel: number): void {
  const { recordingId } = call;
  void edits.make(
    () => api.calls.mergeSpeakers.mutate({ recordingId, label, intoLabel }),
    'Two voices are one now',
  );
}
