/**
 * What the screens ask for and get: the shapes that cross from the vault to a screen.
 * All times are milliseconds since 1970 UTC unless the name says otherwise; all scores are 0..1 unless said.
 */
import { z } from 'zod';
import { signalSchema } from './signals.ts';

const id = z.int().positive();
const milliseconds = z.int();
const unit = z.number().min(0).max(1);

export const vaultStatusSchema = z.object({
  state: z.enum(['absent', 'locked', 'unlocked']),
  directory: z.string(),
  autoLockMinutes: z.int().positive(),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

// ── Import ──────────────────────────────────────────────────────────────────────────────────────────

export const notUnderstoodSchema = z.object({ line: z.int().nonnegative(), text: z.string() });
export type NotUnderstood = z.infer<typeof notUnderstoodSchema>;

export const formatInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['chat', 'recording']),
  extensions: z.array(z.string()),
  howTo: z.array(z.string()).describe('steps, in words, to get such a file'),
});
export type FormatInfo = z.infer<typeof formatInfoSchema>;

export const previewSchema = z.object({
  stagedId: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  format: formatInfoSchema,
  /** Chats only; empty for a recording. */
  conversations: z.array(
    z.object({ title: z.string(), kind: z.enum(['direct', 'group']), messages: z.int() }),
  ),
  people: z.array(z.object({ name: z.string(), messages: z.int() })),
  messages: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
  notUnderstood: z.array(notUnderstoodSchema).describe('the first 200'),
  notUnderstoodCount: z.int(),
  /** A guess at which of the people is the owner, or null. */
  ownerGuess: z.string().nullable(),
  timeZone: z.string().describe('the zone the times were read in'),
  timeZoneNeeded: z.boolean().describe('false where the export states its own zone'),
  dateOrder: z.enum(['day-first', 'month-first', 'year-first']).nullable(),
  dateOrderUndecided: z.boolean(),
  recording: z
    .object({
      durationSeconds: z.number(),
      channels: z.int(),
      startedGuessMilliseconds: milliseconds.nullable(),
    })
    .nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

export const importChoicesSchema = z.object({
  stagedId: z.string(),
  ownerName: z.string().nullable(),
  timeZone: z.string().nullable(),
  dateOrder: z.enum(['day-first', 'month-first', 'year-first']).nullable(),
  /** Only for a recording. */
  recording: z
    .object({
      otherName: z.string().min(1),
      startedMilliseconds: milliseconds,
      ownerChannel: z.enum(['left', 'right', 'mixed']),
      tookPart: z.literal(true).describe('the owner says: I took part in this conversation'),
    })
    .nullable(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

export const sourceSchema = z.object({
  id,
  fileName: z.string(),
  formatId: z.string(),
  formatName: z.string(),
  kind: z.enum(['chat', 'recording']),
  importedMilliseconds: milliseconds,
  state: z.enum(['importing', 'complete', 'cancelled', 'failed']),
  added: z.int(),
  duplicates: z.int(),
  notUnderstoodCount: z.int(),
});
export type Source = z.infer<typeof sourceSchema>;

export const jobSchema = z.object({
  id,
  kind: z.enum(['import', 'transcribe', 'read']),
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  done: z.number(),
  total: z.number().nullable(),
  /** messages, seconds of sound, utterances */
  unit: z.enum(['bytes', 'seconds', 'utterances']),
  sentence: z.string().nullable().describe('what happened, when it is over'),
  sourceId: id.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

// ── People and ties ─────────────────────────────────────────────────────────────────────────────────

/** A number with its uncertainty and what it was computed from. */
export const estimateSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  intervalPercent: z.int(),
  n: z.int(),
  basis: z.enum(['self', 'estimate', 'log']),
});
export type Estimate = z.infer<typeof estimateSchema>;

export const tieSchema = z.object({
  personId: id,
  name: z.string(),
  /** Called "contact level" while there is no closeness rating, "strength" with one (SCIENCE 4.3). */
  contact: z.object({
    value: unit,
    name: z.enum(['contact level', 'strength']),
    class: z.enum(['strong', 'middle', 'weak']),
    parts: z.array(
      z.object({ name: z.string(), weight: unit, value: unit, from: z.enum(['rating', 'log']) }),
    ),
  }),
  closeness: z.int().min(0).max(6).nullable(),
  /** -1 draining .. 1 steadying; null below the gate. */
  warmth: estimateSchema.nullable(),
  hotAndCold: z.boolean().nullable().describe('null below the gate'),
  interactions: z.int(),
  utterancesFrom: z.int(),
  utterancesTo: z.int(),
  tactics: z.int(),
  support: z.int(),
  lastMilliseconds: milliseconds.nullable(),
  services: z.array(z.string()),
});
export type Tie = z.infer<typeof tieSchema>;

export const networkSchema = z.object({
  ownerName: z.string().nullable(),
  atMilliseconds: milliseconds,
  ties: z.array(tieSchema),
  /** Who shares a group conversation with whom. */
  between: z.array(z.object({ first: id, second: id, groups: z.int() })),
});
export type Network = z.infer<typeof networkSchema>;

export const personSchema = z.object({
  id,
  name: z.string(),
  isOwner: z.boolean(),
  identities: z.array(z.object({ service: z.string(), displayName: z.string() })),
  utterances: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
});
export type Person = z.infer<typeof personSchema>;

// ── Timeline ────────────────────────────────────────────────────────────────────────────────────────

export const timelinePointSchema = z.object({
  interactionId: id,
  conversationId: id,
  kind: z.enum(['session', 'call', 'journal']),
  atMilliseconds: milliseconds,
  /** Tone of the other's words in this interaction, 0 cold .. 1 warm, with an 80 % interval. */
  value: unit,
  low: unit,
  high: unit,
  utterances: z.int(),
  tactics: z.int(),
  support: z.int(),
});
export type TimelinePoint = z.infer<typeof timelinePointSchema>;

export const quoteSchema = z.object({
  utteranceId: id,
  conversationId: id,
  personName: z.string(),
  atMilliseconds: milliseconds,
  text: z.string(),
});
export type Quote = z.infer<typeof quoteSchema>;

export const timelineSchema = z.object({
  personId: id,
  name: z.string(),
  points: z.array(timelinePointSchema),
  /** Local-level Kalman mean with its 80 % band, at each point (SCIENCE 3.1). */
  level: z.array(
    z.object({ atMilliseconds: milliseconds, mean: z.number(), low: z.number(), high: z.number() }),
  ),
  /** PELT, only with at least 20 points, each with the passages on both sides (SCIENCE 3.4). */
  changePoints: z.array(
    z.object({
      atMilliseconds: milliseconds,
      before: z.number(),
      after: z.number(),
      quoteBefore: quoteSchema.nullable(),
      quoteAfter: quoteSchema.nullable(),
      sentence: z.string(),
    }),
  ),
  /** Below 6 interactions: raw list only; 6-13: early picture; 14 and more: full (SCIENCE 3.2). */
  gate: z.enum(['raw', 'early', 'full']),
  gateSentence: z.string(),
  windowDays: z.int(),
  windowPoints: z.int(),
  mean: estimateSchema.nullable(),
  rmassd: estimateSchema.nullable(),
  acuteDrops: estimateSchema
    .nullable()
    .describe('PAC: share of successive changes that are drops beyond the cut'),
  acuteCut: z.number(),
  hotAndCold: z.boolean().nullable(),
  basis: z.enum(['self', 'estimate']),
  model: z.string(),
});
export type Timeline = z.infer<typeof timelineSchema>;

// ── Conversations ───────────────────────────────────────────────────────────────────────────────────

export const utteranceSchema = z.object({
  id,
  conversationId: id,
  personId: id.nullable().describe('null for a notice of the service'),
  personName: z.string().nullable(),
  isOwner: z.boolean(),
  kind: z.enum(['text', 'media', 'call', 'turn', 'notice']),
  atMilliseconds: milliseconds,
  text: z.string(),
  startSeconds: z.number().nullable(),
  endSeconds: z.number().nullable(),
  signals: z.array(signalSchema.extend({ model: z.string() })),
  valence: z.number().min(-1).max(1).nullable(),
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

// ── Overview ────────────────────────────────────────────────────────────────────────────────────────

export const overviewSchema = z.object({
  ownerName: z.string().nullable(),
  people: z.int(),
  conversations: z.int(),
  utterances: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
  /** The last week that has data, compared with the owner's usual week. */
  week: z
    .object({
      startMilliseconds: milliseconds,
      endMilliseconds: milliseconds,
      interactions: z.int(),
      usualInteractions: z.number().nullable(),
      days: z.array(
        z.object({ startMilliseconds: milliseconds, interactions: z.int(), utterances: z.int() }),
      ),
      people: z.array(
        z.object({ personId: id, name: z.string(), interactions: z.int(), utterances: z.int() }),
      ),
    })
    .nullable(),
  /** Plain sentences on what changed, each with the place that shows it. */
  changes: z.array(z.object({ personId: id, sentence: z.string(), atMilliseconds: milliseconds })),
  supportQuotes: z.array(quoteSchema).describe('kind words from the last weeks'),
  unreadUtterances: z.int().describe('still to be read for tone and signals'),
});
export type Overview = z.infer<typeof overviewSchema>;

// ── Report ──────────────────────────────────────────────────────────────────────────────────────────

export const reportOptionsSchema = z.object({
  fromMilliseconds: milliseconds.nullable(),
  toMilliseconds: milliseconds.nullable(),
  personIds: z.array(id).nullable().describe('null means everybody'),
  names: z.enum(['names', 'pseudonyms']),
  quotes: z.boolean(),
  question: z.string().max(500).describe("the owner's own goal or question"),
  paper: z.enum(['A4', 'Letter']),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

export const settingsSchema = z.object({
  autoLockMinutes: z.int().min(1).max(240),
  timeZone: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settingsSchema>;

export const aboutSchema = z.object({
  version: z.string(),
  readingModel: z.string(),
  speechModel: z.string(),
  parts: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() })),
});
export type About = z.infer<typeof aboutSchema>;
