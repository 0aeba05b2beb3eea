import { EvenkeelError } from '../../../shared/errors.ts';
import type { AddedModel, SpeechSettings } from '../../../shared/model/speech.ts';
import { moonshineNames } from '../models.ts';
import { checkUnchanged } from './addedModel.ts';
import type { Engine } from './engine.ts';
import { loadMoonshine } from './moonshine.ts';
import { loadWhisperGgml } from './whisperGgml.ts';
import { loadWhisperOnnx } from './whisperOnnx.ts';

function nameOf({ name, isKnown }: AddedModel): string {
  return isKnown ? name : `${name} (not known to Evenkeel)`;
}

/** The name of the model the owner chose. */
export function engineName({ engine, added }: SpeechSettings): string {
  if (engine === 'added' && added !== null) return nameOf(added);
  return moonshineNames[engine === 'moonshine-tiny' ? 'tiny' : 'base'];
}

async function loadAdded(model: AddedModel, threads: number): Promise<Engine> {
  await checkUnchanged(model);
  const name = nameOf(model);
  const [first, decoder, tokens] = model.files.map(({ path }) => path);
  if (first === undefined) throw new EvenkeelError('speech-model-changed');
  if (model.form === 'ggml') {
    const isEnglishOnly = model.isEnglishOnly === true;
    return loadWhisperGgml(name, { filePath: first, isEnglishOnly }, threads);
  }
  if (decoder === undefined || tokens === undefined) throw new EvenkeelError('speech-model-changed');
  return loadWhisperOnnx(name, { encoder: first, decoder, tokens }, threads);
}

/**
 * Loads the model the owner chose. An added model that cannot be read as one may end the process it is loaded in.
 * Throws `speech-model-missing`, `speech-model-changed`, `speech-model-broken`, `speech-engine-absent`.
 */
export function loadEngine(settings: SpeechSettings, threads: number): Promise<Engine> {
  const { engine, added } = settings;
  if (engine === 'added' && added !== null) return loadAdded(added, threads);
  return loadMoonshine(engine === 'moonshine-tiny' ? 'tiny' : 'base', threads);
}
