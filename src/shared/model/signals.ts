import { z } from 'zod';

/** What a mark on a span of words can be. Descriptions always say "possible": a mark is a pointer to words, not a verdict. */
const signalKinds = ['tactic', 'support', 'tone'] as const;
export const signalKindSchema = z.enum(signalKinds);
export type SignalKind = z.infer<typeof signalKindSchema>;

/** Every label, its kind, the name shown, and a plain description (own wording; definitions: docs/reading.md). */
export const signalLabels = {
  countering: {
    kind: 'tactic',
    name: 'countering',
    description: 'possible countering: disputes that you remember correctly',
  },
  denial: {
    kind: 'tactic',
    name: 'denial',
    description: 'possible denial: says it never happened, or claims not to remember',
  },
  withholding: {
    kind: 'tactic',
    name: 'withholding',
    description: 'possible withholding: refuses to listen or acts as if not understanding',
  },
  diverting: {
    kind: 'tactic',
    name: 'diverting',
    description: 'possible diverting: turns to another topic or to where you got the idea',
  },
  trivializing: {
    kind: 'tactic',
    name: 'trivializing',
    description: 'possible trivializing: makes a feeling look unreasonable or too much',
  },
  'blame-shifting': {
    kind: 'tactic',
    name: 'blame-shifting',
    description: 'possible blame-shifting: makes you the cause of what they did',
  },
  shaming: { kind: 'tactic', name: 'shaming', description: 'possible shaming: an insult, open or veiled' },
  'guilt-tripping': {
    kind: 'tactic',
    name: 'guilt-tripping',
    description: 'possible guilt-tripping: uses what they did for you, or their hurt, to press you',
  },
  threat: {
    kind: 'tactic',
    name: 'threat',
    description: 'possible threat: announces harm or loss if you do not do as they say',
  },
  isolation: {
    kind: 'tactic',
    name: 'isolation',
    description: 'possible isolation: runs down others in your life, or presses you to stay away from them',
  },
  'love-bombing': {
    kind: 'tactic',
    name: 'love-bombing',
    description: 'possible love-bombing: sudden, very large affection or promises',
  },
  hoovering: {
    kind: 'tactic',
    name: 'hoovering',
    description: 'possible hoovering: pulls you back after a break with apology, promise or emergency',
  },
  darvo: {
    kind: 'tactic',
    name: 'DARVO',
    description: 'possible DARVO: denies, attacks, and takes the place of the one who was hurt',
  },
  stonewalling: {
    kind: 'tactic',
    name: 'stonewalling',
    description: 'possible stonewalling: goes silent on a concern you raised',
  },
  validation: {
    kind: 'support',
    name: 'validation',
    description: 'possible validation: says that what you feel or think makes sense',
  },
  empathy: { kind: 'support', name: 'empathy', description: 'possible empathy: feels with you' },
  care: { kind: 'support', name: 'care', description: 'possible care: asks how you are, or offers help' },
  encouragement: {
    kind: 'support',
    name: 'encouragement',
    description: 'possible encouragement: trusts in what you can do',
  },
  repair: {
    kind: 'support',
    name: 'apology or repair',
    description: 'possible repair: takes responsibility or tries to make it good',
  },
  'boundary-respect': {
    kind: 'support',
    name: 'respect for a boundary',
    description: 'possible respect for a boundary: accepts a no or leaves you time',
  },
  'active-constructive': {
    kind: 'support',
    name: 'glad with you',
    description: 'possible active-constructive response: takes part in your good news',
  },
  warm: { kind: 'tone', name: 'warm tone', description: 'possibly warm in tone' },
  hostile: { kind: 'tone', name: 'hostile tone', description: 'possibly hostile in tone' },
} as const satisfies Record<string, { kind: SignalKind; name: string; description: string }>;

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
