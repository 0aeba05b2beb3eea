import type { AddedModel } from '../../../shared/model/speech.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ModelFileForm } from './ModelFileForm.tsx';

function languagesOf({ isEnglishOnly }: AddedModel): string {
  if (isEnglishOnly === null) return 'its file does not tell for which languages';
  return isEnglishOnly ? 'for English only' : 'for many languages';
}

/** A model that was looked at and can be used; one that is not known has to be agreed to. */
function Candidate({ model, onUse }: { model: AddedModel; onUse: () => void }) {
  return (
    <Notice tone={model.isKnown ? 'good' : 'warning'}>
      <div className="stack-tight">
        <p>
          {model.isKnown
            ? `This is ${model.name}, ${languagesOf(model)}, as its makers published it.`
            : `It can be loaded (${languagesOf(model)}), but Evenkeel does not know this file. Use it only if you trust where you have it from.`}
        </p>
        <div>
          <Button onPress={onUse}>{model.isKnown ? 'Use it' : 'Use it all the same'}</Button>
        </div>
      </div>
    </Notice>
  );
}

/** A Whisper model of the owner's own, which stays where it lies on this computer. */
export function AddedSpeechModel({
  added,
  onAdd,
  onRemove,
}: {
  added: AddedModel | null;
  onAdd: (model: AddedModel) => void;
  onRemove: () => void;
}) {
  return (
    <section className="stack" aria-label="A Whisper model of your own">
      <h3>A Whisper model of your own</h3>
      <p className="soft">
        Whisper knows many languages. Evenkeel never downloads anything: get a model file elsewhere, such as
        ggml-base.bin, and say where it lies. It stays there, and is compared with what it was before each
        use. How exact it is has not been measured here.
      </p>
      {added === null ? null : (
        <div className="stack-tight">
          <p>
            {added.name}, {languagesOf(added)}
            {added.isKnown ? '' : ' (not known to Evenkeel)'}
          </p>
          <div>
            <Button variant="quiet" onPress={onRemove}>
              No longer use this model
            </Button>
          </div>
        </div>
      )}
      <ModelFileForm
        help="A ggml file, or the encoder of an ONNX model with its decoder and tokens beside it."
        placeholder="/home/me/models/ggml-base.bin"
        check={(path) => api.settings.checkSpeechModel.mutate({ path })}
        candidate={Candidate}
        onUse={onAdd}
      />
    </section>
  );
}
