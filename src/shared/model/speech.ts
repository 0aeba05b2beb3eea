import { z } from 'zod';

/** A Whisper model of the owner's own: its files stay where they are, and are checked against their sums before use. */
export const addedModelSchema = z.object({
  form: z.enum(['ggml', 'onnx']),
  name: z.string().max(200),
  isKnown: z.boolean().describe('whether its sum is one of those published for this model'),
  isEnglishOnly: z.boolean().nullable().describe('null where its file does not tell'),
  files: z
    .array(z.object({ path: z.string(), sizeBytes: z.int().nonnegative(), sha256: z.string().length(64) }))
    .min(1)
    .max(3),
});
export type AddedModel = z.infer<typeof addedModelSchema>;

/** A model of the owner's own that tells voices apart; its file stays where it is, and is checked against its sum. */
export const addedSpeakerModelSchema = z.object({
  path: z.string(),
  name: z.string().max(300),
  dimensions: z.int().positive().describe('how many numbers a voice is'),
  sizeBytes: z.int().nonnegative(),
  sha256: z.string().length(64),
});
export type AddedSpeakerModel = z.infer<typeof addedSpeakerModelSchema>;

export const speechSettingsSchema = z.object({
  engine: z
    .enum(['moonshine-base', 'moonshine-tiny', 'added'])
    .describe('"added" without an added model is the same as the first'),
  added: addedModelSchema.nullable(),
  isGentle: z.boolean().describe('slower, with one thread, only when nothing else wants the processor'),
  speakers: addedSpeakerModelSchema
    .nullable()
    .default(null)
    .describe('tells voices apart in the place of our own; vaults of before know none'),
  waitsForMains: z
    .boolean()
    .default(false)
    .describe('nothing is written down while the computer runs on its battery'),
});
export type SpeechSettings = z.infer<typeof speechSettingsSchema>;

export const usualSpeechSettings: SpeechSettings = {
  engine: 'moonshine-base',
  added: null,
  isGentle: false,
  speakers: null,
  waitsForMains: false,
};

/** That writing down with the usual model is slow on this computer. */
export const slowSpeechSchema = z.object({
  timesRealTime: z.number().positive().describe('as fast as it was spoken'),
  isAnswered: z.boolean().describe('the owner was offered the smaller model, and said yes or no'),
});
export type SlowSpeech = z.infer<typeof slowSpeechSchema>;
