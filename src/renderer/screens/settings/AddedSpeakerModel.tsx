import type { AddedSpeakerModel as SpeakerModel } from '../../../shared/model/speech.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatBytes } from '../../design/format.ts';
import { ModelFileForm } from './ModelFileForm.tsx';

function Candidate({ model, onUse }: { model: SpeakerModel; onUse: () => void }) {
  return (
    <Notice tone="warning">
      <div className="stack-tight">
        <p>
          {model.name} ({formatBytes(model.sizeBytes)}) can be loaded. Evenkeel does not know this file, and
          how well it tells voices apart was not measured here. Use it only if you trust where you have it
          from.
        </p>
        <div>
          <Button onPress={onUse}>Use it</Button>
        </div>
      </div>
    </Notice>
  );
}

/** A model of the owner's own that tells voices apart; it stays where it lies on this computer. */
export function AddedSpeakerModel({
  added,
  onAdd,
  onRemove,
}: {
  added: SpeakerModel | null;
  onAdd: (model: SpeakerModel) => void;
  onRemove: () => void;
}) {
  return (
    <section className="stack" aria-label="A model of your own to tell voices apart">
      <h3>A model of your own to tell voices apart</h3>
      <p className="soft">
        Where everybody shares one channel, Evenkeel’s own small model estimates who speaks. A larger one,
        such as CAM++ in ONNX form, may do better. It stays where it lies, and is compared with what it was
        before each use.
      </p>
      {added === null ? null : (
        <div className="stack-tight">
          <p>In use: {added.name}</p>
          <p className="soft small">
            People whom you had remembered by voice before are not recognised with this model, until you have
            their voices remembered again in a call.
          </p>
          <div>
            <Button variant="quiet" onPress={onRemove}>
              Go back to Evenkeel’s own
            </Button>
          </div>
        </div>
      )}
      <ModelFileForm
        help="An ONNX file made for sherpa-onnx from 3D-Speaker (CAM++), WeSpeaker or NeMo, for sound at 16 kHz."
        placeholder="/home/me/models/campplus.onnx"
        check={(path) => api.settings.checkSpeakerModel.mutate({ path })}
        candidate={Candidate}
        onUse={onAdd}
      />
    </section>
  );
}
