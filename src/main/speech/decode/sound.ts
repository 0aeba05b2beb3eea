import type { ByteFile } from '../../files/byteFile.ts';
import { openContainer } from './container.ts';
import type { DecodeEnd } from './encodedSound.ts';
import { resampleBlocks } from './resample.ts';
import { isWav, openWav } from './wav.ts';

/** Everything after decoding works at this rate: what the voice activity and speech models were trained on. */
export const sampleRate = 16_000;

/** A stretch of sound, one array a channel, samples -1..1. */
export type SoundBlock = Float32Array[];

export interface Sound {
  mediaType: string;
  statedSeconds: number | null;
  channels: 1 | 2;
  /** The sound from its start in blocks at `sampleRate`, in memory that does not grow with the file. */
  blocks(): AsyncGenerator<SoundBlock, DecodeEnd, undefined>;
}

/** Recognises a recording by its content. Throws `audio-unreadable` when it holds no sound we can decode. */
export async function openSound(file: ByteFile): Promise<Sound> {
  const encoded = isWav(await file.read(0, 12)) ? await openWav(file) : await openContainer(file);
  return {
    mediaType: encoded.mediaType,
    statedSeconds: encoded.statedSeconds,
    channels: encoded.channels,
    blocks: () => resampleBlocks(encoded.decode(), encoded.channels, sampleRate),
  };
}
