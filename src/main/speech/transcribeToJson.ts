import { usualSpeechSettings, type SpeechSettings } from '../../shared/model/speech.ts';
import { transcribeFile } from './transcribe.ts';
import type { Turn } from './transcript.ts';

export interface TranscriptTurn {
  speaker: string;
  startSeconds: number;
  endSeconds: number;
  text: string;
  words: Turn['words'];
  /** Whether the model gave the times of the words, or they were fitted to the sound. */
  wordTimes: Turn['wordTimes'];
}

/** A transcript on its own, for scripts; times in seconds from the start of the recording. */
export interface Transcript {
  durationSeconds: number;
  /** Speech without silences, summed over the speakers. */
  speechSeconds: number;
  /** Wall-clock time from opening the file to the last turn. */
  elapsedSeconds: number;
  model: string;
  /** Most of it was spoken in (ISO 639-1); null where the model cannot tell. */
  language: string | null;
  turns: TranscriptTurn[];
}

/** How a transcript calls those it does not know by name. */
function speakerName({ channel, speaker }: Turn): string {
  if (channel !== 'mixed') return channel === 'left' ? 'Speaker 1' : 'Speaker 2';
  return speaker === null ? 'Unknown speaker' : `Speaker ${speaker + 1} (estimate)`;
}

export interface TranscriptOptions {
  settings?: SpeechSettings;
  /** How many people speak where all share one channel; null: estimated. */
  speakerCount?: number | null;
  signal?: AbortSignal | undefined;
}

/** Transcribes a plain file and keeps nothing. Throws what `transcribeFile` throws, and `file-unreadable`. */
export async function transcribeToJson(
  path: string,
  { settings = usualSpeechSettings, speakerCount = null, signal }: TranscriptOptions = {},
): Promise<Transcript> {
  const transcript: Transcript = {
    durationSeconds: 0,
    speechSeconds: 0,
    elapsedSeconds: 0,
    model: '',
    language: null,
    turns: [],
  };
  const startedMilliseconds = performance.now();
  await transcribeFile(settings, {
    recording: { path, key: null, fromSeconds: 0, speakerCount, names: [] },
    signal,
    onEvent(event) {
      if (event.type === 'started') {
        transcript.durationSeconds = event.durationSeconds;
        transcript.model = event.model;
      }
      if (event.type === 'turns') {
        for (const turn of event.turns) {
          const { startSeconds, endSeconds, text, words, wordTimes } = turn;
          transcript.turns.push({
            speaker: speakerName(turn),
            startSeconds,
            endSeconds,
            text,
            words,
            wordTimes,
          });
        }
      }
      if (event.type === 'done') {
        transcript.speechSeconds = event.speechSeconds;
        transcript.language = event.language;
      }
    },
  });
  transcript.turns.sort((first, second) => first.startSeconds - second.startSeconds);
  transcript.elapsedSeconds = (performance.now() - startedMilliseconds) / 1000;
  return transcript;
}
