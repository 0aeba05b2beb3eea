import { useMutation } from '@tanstack/react-query';
import type { SpeechSettings } from '../../../shared/model/speech.ts';
import { useSaveSettings, useSettings } from '../../app/settings.ts';
import { SlowSpeechHint } from '../../app/SlowSpeechHint.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox, RadioGroup } from '../../design/Choice.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { AddedSpeakerModel } from './AddedSpeakerModel.tsx';
import { AddedSpeechModel } from './AddedSpeechModel.tsx';

type EngineId = SpeechSettings['engine'];

const builtIn: { id: EngineId; name: string; description: string }[] = [
  {
    id: 'moonshine-base',
    name: 'Moonshine base',
    description:
      'English. The more exact of the two that come with Evenkeel: 10 of 100 words wrong where people read aloud.',
  },
  {
    id: 'moonshine-tiny',
    name: 'Moonshine tiny',
    description:
      'English. About 1.6 times as fast and half as large, with 14 of 100 words wrong: for slow computers.',
  },
];

/** What writes calls and voice messages down, and how much of the computer it may take. */
export function SpeechCard() {
  const { speech } = useSettings();
  const save = useMutation({ mutationFn: useSaveSettings() });
  const change = (changes: Partial<SpeechSettings>) => save.mutate({ speech: { ...speech, ...changes } });
  const { added } = speech;
  const own =
    added === null
      ? []
      : [{ id: 'added' as const, name: added.name, description: 'The Whisper model you added.' }];
  return (
    <Card title="Speech">
      <div className="settings-speech">
        <SlowSpeechHint />
        <div className="settings-pair">
          <RadioGroup<EngineId>
            label="Calls and voice messages are written down with"
            help="For recordings that are brought in from now on."
            options={[...builtIn, ...own]}
            value={speech.engine}
            onChange={(engine) => change({ engine })}
          />
          <section className="stack" aria-label="Sparing the computer">
            <p className="field-label">Sparing the computer</p>
            <Checkbox isSelected={speech.isGentle} onChange={(isGentle) => change({ isGentle })}>
              Go gently: slower, but with less heat and battery
            </Checkbox>
            <Checkbox
              isSelected={speech.waitsForMains}
              onChange={(waitsForMains) => change({ waitsForMains })}
            >
              Wait while the computer runs on its battery
            </Checkbox>
          </section>
        </div>
        <div className="settings-pair">
          <AddedSpeechModel
            added={added}
            onAdd={(model) => change({ added: model, engine: 'added' })}
            onRemove={() => change({ added: null, engine: 'moonshine-base' })}
          />
          <AddedSpeakerModel
            added={speech.speakers}
            onAdd={(speakers) => change({ speakers })}
            onRemove={() => change({ speakers: null })}
          />
        </div>
        <ErrorNotice error={save.error} />
      </div>
    </Card>
  );
}
