import { usualSpeechSettings, type AddedModel, type AddedSpeakerModel } from '../../shared/model/speech.ts';
import { describeModel } from './engines/addedModel.ts';
import { describeSpeakerFile } from './speakers/speakerFile.ts';
import { Transcriber } from './transcribe.ts';

/**
 * Tells what a model file is, after loading it and letting it listen to a second of silence.
 * Throws `speech-model-unfit`, `speech-model-broken`, `speech-engine-absent`, `file-unreadable`.
 */
export async function checkModel(path: string, signal?: AbortSignal): Promise<AddedModel> {
  const added = await describeModel(path);
  const transcriber = new Transcriber({ ...usualSpeechSettings, engine: 'added', added });
  try {
    await transcriber.tryModel('speech', signal);
    return added;
  } finally {
    transcriber.end();
  }
}

/**
 * Tells what a speaker model's file is, after loading it in a process of its own and letting it listen to nothing.
 * Throws `speaker-model-unfit`, `speaker-model-broken`, `file-unreadable`.
 */
export async function checkSpeakerModel(path: string, signal?: AbortSignal): Promise<AddedSpeakerModel> {
  const speakers = await describeSpeakerFile(path);
  const transcriber = new Transcriber({ ...usualSpeechSettings, speakers });
  try {
    await transcriber.tryModel('speakers', signal);
    return speakers;
  } finally {
    transcriber.end();
  }
}
