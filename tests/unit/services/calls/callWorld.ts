import { randomBytes } from 'node:crypto';
import { speechCalls, type NewCall } from '../../../../src/main/intake/recordings.ts';
import { recordedCallCalls } from '../../../../src/main/services/calls/calls.ts';
import { spreadWords, wordsIn } from '../../../../src/shared/spreadWords.ts';
import type { Turn } from '../../../../src/main/speech/transcript.ts';
import type { OpenVault } from '../../../../src/main/vault/vault.ts';

const startedMilliseconds = 1_700_000_000_000;

export function newCall(ownerChannel: NewCall['ownerChannel'], sha256 = 'ab'.repeat(32)): NewCall {
  return {
    sha256,
    fileName: 'call.ogg',
    formatId: 'ogg',
    sizeBytes: 1000,
    mediaType: 'audio/ogg',
    fileKey: randomBytes(32),
    durationSeconds: 600,
    channels: 1,
    ownerName: 'Ann',
    otherName: 'Maya',
    startedMilliseconds,
    ownerChannel,
    importedMilliseconds: startedMilliseconds + 1000,
  };
}

/** A turn of two seconds or as given, in the shared channel where `voice` is a number. */
export function turn(
  voice: number | 'left' | 'right' | null,
  startSeconds: number,
  text: string,
  endSeconds = startSeconds + 2,
): Turn {
  const isShared = voice === null || typeof voice === 'number';
  return {
    channel: isShared ? 'mixed' : voice,
    speaker: typeof voice === 'number' ? voice : null,
    speakerConfidence: typeof voice === 'number' ? 0.8 : null,
    startSeconds,
    endSeconds,
    text,
    words: spreadWords(wordsIn(text), { startSeconds, endSeconds }),
    wordTimes: 'engine',
    voice: {
      pitchHertz: 180,
      pitchRangeSemitones: 6,
      loudnessDecibels: -22,
      wordsPerMinute: 150,
      pauseShare: 0.1,
      jitterPercent: null,
      shimmerPercent: null,
      alphaRatioDecibels: -12,
    },
  };
}

/** A call with these turns, heard to its end. */
export function aCall(vault: OpenVault, turns: Turn[], ownerChannel: NewCall['ownerChannel'] = 'mixed') {
  const call = speechCalls['speech.begin'](vault, newCall(ownerChannel));
  hear(vault, call.recordingId, turns);
  return call;
}

/** Hears a call from where it was left to its end. */
export function hear(vault: OpenVault, recordingId: number, turns: Turn[]): void {
  for (const heard of turns) {
    const untilSeconds = heard.endSeconds;
    speechCalls['speech.keepTurns'](vault, { recordingId, turns: [heard], untilSeconds, model: 'test 1' });
  }
  speechCalls['speech.end'](vault, { recordingId, state: 'complete' });
}

export function turnsIn(vault: OpenVault, recordingId: number) {
  return recordedCallCalls['calls.turns'](vault, { recordingId, from: 0, limit: 500 }).turns;
}

/** Everything of the turns that an edit could change, without the ids of their rows. */
export function contentOf(vault: OpenVault, recordingId: number) {
  return turnsIn(vault, recordingId).map(({ utteranceId: _id, ...content }) => content);
}
