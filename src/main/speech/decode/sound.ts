import { EvenkeelError } from '../../../shared/errors.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { openContainer } from './container.ts';
import { resampleBlocks } from './resample.ts';
import { isWav, openWav } from './wav.ts';

/** Everything after decoding works at this rate: what the voice activity and speech models were trained on. */
export const sampleRate = 16_000;

/** A stretch of sound, one array a channel, samples -1..1. */
export type SoundBlock = Float32Array[];

/** A decoder's own output, before everything is brought to one rate. */
export interface RawBlock {
  channels: Float32Array[];
  sampleRate: number;
}

/** A recording whose sound can be read, from its start, as often as needed. */
export interface EncodedSound {
  /** "audio/mpeg", as a player wants to hear it. */
  mediaType: string;
  /** What the file says of itself; null where it does not. Decoding may find less, in a damaged file. */
  statedSeconds: number | null;
  /** 1 or 2; a file with more is mixed to 1, since nobody speaks to one of six loudspeakers. */
  channels: 1 | 2;
  decode(): AsyncGenerator<RawBlock, DecodeEnd, undefined>;
}

/** How decoding ended: `damaged` when there should have been more, or parts had to be left out. */
export interface DecodeEnd {
  damaged: boolean;
}

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

/** The error for every file that cannot be heard. */
export function unreadable(cause?: unknown): EvenkeelError {
  return new EvenkeelError('audio-unreadable', { cause });
}
