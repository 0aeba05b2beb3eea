import { z } from 'zod';
import { speechSettingsSchema, usualSpeechSettings } from './speech.ts';

export const settingsSchema = z.object({
  autoLockMinutes: z.int().min(1).max(240),
  timeZone: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Vaults of before know none. */
  speech: speechSettingsSchema.default(usualSpeechSettings),
});
export type Settings = z.infer<typeof settingsSchema>;

export const aboutSchema = z.object({
  version: z.string(),
  readingModel: z.string(),
  speechModel: z.string(),
  parts: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() })),
});
export type About = z.infer<typeof aboutSchema>;
