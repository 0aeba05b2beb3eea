import type { SpeechSettings } from '../../shared/model/speech.ts';
import type { Readable } from '../vault/database.ts';
import { listPeople } from '../vault/repositories/people.ts';
import { getSettings } from './settings.ts';

/** What a transcription has to know of the vault. */
export interface SpeechSetup {
  settings: SpeechSettings;
  /** Of everybody in the vault, for their spelling. */
  names: string[];
}

export function speechSetup(reader: Readable): SpeechSetup {
  return { settings: getSettings(reader).speech, names: listPeople(reader).map(({ name }) => name) };
}
