import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Call, CallSpeaker } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';

interface RememberVoiceProps {
  readonly call: Call;
  readonly speaker: CallSpeaker;
  readonly onDone: () => void;
}

/** Asks, once a voice has a person, whether to know it again. Nothing is kept without a yes. */
export function RememberVoice({ call, speaker, onDone }: RememberVoiceProps) {
  const client = useQueryClient();
  const remember = useMutation({
    mutationFn: () => api.calls.rememberVoice.mutate({ recordingId: call.recordingId, label: speaker.label }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ['calls', 'show'] });
    },
  });
  if (speaker.personId === null || speaker.hasVoicePrint || !call.hasSound) return null;
  return (
    <fieldset className="remember-voice" aria-label="Remember this voice?">
      <p>
        <strong>Remember this voice?</strong>
      </p>
      <p className="small">
        A description of how {speaker.name} sounds would be kept in your vault, so that later calls can
        suggest the name; you can delete it at any time.
      </p>
      <ErrorNotice error={remember.error} />
      <div className="row">
        <Button isDisabled={remember.isPending} onPress={() => remember.mutate()}>
          Yes
        </Button>
        <Button variant="quiet" onPress={onDone}>
          No
        </Button>
      </div>
    </fieldset>
  );
}

/** Where a person is remembered by voice: says so, and deletes that. */
export function ForgetVoice({ speaker: { personId, name, hasVoicePrint } }: { speaker: CallSpeaker }) {
  const client = useQueryClient();
  const forget = useMutation({
    mutationFn: (forgottenId: number) => api.calls.forgetVoice.mutate({ personId: forgottenId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calls', 'show'] }),
  });
  if (personId === null || !hasVoicePrint) return null;
  return (
    <div className="soft small">
      Remembered by voice ·{' '}
      <LinkButton aria-label={`forget it: the voice of ${name}`} onPress={() => forget.mutate(personId)}>
        forget it
      </LinkButton>
      <ErrorNotice error={forget.error} />
    </div>
  );
}
