/** A recorded call as its screen shows it. Seconds count from the start of the recording. */
import { z } from 'zod';
import { id, milliseconds, unit } from './fields.ts';
import { markSchema } from './signals.ts';

const seconds = z.number().nonnegative();

/** One voice of a call, by its number in it. */
export const speakerLabelSchema = z.int().nonnegative();

/** Whose lane of the sound: a channel of its own, or the one that all share. */
export const channelSchema = z.enum(['left', 'right', 'mixed']);

export const callSpeakerSchema = z.object({
  label: speakerLabelSchema,
  channel: channelSchema,
  name: z.string().describe('the person, what the owner calls this voice, or “Voice 1”'),
  personId: id.nullable(),
  isOwner: z.boolean(),
  isConfirmed: z.boolean().describe('the owner, or the channel, says who this is'),
  isEstimate: z.boolean().describe('its turns were told apart by the sound of the voice alone'),
  confidence: unit.nullable().describe('of its turns, by their length; null where nothing was estimated'),
  colour: z.int().nonnegative().describe('0 for the owner, then counted in order of label'),
  turns: z.int(),
  speakingSeconds: seconds,
  hasVoicePrint: z.boolean().describe('the person of this voice is remembered by voice'),
  suggestion: z
    .object({ personId: id, name: z.string(), likeness: unit })
    .nullable()
    .describe('who of those remembered by voice this may be; never taken without being asked'),
});
export type CallSpeaker = z.infer<typeof callSpeakerSchema>;

export const voiceFeatureSchema = z.enum(['pitch', 'pitchRange', 'loudness', 'rate', 'pauses', 'brightness']);
export type VoiceFeature = z.infer<typeof voiceFeatureSchema>;

/** How a turn sounds against the usual voice of the same speaker in the same call. Says nothing of meaning. */
export const voiceShiftSchema = z.object({
  features: z
    .array(z.object({ feature: voiceFeatureSchema, z: z.number() }))
    .describe('in robust standard deviations; those that could be told'),
  energy: z.number().nullable().describe('of the voice: the middle of those that go with it'),
  isMarked: z.boolean().describe('part of a lasting shift'),
  words: z.string().nullable().describe('“higher and louder than usual”; null where nothing stands out'),
});
export type VoiceShift = z.infer<typeof voiceShiftSchema>;

/** A turn in little: enough for lanes and ribbon of the whole call. */
const outlineTurnSchema = z.object({
  utteranceId: id,
  label: speakerLabelSchema.nullable(),
  startSeconds: seconds,
  endSeconds: seconds,
  shift: voiceShiftSchema.nullable().describe('null where there is too little to compare with'),
});

export const callWordSchema = z.object({
  text: z.string(),
  startSeconds: seconds,
  endSeconds: seconds,
  probability: unit.nullable(),
});
export type CallWord = z.infer<typeof callWordSchema>;

/** A turn in full but for how the voice shifted, which the outline tells. */
export const callTurnSchema = outlineTurnSchema.omit({ shift: true }).extend({
  index: z.int().nonnegative().describe('in the call, from 0'),
  channel: channelSchema,
  text: z.string(),
  words: z.array(callWordSchema),
  wordTimes: z.enum(['engine', 'aligned']),
  speakerFrom: z.enum(['channel', 'voice', 'owner']).nullable(),
  speakerConfidence: unit.nullable(),
  isEdited: z.boolean().describe('by the owner; its original can be shown'),
  voice: z.object({
    pitchHertz: z.number().nullable(),
    pitchRangeSemitones: z.number().nullable(),
    loudnessDecibels: z.number().nullable(),
    wordsPerMinute: z.number().nullable(),
    pauseShare: z.number().nullable(),
    jitterPercent: z.number().nullable(),
    shimmerPercent: z.number().nullable(),
    alphaRatioDecibels: z.number().nullable(),
  }),
  signals: z.array(markSchema),
  valence: z.number().min(-1).max(1).nullable().describe('of the words; null until they are read'),
});
export type CallTurn = z.infer<typeof callTurnSchema>;

