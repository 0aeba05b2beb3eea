/**
 * The thread that draws the waveform of a recording. It decrypts what it hears piece by piece, and writes nothing.
 */
import { openSealed } from '../files/sealedFile.ts';
import { openSound } from '../speech/decode/sound.ts';
import { measurePeaks, type LanePeaks } from '../speech/peaks.ts';
import { serveCalls } from '../work/rpc.ts';

/** A sealed recording with its key. */
export interface SealedSound {
  path: string;
  key: Uint8Array;
}

export interface SoundCalls {
  'sound.peaks': (
    input: SealedSound & { channels: LanePeaks['channel'][]; secondsPerPeak: number },
  ) => LanePeaks[];
}

serveCalls<SoundCalls>({
  async 'sound.peaks'({ channels, secondsPerPeak, path, key }) {
    const file = await openSealed(path, key, 'recording');
    key.fill(0);
    const sound = await openSound(file);
    return measurePeaks(sound.blocks(), channels, secondsPerPeak);
  },
});
