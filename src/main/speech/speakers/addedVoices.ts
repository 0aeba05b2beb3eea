/** Voices as a model sees them that the owner added by file (sherpa-onnx). */
import sherpa from 'sherpa-onnx-node';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { AddedSpeakerModel } from '../../../shared/model/speech.ts';
import { sampleRate } from '../decode/sound.ts';
import { isUnchanged } from '../modelFile.ts';
import type { Span } from '../span.ts';
import { framesPerSecond } from './voiceFrames.ts';
import type { VoiceTrack } from './voiceTrack.ts';
import { hopSeconds, windowSeconds, type VoiceWindow } from './voiceWindows.ts';

/** A voice as a point of length 1. */
export type Embedder = (samples: Float32Array) => Float64Array;

/**
 * Loads the model; to be called in the process that may be killed, since a damaged file can end it.
 * Throws `speaker-model-changed`, `speaker-model-broken`.
 */
export async function loadSpeakerFile(file: AddedSpeakerModel): Promise<Embedder> {
  if (!(await isUnchanged(file))) throw new EvenkeelError('speaker-model-changed');
  const extractor = new sherpa.SpeakerEmbeddingExtractor({ model: file.path, numThreads: 1, debug: false });
  if (extractor.dim !== file.dimensions) throw new EvenkeelError('speaker-model-broken');
  return (samples) => {
    const stream = extractor.createStream();
    stream.acceptWaveform({ samples, sampleRate });
    stream.inputFinished();
    const voice = Float64Array.from(extractor.compute(stream, false));
    const length = Math.hypot(...voice);
    return voice.map((value) => (length > 0 ? value / length : 0));
  };
}

/** Windows over every span of speech that holds one. */
function planWindows(speech: readonly Span[]): Span[] {
  return speech.flatMap(({ startSeconds, endSeconds }) => {
    const count = Math.floor((endSeconds - startSeconds - windowSeconds) / hopSeconds) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const start = startSeconds + index * hopSeconds;
      return { startSeconds: start, endSeconds: start + windowSeconds };
    });
  });
}

export interface AddedVoices {
  hear(block: Float32Array): void;
  /** The same sound, listened to on its way. */
  overhear(sound: AsyncIterable<Float32Array>): AsyncGenerator<Float32Array>;
  /** The voices of the windows heard so far. */
  voices(): Float64Array[];
  /** The windows heard so far, as frames of the track of the same speech. */
  windows(track: VoiceTrack): VoiceWindow[];
}

/** Embeds the windows of the speech while the sound passes; holds no more of it than a window and a block. */
export function createAddedVoices(embed: Embedder, speech: readonly Span[]): AddedVoices {
  const plan = planWindows(speech);
  const heard: { span: Span; voice: Float64Array }[] = [];
  let kept = new Float32Array(0);
  let keptFrom = 0; // in samples of the recording

  function hear(block: Float32Array): void {
    const joined = new Float32Array(kept.length + block.length);
    joined.set(kept);
    joined.set(block, kept.length);
    let next = plan[heard.length];
    for (; next !== undefined; next = plan[heard.length]) {
      const from = Math.round(next.startSeconds * sampleRate) - keptFrom;
      const to = Math.round(next.endSeconds * sampleRate) - keptFrom;
      if (to > joined.length) break;
      heard.push({ span: next, voice: embed(joined.slice(from, to)) });
    }
    const needed = next === undefined ? Infinity : Math.round(next.startSeconds * sampleRate) - keptFrom;
    const dropped = Math.min(joined.length, needed);
    kept = joined.slice(dropped);
    keptFrom += dropped;
  }

  return {
    hear,
    async *overhear(sound) {
      for await (const block of sound) {
        hear(block);
        yield block;
      }
    },
    voices: () => heard.map(({ voice }) => voice),
    windows(track) {
      let frame = 0;
      return heard.map(({ span, voice }) => {
        while (frame < track.count && (track.times[frame] ?? 0) < span.startSeconds * framesPerSecond)
          frame += 1;
        const to = Math.min(track.count, frame + Math.round(windowSeconds * framesPerSecond));
        return { from: frame, to, voice };
      });
    },
  };
}
