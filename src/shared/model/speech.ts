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

export const speechSettingsSchema = z.object({
  engine: z
    .enum(['moonshine-base', 'moonshine-tiny', 'added'])
    .describe('"added" without an added model is the same as the first'),
  added: addedModelSchema.nullable(),
  isGentle: z.boolean().describe('slower, with one thread, only when nothing else wants the processor'),
});
export type SpeechSettings = z.infer<typeof speechSettingsSchema>;

export const usualSpeechSettings: SpeechSettings = {
  engine: 'moonshine-base',
  added: null,
  isGentle: false,
};
