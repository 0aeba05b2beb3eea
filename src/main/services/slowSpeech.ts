/** Where the usual speech model is slow on this computer, the smaller one is offered: once. */
import { slowSpeechSchema, type SlowSpeech } from '../../shared/model/speech.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findSetting, setSetting } from '../vault/repositories/settings.ts';
import { getSettings, setSettings } from './settings.ts';

const key = 'slowSpeech';
const slowTimesRealTime = 3;

function keptSlowness(reader: Readable): SlowSpeech | null {
  const kept = slowSpeechSchema.safeParse(findSetting(reader, key));
  return kept.success ? kept.data : null;
}

/** Keeps that the usual model is slow, if it is; one that the owner wants gentle may be as slow as it likes. */
export function notePace(writer: Writable, { timesRealTime }: { timesRealTime: number }): null {
  const { engine, isGentle } = getSettings(writer).speech;
  const isOffered = engine === 'moonshine-base' && !isGentle && timesRealTime < slowTimesRealTime;
  if (isOffered && keptSlowness(writer) === null) {
    setSetting(writer, key, { timesRealTime, isAnswered: false } satisfies SlowSpeech);
  }
  return null;
}

/** How slow the usual model is, while the owner has neither answered nor chosen another; else null. */
export function slowSpeech(reader: Readable): SlowSpeech | null {
  const slowness = keptSlowness(reader);
  const isUsual = getSettings(reader).speech.engine === 'moonshine-base';
  return slowness === null || slowness.isAnswered || !isUsual ? null : slowness;
}

/** Takes the smaller model from now on, or stays with the usual one; either way it is not offered again. */
export function answerSlowSpeech(writer: Writable, { takesSmaller }: { takesSmaller: boolean }): null {
  const slowness = keptSlowness(writer);
  if (slowness !== null) setSetting(writer, key, { ...slowness, isAnswered: true });
  const settings = getSettings(writer);
  if (takesSmaller) {
    setSettings(writer, { ...settings, speech: { ...settings.speech, engine: 'moonshine-tiny' } });
  }
  return null;
}
