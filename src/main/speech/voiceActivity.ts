import sherpa from 'sherpa-onnx-node';
import { sampleRate } from './decode/sound.ts';
import { windowSamples, type Span } from './span.ts';

/** Finds speech in one channel (Silero VAD v6). Feed it sound in order, then `finish`. */
export interface VoiceActivity {
  hear(samples: Float32Array): void;
  finish(): Span[];
}

export function createVoiceActivity(model: string): VoiceActivity {
  const vad = new sherpa.Vad(
    {
      sileroVad: {
        model,
        threshold: 0.5,
        minSpeechDuration: 0.25,
        // Short, so that there are many silences to cut in; what belongs together is packed again later.
        minSilenceDuration: 0.25,
        maxSpeechDuration: 15,
        windowSize: windowSamples,
      },
      sampleRate,
      numThreads: 1,
      provider: 'cpu',
      debug: false,
    },
    60,
  );
  const spans: Span[] = [];
  let rest = new Float32Array(0);

  function collect(): void {
    for (; !vad.isEmpty(); vad.pop()) {
      const { start, samples } = vad.front(false);
      spans.push({ startSeconds: start / sampleRate, endSeconds: (start + samples.length) / sampleRate });
    }
  }

  return {
    hear(samples) {
      const waiting = new Float32Array(rest.length + samples.length);
      waiting.set(rest);
      waiting.set(samples, rest.length);
      const whole = waiting.length - (waiting.length % windowSamples);
      for (let offset = 0; offset < whole; offset += windowSamples) {
        vad.acceptWaveform(waiting.subarray(offset, offset + windowSamples));
        collect();
      }
      rest = waiting.slice(whole);
    },
    finish() {
      vad.flush();
      collect();
      return spans;
    },
  };
}
