import { EvenkeelError } from '../../../shared/errors.ts';

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

/** The error for every file that cannot be heard. */
export function unreadable(cause?: unknown): EvenkeelError {
  return new EvenkeelError('audio-unreadable', { cause });
}
