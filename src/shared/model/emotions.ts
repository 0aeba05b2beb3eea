import { z } from 'zod';

/** Ekman's six (1992) and neutral, by which the authors of GoEmotions group theirs. */
export const emotionNames = ['anger', 'disgust', 'fear', 'joy', 'sadness', 'surprise', 'neutral'] as const;
export const emotionSchema = z.enum(emotionNames);
export type Emotion = z.infer<typeof emotionSchema>;
