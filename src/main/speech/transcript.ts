/** What the speech pipeline takes and gives; the shapes that cross from the child process, checked there by zod. */
import { z } from 'zod';
import { isErrorCode, type ErrorCode } from '../../shared/errors.ts';
import { speechSettingsSchema } from '../../shared/model/speech.ts';

/** One word of a turn; its text with the punctuation that goes with it. */
const wordSchema = z.object({
  text: z.string(),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().nonnegative(),
  probability: z.number().min(0).max(1).nullable().describe('null where the engine gives none'),
  heard: z.string().optional().describe('what the engine wrote, where a known name was put in its place'),
});
export type Word = z.infer<typeof wordSchema>;

const voiceSchema = z.object({
  pitchHertz: z.number().nullable().describe('median over voiced frames'),
  pitchRangeSemitones: z.number().nullable().describe('between the 20th and the 80th percentile'),
  loudnessDecibels: z.number().nullable().describe('mean over speech, dB relative to full scale'),
  wordsPerMinute: z.number().nullable().describe('on speaking time'),
  pauseShare: z.number().nullable().describe('of the turn, 0..1'),
  jitterPercent: z.number().nullable(),
  shimmerPercent: z.number().nullable(),
  alphaRatioDecibels: z.number().nullable().describe('spectral balance, high against low'),
});
export type TurnVoice = z.infer<typeof voiceSchema>;

export const turnSchema = z.object({
  /** "left", "right" (one speaker a channel) or "mixed": several speakers in one */
  channel: z.enum(['left', 'right', 'mixed']),
  speaker: z
    .int()
    .nonnegative()
    .nullable()
    .describe('which of the voices told apart in a mixed channel, an estimate; null where nothing was told'),
  speakerConfidence: z.number().min(0).max(1).nullable(),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().nonnegative(),
  text: z.string(),
  words: z.array(wordSchema),
  /** Whether the engine gave the times of the words, or they were fitted to the sound afterwards. */
  wordTimes: z.enum(['engine', 'aligned']),
  voice: voiceSchema,
});
export type Turn = z.infer<typeof turnSchema>;

const spanSchema = z.object({ startSeconds: z.number().nonnegative(), endSeconds: z.number().nonnegative() });

const speakerSpanSchema = spanSchema.extend({
  speaker: z.int().nonnegative(),
  confidence: z.number().min(0).max(1),
});

const voicePrintSchema = z.object({
  model: z.string(),
  embedding: z.custom<Float64Array>((value) => value instanceof Float64Array),
});

export const speechEventSchema = z.discriminatedUnion('type', [
  /** The first pass, which looks for speech, has come so far. */
  z.object({ type: z.literal('listening'), heardSeconds: z.number() }),
  z.object({
    type: z.literal('started'),
    /** What can be heard: of a damaged file, up to where it breaks off. */
    durationSeconds: z.number(),
    /** Some of the file is missing or could not be decoded. */
    damaged: z.boolean(),
    channels: z.int(),
    model: z.string(),
  }),
  /** Finished turns up to `untilSeconds`: safe to keep; a later run may start from there. */
  z.object({ type: z.literal('turns'), turns: z.array(turnSchema), untilSeconds: z.number() }),
  /** A model is being loaded: what ends the process now is the model's doing. */
  z.object({ type: z.literal('loading'), model: z.enum(['speech', 'speakers']) }),
  /** Who speaks where in a channel that all share. */
  z.object({ type: z.literal('speakers'), spans: z.array(speakerSpanSchema) }),
  /** One for each voice asked for; null where no stretch of it is long enough. */
  z.object({ type: z.literal('voicePrints'), prints: z.array(voicePrintSchema.nullable()) }),
  z.object({
    type: z.literal('done'),
    speechSeconds: z.number(),
    /** The one most of it was spoken in (ISO 639-1); null where nothing was said or the model cannot tell. */
    language: z.string().nullable(),
    elapsedSeconds: z.number(),
    /** Of the process that did the work. */
    peakMemoryBytes: z.number(),
  }),
  /** All that was asked is done. */
  z.object({ type: z.literal('finished') }),
  z.object({ type: z.literal('failed'), code: z.custom<ErrorCode>(isErrorCode) }),
]);
export type SpeechEvent = z.infer<typeof speechEventSchema>;

/** A plain file, or a sealed one with its key. */
const heardFileSchema = z.object({ path: z.string(), key: z.instanceof(Uint8Array).nullable() });
export type HeardFile = z.infer<typeof heardFileSchema>;

const recordingSchema = heardFileSchema.extend({
  /** Where a run that was stopped had come to (`untilSeconds`); 0 for all. */
  fromSeconds: z.number().nonnegative(),
  /** How many people speak in a mixed channel, where the owner knows. */
  speakerCount: z.int().min(1).max(6).nullable(),
  /** Of people the owner talks with, in their spelling. */
  names: z.array(z.string()),
});
export type HeardRecording = z.infer<typeof recordingSchema>;

/** Where one voice speaks, in a channel of its own or in that of all. */
const voiceToTakeSchema = z.object({
  channel: z.enum(['left', 'right', 'mixed']),
  speech: z.array(spanSchema),
});
export type VoiceToTake = z.infer<typeof voiceToTakeSchema>;

const speechTaskSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('transcribe'), recording: recordingSchema }),
  /** Only tell whose voices speak in the channel that all share, where there is speech. */
  z.object({
    type: z.literal('speakers'),
    file: heardFileSchema,
    speech: z.array(spanSchema),
    speakerCount: z.int().min(1).max(6).nullable(),
  }),
  z.object({ type: z.literal('voicePrints'), file: heardFileSchema, voices: z.array(voiceToTakeSchema) }),
  /** Only load a model and listen to nothing, to see whether it can be used. */
  z.object({ type: z.literal('try'), model: z.enum(['speech', 'speakers']) }),
]);
export type SpeechTask = z.infer<typeof speechTaskSchema>;

/** What the child process is asked, over its channel: the key never stands in an argument or the environment. */
export const speechRequestSchema = z.object({ settings: speechSettingsSchema, task: speechTaskSchema });
export type SpeechRequest = z.input<typeof speechRequestSchema>;
