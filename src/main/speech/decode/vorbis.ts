import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import type { ByteFile } from '../../files/byteFile.ts';
import type { DecodeEnd, RawBlock } from './encodedSound.ts';

/** Ogg Vorbis: this decoder takes the file's bytes and finds the packets itself. */
export async function* decodeVorbis(file: ByteFile): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  let damaged = false;
  try {
    const reader = file.stream().getReader();
    for (let ended = false; !ended;) {
      const { done, value } = await reader.read();
      const decoded = done ? await decoder.flush() : await decoder.decode(value);
      damaged ||= decoded.errors.length > 0;
      const { channelData, sampleRate } = decoded;
      if ((channelData[0]?.length ?? 0) > 0) yield { channels: channelData, sampleRate };
      ended = done;
    }
  } catch {
    damaged = true;
  } finally {
    decoder.free();
  }
  return { damaged };
}
