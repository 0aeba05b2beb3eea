/**
 * The thread that listens to sound for other things than words: its waveform, and whose voices are in it. It decrypts
 * what it hears piece by piece, and writes nothing.
 */
import type { ByteFile } from '../files/byteFile.ts';
import { openSealed } from '../files/sealedFile.ts';
import { openSound, type Sound } from '../speech/decode/sound.ts';
import { laneSamples, type Lane } from '../speech/lanes.ts';
import { measurePeaks, type LanePeaks } from '../speech/peaks.ts';
import type { Span } from '../speech/span.ts';
import { findSpeakers, type SpeakerSpan } from '../speech/speakers/findSpeakers.ts';
import { takeVoicePrint, type VoicePrint } from '../speech/speakers/voicePrint.ts';
import { serveCalls } from '../work/rpc.ts';

/** A sealed recording with its key. */
export interface SealedSound {
  path: string;
  key: Uint8Array;
}

/** Where one voice speaks, in a channel of its own or in that of all. */
export interface VoiceToTake {
  channel: LanePeaks['channel'];
  speech: Span[];
}

export interface SoundCalls {
  'sound.peaks': (
    input: SealedSound & { channels: LanePeaks['channel'][]; secondsPerPeak: number },
  ) => LanePeaks[];
  /** One for each voice; null where no stretch of it is long enough. */
  'sound.voicePrints': (input: SealedSound & { voices: VoiceToTake[] }) => (VoicePrint | null)[];
  'sound.speakers': (input: SealedSound & { speech: Span[]; speakerCount: number | null }) => SpeakerSpan[];
}

async function open({ path, key }: SealedSound): Promise<Sound> {
  const file: ByteFile = await openSealed(path, key, 'recording');
  key.fill(0);
  return openSound(file);
}

const shared: Lane = { channel: 'mixed', source: 'both', speaker: null, speech: [] };

/** One channel of a sound, or all as one. */
async function* samplesOf(sound: Sound, lane: Lane): AsyncGenerator<Float32Array> {
  for await (const block of sound.blocks()) yield laneSamples(lane, block);
}

serveCalls<SoundCalls>({
  async 'sound.peaks'({ channels, secondsPerPeak, ...sealed }) {
    const sound = await open(sealed);
    return measurePeaks(sound.blocks(), channels, secondsPerPeak);
  },
  async 'sound.voicePrints'({ voices, ...sealed }) {
    const sound = await open(sealed);
    const prints: (VoicePrint | null)[] = [];
    for (const { channel, speech } of voices) {
      const source = channel === 'mixed' ? 'both' : channel;
      prints.push(await takeVoicePrint(samplesOf(sound, { ...shared, source }), speech));
    }
    return prints;
  },
  async 'sound.speakers'({ speech, speakerCount, ...sealed }) {
    return findSpeakers(samplesOf(await open(sealed), shared), speech, { speakerCount });
  },
});
