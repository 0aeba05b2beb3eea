import {
  ADTS,
  CustomSource,
  EncodedPacketSink,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WEBM,
  type EncodedPacket,
  type InputAudioTrack,
} from 'mediabunny';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { createPacketDecoder, isDecodable, type Codec } from './codecs.ts';
import { decodeVorbis } from './vorbis.ts';
import { unreadable, type DecodeEnd, type EncodedSound, type RawBlock } from './encodedSound.ts';

/** A hole in the file's own times longer than this is heard as silence, so that turns keep their true times. */
const gapSeconds = 0.25;
/** Where the file does not state its length, a time stamp beyond this is taken for damage, not for a pause. */
const longestGapSeconds = 600;
/** After so many damaged packets the rest is given up. */
const mostFailures = 1000;

interface TimedBlock extends RawBlock {
  /** The file's own time of this block. */
  startSeconds: number;
}

function openInput(file: ByteFile): Input {
  const source = new CustomSource({
    getSize: () => file.sizeBytes,
    read: (start, end) => file.read(start, end),
    prefetchProfile: 'fileSystem',
    handleUnhandledError: () => undefined,
  });
  return new Input({ formats: [MP4, QTFF, MATROSKA, WEBM, MP3, OGG, ADTS, FLAC], source });
}

async function findTrack(input: Input): Promise<InputAudioTrack> {
  const track = await input.getPrimaryAudioTrack();
  if (track === null) throw unreadable();
  return track;
}

async function describe(track: InputAudioTrack): Promise<Uint8Array | null> {
  const description = (await track.getDecoderConfig())?.description;
  if (description === undefined) return null;
  return ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
}

/** Telephones' own codings, which mediabunny finds but has no name for. */
const telephoneCodings: Record<string, string> = { samr: 'amr-nb', sawb: 'amr-wb' };

async function codecOf(track: InputAudioTrack): Promise<Codec> {
  const name = await track.getCodec();
  if (name === null) {
    const own = await track.getInternalCodecId();
    const coding = typeof own === 'string' ? telephoneCodings[own] : undefined;
    // Its files often state two channels; there is only ever one.
    if (coding !== undefined) return { name: coding, channels: 1, sampleRate: 8000, description: null };
    throw unreadable();
  }
  return {
    name,
    channels: await track.getNumberOfChannels(),
    sampleRate: await track.getSampleRate(),
    description: await describe(track),
  };
}

/** The whole length, counted if the file does not state it; null where it is damaged before its end. */
async function statedSeconds(input: Input): Promise<number | null> {
  try {
    return (await input.getDurationFromMetadata()) ?? (await input.computeDuration());
  } catch {
    return null;
  }
}

function silence(seconds: number, block: RawBlock): RawBlock {
  const frames = Math.round(seconds * block.sampleRate);
  return { channels: block.channels.map(() => new Float32Array(frames)), sampleRate: block.sampleRate };
}

/** All packets up to the file's end, or up to where it breaks off: then it throws. */
async function* readPackets(track: InputAudioTrack): AsyncGenerator<EncodedPacket, void, undefined> {
  const sink = new EncodedPacketSink(track);
  let last: EncodedPacket | null = null;
  try {
    for await (const packet of sink.packets()) {
      last = packet;
      yield packet;
    }
  } catch (error) {
    // It reads ahead, and lost what it had read when it met the damage: those are fetched one by one.
    if (last === null) throw error;
    while ((last = await sink.getNextPacket(last)) !== null) yield last;
  }
}

/** Decodes packet after packet; a damaged one is left out, and ends nothing. */
async function* decodeTrack(track: InputAudioTrack): AsyncGenerator<TimedBlock, DecodeEnd, undefined> {
  const codec = await codecOf(track);
  let decoder = await createPacketDecoder(codec);
  let failures = 0;
  try {
    for await (const packet of readPackets(track)) {
      try {
        const block = await decoder.decode(packet.data);
        if (block !== null) yield { ...block, startSeconds: packet.timestamp };
      } catch {
        failures += 1;
        if (failures > mostFailures) break;
        decoder.free();
        decoder = await createPacketDecoder(codec);
      }
    }
  } catch {
    // The file breaks off here: what was heard so far is kept.
    failures += 1;
  } finally {
    decoder.free();
  }
  return { damaged: failures > 0 };
}

/** Puts silence where the file's own times leave a hole, and notices when it ends before its stated end. */
async function* fillHoles(
  timed: AsyncGenerator<TimedBlock, DecodeEnd, undefined>,
  stated: number | null,
): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  let reachedSeconds = 0;
  for (;;) {
    const next = await timed.next();
    if (next.done === true) {
      return { damaged: next.value.damaged || stated === null || reachedSeconds < stated - 1 };
    }
    const { startSeconds, ...block } = next.value;
    const hole = startSeconds - reachedSeconds;
    if (hole > gapSeconds && startSeconds < (stated ?? reachedSeconds + longestGapSeconds)) {
      for (let rest = hole; rest > 0; rest -= 10) yield silence(Math.min(10, rest), block);
      reachedSeconds = startSeconds;
    }
    reachedSeconds += (block.channels[0]?.length ?? 0) / block.sampleRate;
    yield block;
  }
}

async function* decodeContainer(
  file: ByteFile,
  stated: number | null,
): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  const input = openInput(file);
  try {
    return yield* fillHoles(decodeTrack(await findTrack(input)), stated);
  } finally {
    input.dispose();
  }
}

async function openTrack(file: ByteFile, input: Input): Promise<EncodedSound> {
  const track = await findTrack(input);
  const format = await input.getFormat();
  const { name, channels } = await codecOf(track);
  const isOggVorbis = format === OGG && name === 'vorbis';
  if (!isDecodable(name)) throw unreadable();
  const stated = await statedSeconds(input);
  return {
    mediaType: format.mimeType.replace(/^(?:video|application)\//u, 'audio/'),
    statedSeconds: stated,
    channels: channels === 2 ? 2 : 1,
    decode: () => (isOggVorbis ? decodeVorbis(file) : decodeContainer(file, stated)),
  };
}

/** MP3, MP4/M4A/3GP/MOV, Ogg, WebM/MKV, AAC (ADTS) and FLAC, recognised by content. Throws `audio-unreadable`. */
export async function openContainer(file: ByteFile): Promise<EncodedSound> {
  const input = openInput(file);
  try {
    return await openTrack(file, input);
  } catch (cause) {
    throw cause instanceof EvenkeelError ? cause : unreadable(cause);
  } finally {
    input.dispose();
  }
}
