/** The few parts of sherpa-onnx-node that Evenkeel uses; the package brings no types. */
declare module 'sherpa-onnx-node' {
  export interface VadConfig {
    sileroVad: {
      model: string;
      threshold: number;
      minSpeechDuration: number;
      minSilenceDuration: number;
      maxSpeechDuration: number;
      windowSize: number;
    };
    sampleRate: number;
    numThreads: number;
    provider: 'cpu';
    debug: boolean;
  }

  class Vad {
    constructor(config: VadConfig, bufferSizeInSeconds: number);
    acceptWaveform(samples: Float32Array): void;
    isEmpty(): boolean;
    pop(): void;
    /** `start` counts samples from the beginning. Electron forbids external buffers: pass false. */
    front(enableExternalBuffer: false): { start: number; samples: Float32Array };
    flush(): void;
  }

  export interface OfflineRecognizerConfig {
    featConfig: { sampleRate: number; featureDim: number };
    modelConfig: {
      moonshine?: { encoder: string; mergedDecoder: string };
      whisper?: {
        encoder: string;
        decoder: string;
        /** '' to detect it. */
        language: string;
        task: 'transcribe';
        tailPaddings: number;
        enableTokenTimestamps: boolean;
      };
      tokens: string;
      numThreads: number;
      provider: 'cpu';
      debug: boolean;
    };
  }

  class SpeakerEmbeddingExtractor {
    constructor(config: { model: string; numThreads: number; debug: boolean });
    readonly dim: number;
    createStream(): OnlineStream;
    isReady(stream: OnlineStream): boolean;
    /** Electron forbids external buffers: pass false. */
    compute(stream: OnlineStream, enableExternalBuffer: false): Float32Array;
  }

  interface OnlineStream {
    acceptWaveform(sound: { samples: Float32Array; sampleRate: number }): void;
    inputFinished(): void;
  }

  interface OfflineStream {
    acceptWaveform(sound: { samples: Float32Array; sampleRate: number }): void;
  }

  class OfflineRecognizer {
    constructor(config: OfflineRecognizerConfig);
    createStream(): OfflineStream;
    decodeAsync(stream: OfflineStream): Promise<unknown>;
  }

  const sherpa: {
    Vad: typeof Vad;
    OfflineRecognizer: typeof OfflineRecognizer;
    SpeakerEmbeddingExtractor: typeof SpeakerEmbeddingExtractor;
  };
  export default sherpa;
}
