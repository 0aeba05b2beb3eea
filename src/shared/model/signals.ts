import { z } from 'zod';

/** What a mark on a span of words can be. A mark is a pointer to words with how sure it is (signalBands.ts), not a verdict. */
const signalKinds = ['tactic', 'support', 'tone'] as const;
export const signalKindSchema = z.enum(signalKinds);
export type SignalKind = z.infer<typeof signalKindSchema>;

/** Every label, its kind, the name shown, and a plain definition (own wording; sources: docs/reading.md). */
export const signalLabels = {
  countering: {
    kind: 'tactic',
    name: 'countering',
    definition: 'disputes that you remember correctly',
  },
  denial: {
    kind: 'tactic',
    name: 'denial',
    definition: 'says it never happened, or claims not to remember',
  },
  withholding: {
    kind: 'tactic',
    name: 'withholding',
    definition: 'refuses to listen or acts as if not understanding',
  },
  diverting: {
    kind: 'tactic',
    name: 'diverting',
    definition: 'turns to another topic or to where you got the idea',
  },
  trivializing: {
    kind: 'tactic',
    name: 'trivializing',
    definition: 'makes a feeling look unreasonable or too much',
  },
  'blame-shifting': {
    kind: 'tactic',
    name: 'blame-shifting',
    definition: 'makes you the cause of what they did',
  },
  shaming: { kind: 'tactic', name: 'shaming', definition: 'an insult, open or veiled' },
  'guilt-tripping': {
    kind: 'tactic',
    name: 'guilt-tripping',
    definition: 'uses what they did for you, or their hurt, to press you',
  },
  threat: {
    kind: 'tactic',
    name: 'threat',
    definition: 'announces harm or loss if you do not do as they say',
  },
  isolation: {
    kind: 'tactic',
    name: 'isolation',
    definition: 'runs down others in your life, or presses you to stay away from them',
  },
  'love-bombing': {
    kind: 'tactic',
    name: 'love-bombing',
    definition: 'sudden, very large affection or promises',
  },
  hoovering: {
    kind: 'tactic',
    name: 'hoovering',
    definition: 'pulls you back after a break with apology, promise or emergency',
  },
  darvo: {
    kind: 'tactic',
    name: 'DARVO',
    definition: 'denies, attacks, and takes the place of the one who was hurt',
  },
  stonewalling: {
    kind: 'tactic',
    name: 'stonewalling',
    definition: 'goes silent on a concern you raised',
  },
  validation: {
    kind: 'support',
    name: 'validation',
    definition: 'says that what you feel or think makes sense',
  },
  empathy: { kind: 'support', name: 'empathy', definition: 'feels with you' },
  care: { kind: 'support', name: 'care', definition: 'asks how you are, or offers help' },
  encouragement: {
    kind: 'support',
    name: 'encouragement',
    definition: 'trusts in what you can do',
  },
  repair: {
    kind: 'support',
    name: 'apology or repair',
    definition: 'takes responsibility or tries to make it good',
  },
  'boundary-respect': {
    kind: 'support',
    name: 'respect for a boundary',
    definition: 'accepts a no or leaves you time',
  },
  'active-constructive': {
    kind: 'support',
    name: 'glad with you',
    definition: 'takes part in your good news',
  },
  warm: { kind: 'tone', name: 'warm tone', definition: 'warm in tone' },
  hostile: { kind: 'tone', name: 'hostile tone', definition: 'hostile in tone' },
} as const satisfies Record<string, { kind: SignalKind; name: string; definition: string }>;

export type SignalLabel = keyof typeof signalLabels;
export const signalLabelSchema = z.custom<SignalLabel>(
  (value) => typeof value === 'string' && Object.hasOwn(signalLabels, value),
);

/** A mark on `text.slice(start, end)` of an utterance; offsets are UTF-16 units. Probability 0..1. */
export const signalSchema = z.object({
  kind: signalKindSchema,
  label: signalLabelSchema,
  probability: z.number().min(0).max(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Signal = z.infer<typeof signalSchema>;

export const signalAnswerSchema = z.enum(['confirmed', 'dismissed']);
/** What the owner said of a mark; kept apart from what a model read. */
export type SignalAnswer = z.infer<typeof signalAnswerSchema>;

/** A signal as a screen shows it. */
export const markSchema = signalSchema.extend({
  model: z.string().describe('who read it, with the version'),
  answer: signalAnswerSchema.nullable(),
  isShown: z.boolean().describe('false: dismissed, or below what the owner wants to see of this label'),
});
export type Mark = z.infer<typeof markSchema>;