/** Turns of a call in order, from `from` on. */
export const callTurnsSchema = z.object({
  turns: z.array(callTurnSchema),
  from: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type CallTurns = z.infer<typeof callTurnsSchema>;

/** What would be undone or redone next, in words; null where there is nothing. */
export const editHistorySchema = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type EditHistory = z.infer<typeof editHistorySchema>;

/** What came of an edit: where to look, and what can be undone now. */
export const editedSchema = z.object({
  utteranceIds: z.array(id).describe('the turns that stand there now, in order'),
  changed: z.int().describe('how many passages'),
  history: editHistorySchema,
});
export type Edited = z.infer<typeof editedSchema>;

/** Seconds; below 0 where one began before the other had ended. */
const medianSchema = z.object({ median: z.number(), low: z.number(), high: z.number(), count: z.int() });

const speakerTalkSchema = z.object({
  label: speakerLabelSchema,
  share: unit.describe('of all speech; overlaps count for each'),
  interval: z.object({ low: unit, high: unit }).nullable().describe('80 %'),
  speakingSeconds: seconds,
  turns: z.int(),
  wordsPerMinute: z.number().nullable(),
  longest: z.object({ startSeconds: seconds, endSeconds: seconds }).nullable(),
  response: medianSchema.nullable().describe('how soon they begin after another’s end'),
  interruptions: z.int().nullable().describe('of others, by them; null where this cannot be told'),
});

/** How the talk was shared (src/shared/measures/talk.ts). Counts of this call, no blame. */
export const callTalkSchema = z.object({
  gateSentence: z.string().nullable().describe('why there is nothing, or less than all'),
  isEstimate: z.boolean(),
  coverage: unit.describe('share of the speech whose speaker is known'),
  speechSeconds: seconds,
  speakers: z.array(speakerTalkSchema).describe('none where too little is known'),
  gaps: medianSchema.nullable().describe('between all speakers'),
  overlap: z.object({ seconds, count: z.int() }).nullable(),
});
export type CallTalk = z.infer<typeof callTalkSchema>;

export const callSchema = z.object({
  recordingId: id,
  conversationId: id,
  sourceId: id,
  title: z.string(),
  startedMilliseconds: milliseconds,
  durationSeconds: seconds,
  hasSound: z.boolean().describe('false once the owner deleted the sound alone'),
  mediaType: z.string(),
  sizeBytes: z.int(),
  transcribedSeconds: seconds,
  isComplete: z.boolean(),
  model: z.string().nullable(),
  language: z.string().nullable().describe('ISO 639-1; null where the model cannot tell'),
  speakerCount: z.int().nullable().describe('as the owner fixed it; null: estimated'),
  speakers: z.array(callSpeakerSchema),
  outline: z.array(outlineTurnSchema).describe('all turns, in order of time'),
  talk: callTalkSchema,
  history: editHistorySchema,
});
export type Call = z.infer<typeof callSchema>;

/** The loudest sample of each stretch, 0 to 255, one list a lane. */
export const callPeaksSchema = z.object({
  secondsPerPeak: z.number().positive(),
  lanes: z.array(z.object({ channel: channelSchema, peaks: z.array(z.int().min(0).max(255)) })),
});
export type CallPeaks = z.infer<typeof callPeaksSchema>;

/** What stood where a turn stands now, before the owner changed anything. */
export const originalTurnSchema = callTurnSchema.pick({
  label: true,
  startSeconds: true,
  endSeconds: true,
  text: true,
});
export type OriginalTurn = z.infer<typeof originalTurnSchema>;

export const findChoicesSchema = z.object({
  recordingId: id,
  find: z.string().min(1).max(200),
  matchCase: z.boolean().default(false),
  wholeWords: z.boolean().default(false),
});
export type FindChoices = z.infer<typeof findChoicesSchema>;

export const foundInCallSchema = z.object({
  utteranceId: id,
  start: z.int().nonnegative().describe('in its text'),
  end: z.int().positive(),
});
export type FoundInCall = z.infer<typeof foundInCallSchema>;

/** Who a voice is: somebody of the vault, somebody new, or only a name for this call. Null: not known (again). */
export const speakerIdentitySchema = z.union([
  z.object({ personId: id }),
  z.object({ newPersonName: z.string().trim().min(1).max(200) }),
  z.object({ name: z.string().trim().min(1).max(200) }),
  z.null(),
]);
export type SpeakerIdentity = z.infer<typeof speakerIdentitySchema>;

export const voicePrintSchema = z.object({
  id,
  personId: id,
  personName: z.string(),
  madeMilliseconds: milliseconds,
  recordingId: id.nullable().describe('from which it was made; null once that is gone'),
  speechSeconds: seconds,
  model: z.string(),
});
export type VoicePrint = z.infer<typeof voicePrintSchema>;
