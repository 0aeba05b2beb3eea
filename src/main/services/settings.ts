import { settingsSchema, type Settings } from '../../shared/model/settings.ts';
import { usualSpeechSettings } from '../../shared/model/speech.ts';
import { machineTimeZone } from '../../shared/timeZone.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findSetting, setSetting } from '../vault/repositories/settings.ts';

const key = 'settings';

/** The owner's settings; where none were chosen, or an older vault kept them otherwise, the usual ones. */
export function getSettings(reader: Readable): Settings {
  const kept = settingsSchema.safeParse(findSetting(reader, key));
  if (kept.success) return kept.data;
  return {
    autoLockMinutes: 10,
    timeZone: machineTimeZone(),
    theme: 'system',
    speech: usualSpeechSettings,
  };
}

/** Throws where they are not settings. */
export function setSettings(writer: Writable, settings: Settings): null {
  setSetting(writer, key, settingsSchema.parse(settings));
  return null;
}

export const settingsCalls = {
  'settings.get': reads(getSettings),
  'settings.set': writes(setSettings),
};
