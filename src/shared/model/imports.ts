import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

/** `file`: path of the file in its source; '' where the source is a single file. */
export const notUnderstoodSchema = z.object({
  file: z.string(),
  line: z.int().nonnegative(),
  text: z.string(),
});
export type NotUnderstood = z.infer<typeof notUnderstoodSchema>;

export const formatInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['chat', 'recording']),
  extensions: z.array(z.string()),
  howTo: z.array(z.string()).describe('steps, in words, to get such a file'),
});
export type FormatInfo = z.infer<typeof formatInfoSchema>;

export const dateOrderSchema = z.enum(['day-first', 'month-first', 'year-first']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** Which column of a table holds what, by the names of the columns; null for what it does not have. */
export const columnMappingSchema = z.object({
  time: z.string(),
  sender: z.string().nullable(),
  text: z.string(),
  conversation: z.string().nullable(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** What was found in files that were handed over together. */
export const recognisedSchema = z.object({
  stagedId: z.string(),
  sources: z.array(
    z.object({
      /** Names this source among those of the same staged files. */
      sourceKey: z.string(),
      kind: z.enum(['chat', 'recording']),
      format: formatInfoSchema,
      /** What it was told by, as a sentence. */
      reason: z.string(),
      /** What else it could be, likeliest first: the owner may say so. */
      otherFormats: z.array(formatInfoSchema),
      /** The first 20 of its files. */
      paths: z.array(z.string()),
      fileCount: z.int(),
      sizeBytes: z.int(),
    }),
  ),
  /** Files that cannot be imported, and why; those that only accompany a source are not told. The first 200. */
  refused: z.array(z.object({ path: z.string(), sentence: z.string() })),
});
export type Recognised = z.infer<typeof recognisedSchema>;

/** How to read a source of staged files. */
export const readingChoicesSchema = z.object({
  stagedId: z.string(),
  sourceKey: z.string(),
  /** As another format than the one it was recognised as; null: as that. */
  formatId: z.string().nullable(),
  timeZone: z.string().nullable(),
  dateOrder: dateOrderSchema.nullable(),
  /** Null: as remembered for a table of these columns, else by the names of the columns. */
  columns: columnMappingSchema.nullable(),
});
export type ReadingChoices = z.infer<typeof readingChoicesSchema>;

export const previewSchema = z.object({
  stagedId: z.string(),
  sourceKey: z.string(),
  /** Of the only file, or of the folder or archive. */
  name: z.string(),
  sizeBytes: z.int(),
  format: formatInfoSchema,
  /** Chats only; empty for a recording. */
  conversations: z.array(
    z.object({ title: z.string(), kind: z.enum(['direct', 'group']), messages: z.int() }),
  ),
  people: z.array(z.object({ key: z.string(), name: z.string(), messages: z.int() })),
  messages: z.int(),
  /** People of an address book. */
  contacts: z.int(),
  /** Things sent along: how many stand in the files, how many voice messages of these, how many do not. */
  attachments: z.object({ found: z.int(), voice: z.int(), missing: z.int() }),
  /** What such exports leave out by their nature, as sentences. */
  missing: z.array(z.string()),
  /** Of a table: its columns, with what stands in the first rows, and which was taken for what; else null. */
  table: z
    .object({
      columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()) })),
      mapping: columnMappingSchema.nullable(),
    })
    .nullable(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
  notUnderstood: z.array(notUnderstoodSchema).describe('the first 200'),
  notUnderstoodCount: z.int(),
  /** A guess at which of the people is the owner, or null. */
  ownerGuess: z.string().nullable(),
  timeZone: z.string().describe('the zone the times were read in'),
  timeZoneNeeded: z.boolean().describe('false where the export states its own zone'),
  dateOrder: dateOrderSchema.nullable(),
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

export const importChoicesSchema = readingChoicesSchema.extend({
  ownerName: z.string().nullable(),
  /** Only what was said from and until these moments; null: no bound. */
  fromMilliseconds: milliseconds.nullable(),
  untilMilliseconds: milliseconds.nullable(),
  /** Only direct chats with these people and what they say in groups, by their keys of the preview; null: everybody. */
  peopleKeys: z.array(z.string()).nullable(),
  /** Whether voice messages that stand in the files are written down too. */
  transcribeVoice: z.boolean(),
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

/** What came of an import. Utterances are what people said; notices of the service itself are not counted. */
export const importOutcomeSchema = z.object({
  sourceId: id,
  formatId: z.string(),
  fileName: z.string(),
  conversations: z.int(),
  utterances: z.int(),
  people: z.array(z.string()),
  contacts: z.int(),
  added: z.int(),
  duplicates: z.int(),
  /** Known before and now changed or taken back by who said it. */
  edited: z.int(),
  deletedLater: z.int(),
  /** Left out by the owner's choice of dates or people. */
  leftOut: z.int(),
  /** The first 1,000; `notUnderstoodCount` counts all. */
  notUnderstood: z.array(notUnderstoodSchema),
  notUnderstoodCount: z.int(),
  attachments: previewSchema.shape.attachments,
  missing: z.array(z.string()),
  /** What else is worth saying, as that somebody turned out to be somebody known. */
  remarks: z.array(z.string()),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

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
  attachmentsMissing: z.int(),
});
export type Source = z.infer<typeof sourceSchema>;
