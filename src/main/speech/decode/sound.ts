import type { ByteFile } from '../../files/byteFile.ts';
import { isAmr, openAmr } from './amr.ts';
import { isCaf, openCaf } from './caf.ts';
import { openContainer } from './container.ts';
import type { DecodeEnd, EncodedSound } from './encodedSound.ts';
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

async function openEncoded(file: ByteFile): Promise<EncodedSound> {
  const head = await file.read(0, 12);
  if (isWav(head)) return openWav(file);
  if (isAmr(head)) return openAmr(file);
  if (isCaf(head)) return openCaf(file);
  return openContainer(file);
}

/** Recognises a recording by its content. Throws `audio-unreadable` when it holds no sound we can decode. */
export async function openSound(file: ByteFile): Promise<Sound> {
  const encoded = await openEncoded(file);
  return {
    mediaType: encoded.mediaType,
    statedSeconds: encoded.statedSeconds,
    channels: encoded.channels,
    blocks: () => resampleBlocks(encoded.decode(), encoded.channels, sampleRate),
  };
}
