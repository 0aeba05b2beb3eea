import { transcribeFile } from './transcribe.ts';
import type { Turn } from './transcript.ts';

/** A transcript on its own, for scripts; times in seconds from the start of the recording. */
export interface Transcript {
  durationSeconds: number;
  /** Speech without silences, summed over the speakers. */
  speechSeconds: number;
  /** Wall-clock time from opening the file to the last turn. */
  elapsedSeconds: number;
  model: string;
  turns: { speaker: string; startSeconds: number; endSeconds: number; text: string }[];
}

/** How a transcript calls those it does not know by name. */
const speakers: Record<Turn['channel'], string> = {
  left: 'Speaker 1',
  right: 'Speaker 2',
  mixed: 'Unknown speaker',
};

/** Transcribes a plain file and keeps nothing. Throws what `transcribeFile` throws, and `file-unreadable`. */
export async function transcribeToJson(path: string, signal?: AbortSignal): Promise<Transcript> {
  const transcript: Transcript = {
    durationSeconds: 0,
    speechSeconds: 0,
    elapsedSeconds: 0,
    model: '',
    turns: [],
  };
  const startedMilliseconds = performance.now();
  await transcribeFile({
    file: { path, key: null },
    fromSeconds: 0,
    signal,
    onEvent(event) {
      if (event.type === 'started') {
        transcript.durationSeconds = event.durationSeconds;
        transcript.model = event.model;
      }
      if (event.type === 'turns') {
        for (const { channel, startSeconds, endSeconds, text } of event.turns) {
          transcript.turns.push({ speaker: speakers[channel], startSeconds, endSeconds, text });
        }
      }
      if (event.type === 'done') transcript.speechSeconds = event.speechSeconds;
    },
  });
  transcript.turns.sort((first, second) => first.startSeconds - second.startSeconds);
  transcript.elapsedSeconds = (performance.now() - startedMilliseconds) / 1000;
  return transcript;
}
