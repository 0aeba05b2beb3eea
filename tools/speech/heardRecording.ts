import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transcriber } from '../../src/main/speech/transcribe.ts';
import type { Turn } from '../../src/main/speech/transcript.ts';
import type { SpeechSettings } from '../../src/shared/model/speech.ts';
import { wavBytes } from '../../tests/fixtures/audio/wav.ts';

const sampleRate = 16_000;

export interface HeardRecording {
  turns: Turn[];
  text: string;
  /** How many times faster than it was spoken, decoding and voices included. */
  realTimes: number;
  peakMemoryMegabytes: number;
}

/** Writes down sounds that belong to nobody, as the app does: from a file, in a child process. */
export class Hearer {
  readonly #transcriber: Transcriber;

  constructor(settings: SpeechSettings) {
    this.#transcriber = new Transcriber(settings);
  }

  async hear(
    channels: readonly Float32Array[],
    { speakerCount = null, names = [] }: { speakerCount?: number | null; names?: string[] } = {},
  ): Promise<HeardRecording> {
    const directory = await mkdtemp(join(tmpdir(), 'evenkeel-evaluate-'));
    const path = join(directory, 'sound.wav');
    const heard: HeardRecording = { turns: [], text: '', realTimes: 0, peakMemoryMegabytes: 0 };
    const startedMilliseconds = performance.now();
    try {
      await writeFile(path, wavBytes(channels, sampleRate));
      await this.#transcriber.transcribe({
        recording: { path, key: null, fromSeconds: 0, speakerCount, names },
        onEvent(event) {
          if (event.type === 'turns') heard.turns.push(...event.turns);
          if (event.type === 'done') heard.peakMemoryMegabytes = event.peakMemoryBytes / 2 ** 20;
        },
      });
    } finally {
      await rm(directory, { recursive: true });
    }
    heard.turns.sort((first, second) => first.startSeconds - second.startSeconds);
    heard.text = heard.turns.map(({ text }) => text).join(' ');
    const seconds = (channels[0]?.length ?? 0) / sampleRate;
    heard.realTimes = seconds / ((performance.now() - startedMilliseconds) / 1000);
    return heard;
  }

  end(): void {
    this.#transcriber.end();
  }
}
