import { usualSpeechSettings, type AddedModel } from '../../shared/model/speech.ts';
import { describeModel } from './engines/addedModel.ts';
import { Transcriber } from './transcribe.ts';

/**
 * Tells what a model file is, after loading it and letting it listen to a second of silence.
 * Throws `speech-model-unfit`, `speech-model-broken`, `speech-engine-absent`, `file-unreadable`.
 */
export async function checkModel(path: string, signal?: AbortSignal): Promise<AddedModel> {
  const added = await describeModel(path);
  const transcriber = new Transcriber({ ...usualSpeechSettings, engine: 'added', added });
  try {
    await transcriber.tryModel(signal);
    return added;
  } finally {
    transcriber.end();
  }
}
