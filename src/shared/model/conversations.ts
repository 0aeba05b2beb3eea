import { z } from 'zod';
import { emotionSchema } from './emotions.ts';
import { id, milliseconds } from './fields.ts';
import { quoteSchema } from './quotes.ts';
import { markSchema } from './signals.ts';

/** Something sent along with an utterance. */
export const attachmentSchema = z.object({
  kind: z.enum(['image', 'video', 'voice', 'audio', 'document', 'sticker', 'other']),
  isFound: z.boolean().describe('whether it stood in the files that were imported'),
  recordingId: id.nullable().describe('of a voice message that can be played'),
  fileName: z.string().nullable().describe('as it stands in the files; null where they do not hold it'),
  durationSeconds: z.number().nullable().describe('of a sound, where that is known'),
});

export type UtteranceAttachment = z.infer<typeof attachmentSchema>;

/** Where an utterance stands in a source. */
export const placeSchema = z.object({
  sourceId: id,
  fileName: z.string(),
  path: z.string().describe("of the file in its source; '' where that is a single file"),
  line: z.int(),
  sourceKind: z.enum(['chat', 'recording']),
  sha256: z.string().describe('of the file'),
  importedMilliseconds: milliseconds,
  saysEdited: z.boolean(),
  saysTakenBack: z.boolean(),
});
export type UtterancePlace = z.infer<typeof placeSchema>;

export const utteranceSchema = z.object({
  id,
  conversationId: id,
  personId: id
    .nullable()
    .describe('null for a notice of the service, and for a turn whose speaker cannot be told'),
  personName: z.string().nullable(),
  isOwner: z.boolean(),
  kind: z.enum(['text', 'media', 'call', 'turn', 'notice']),
  atMilliseconds: milliseconds,
  text: z.string(),
  startSeconds: z.number().nullable(),
  endSeconds: z.number().nullable(),
  durationSeconds: z.number().nullable().describe('how long a call, or a sound or video sent along, lasted'),
  isEdited: z.boolean(),
  deletedLater: z.boolean().describe('taken back by who said it; the text is what was there before'),
  earlierTexts: z.array(z.string()).describe('before it was changed, oldest first'),
  heardText: z.string().nullable().describe('in a voice message whose words the owner changed'),
  attachments: z.array(attachmentSchema),
  places: z.array(placeSchema),
  signals: z.array(markSchema),
  valence: z.number().min(-1).max(1).nullable(),
  emotion: emotionSchema.nullable().describe('what the words sound most like; null until they are read'),
  voice: z
    .object({
      pitchHertz: z.number().nullable(),
      pitchSemitones: z.number().nullable(),
      loudnessDecibels: z.number().nullable(),
      wordsPerMinute: z.number().nullable(),
    })
    .nullable(),
});
export type Utterance = z.infer<typeof utteranceSchema>;

export const conversationSchema = z.object({
  id,
  service: z.string(),
  kind: z.enum(['direct', 'group', 'call']),
  title: z.string(),
  people: z.array(z.object({ id, name: z.string(), isOwner: z.boolean() })),
  utterances: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
  recording: z
    .object({
      id,
      durationSeconds: z.number(),
      mediaType: z.string(),
      transcribedSeconds: z.number(),
      complete: z.boolean(),
    })
    .nullable(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** A stretch of a conversation, oldest first. */
export const conversationPageSchema = z.object({
  conversation: conversationSchema,
  utterances: z.array(utteranceSchema),
  hasEarlier: z.boolean(),
  hasLater: z.boolean(),
});
export type ConversationPage = z.infer<typeof conversationPageSchema>;

export const searchHitSchema = quoteSchema.extend({ conversationTitle: z.string() });
export type SearchHit = z.infer<typeof searchHitSchema>;
