/**
 * Talk in one call: who speaks how much, how fast, how long at a stretch, how soon they answer, how often two speak at
 * once. Each part has its own file with its source. Descriptions of this call only; they say nothing of why.
 *
 * What the parts need: at least a minute of speech and two speakers known for at least 80 % of it. Who speaks when to
 * a tenth of a second, and that two speak at once, can only be told where each has a channel of their own; told apart
 * by voice in one channel, shares and lengths are estimates and all of that is left out. All limits: our own choice.
 */
import { floorTransfers, type FloorTransfer } from './floorTransfers.ts';
import { findInterruptions, type Interruption } from './interruptions.ts';
import { medianWithInterval, type MedianWithInterval } from './medianInterval.ts';
import { longestMonologue, type Monologue } from './monologue.ts';
import { overlapOf, type Overlap } from './overlap.ts';
import { lengthOf, speechOfTurn, toUnits, type TalkUnit } from './talkSpans.ts';
import { talkShare, type TalkShare } from './talkShare.ts';

/** One turn of a call as talk is measured from it. */
export interface TalkTurn {
  speaker: number | null;
  /** 0..1 where the speaker was told by the sound of the voice; null where the channel or the owner tells. */
  confidence: number | null;
  startSeconds: number;
  endSeconds: number;
  words: readonly { startSeconds: number; endSeconds: number }[];
}

/** Why something is not told. */
export type TalkGate =
  'too-little-speech' | 'speakers-unknown' | 'speakers-unsure' | 'one-speaker' | 'one-channel';

export const talkGateSentences: Record<TalkGate, string> = {
  'too-little-speech': 'There is less than a minute of speech: too little to say how it was shared.',
  'speakers-unknown': 'Who speaks is not known for enough of this call.',
  'speakers-unsure': 'The voices of this call could not be told apart surely enough.',
  'one-speaker': 'Only one person is heard in this call.',
  'one-channel':
    'All voices share one channel, so who spoke how much is an estimate, and pauses between speakers, overlaps and interruptions cannot be told.',
};

export interface SpeakerTalk extends TalkShare {
  speaker: number;
  speakingSeconds: number;
  turns: number;
  /** On speaking time; null below 50 words. */
  wordsPerMinute: number | null;
  longest: Monologue | null;
  /** How soon this speaker begins after another's end, in seconds; null below five times or in one channel. */
  response: MedianWithInterval | null;
  /** Of others, by this speaker; null where it cannot be told. */
  interruptions: number | null;
}

export interface Talk {
  /** Why there is nothing (`speakers` is empty) or, as `one-channel`, only an estimate of the shares. */
  gate: TalkGate | null;
  isEstimate: boolean;
  /** How long the call is, and how much of its speech belongs to a known speaker (0..1). */
  windowSeconds: number;
  coverage: number;
  speechSeconds: number;
  /** In order of their numbers. */
  speakers: SpeakerTalk[];
  /** Of all changes of speaker, in seconds. */
  gaps: MedianWithInterval | null;
  overlap: Overlap | null;
}

export interface TalkCall {
  windowSeconds: number;
  /** Each speaker has a channel of their own. */
  ownChannels: boolean;
}

const leastSpeechSeconds = 60;
const leastCoverage = 0.8;
const leastConfidence = 0.6;
const leastWords = 50;

/** What is known of the speech before anything is measured. */
interface Heard {
  units: TalkUnit[];
  speechSeconds: number;
  coverage: number;
  /** Mean by time over the turns whose speaker was told by voice; 1 where there are none. */
  confidence: number;
}

function hear(turns: readonly TalkTurn[]): Heard {
  const spans = turns.flatMap((turn) =>
    speechOfTurn(turn).map((span) => ({ ...span, speaker: turn.speaker, confidence: turn.confidence })),
  );
  const seconds = (list: readonly (typeof spans)[number][]) =>
    list.reduce((sum, span) => sum + lengthOf(span), 0);
  const speechSeconds = seconds(spans);
  const guessed = spans.filter(({ speaker, confidence }) => speaker !== null && confidence !== null);
  const sure = guessed.reduce((sum, span) => sum + lengthOf(span) * (span.confidence ?? 0), 0);
  return {
    units: toUnits(spans),
    speechSeconds,
    coverage:
      speechSeconds === 0 ? 0 : seconds(spans.filter(({ speaker }) => speaker !== null)) / speechSeconds,
    confidence: guessed.length === 0 ? 1 : sure / seconds(guessed),
  };
}

function gateOf(
  { units, speechSeconds, coverage, confidence }: Heard,
  { ownChannels }: TalkCall,
): TalkGate | null {
  if (speechSeconds < leastSpeechSeconds) return 'too-little-speech';
  if (coverage < leastCoverage) return 'speakers-unknown';
  if (new Set(units.map(({ speaker }) => speaker)).size < 2) return 'one-speaker';
  if (ownChannels) return null;
  return confidence < leastConfidence ? 'speakers-unsure' : 'one-channel';
}

/** Words a minute over the turns that have words. */
function wordsPerMinute(turns: readonly TalkTurn[]): number | null {
  const spoken = turns.filter(({ words }) => words.length > 0);
  const words = spoken.reduce((sum, turn) => sum + turn.words.length, 0);
  const seconds = spoken.flatMap(speechOfTurn).reduce((sum, span) => sum + lengthOf(span), 0);
  return words < leastWords || seconds === 0 ? null : (60 * words) / seconds;
}

/** How often a speaker begins after somebody else; what a long turn was cut into counts once. */
function countTurns(turns: readonly TalkTurn[], speaker: number): number {
  const ordered = turns.toSorted((first, second) => first.startSeconds - second.startSeconds);
  return ordered.filter((turn, index) => turn.speaker === speaker && ordered[index - 1]?.speaker !== speaker)
    .length;
}

interface Between {
  transfers: FloorTransfer[];
  interruptions: Interruption[];
}

function speakerTalk(
  speaker: number,
  share: TalkShare,
  units: readonly TalkUnit[],
  turns: readonly TalkTurn[],
  between: Between | null,
): SpeakerTalk {
  const own = turns.filter((turn) => turn.speaker === speaker);
  const answers = between?.transfers.filter(({ to }) => to === speaker) ?? [];
  return {
    speaker,
    ...share,
    speakingSeconds: units.reduce((sum, unit) => sum + (unit.speaker === speaker ? lengthOf(unit) : 0), 0),
    turns: countTurns(turns, speaker),
    wordsPerMinute: wordsPerMinute(own),
    longest: longestMonologue(units, speaker),
    response: medianWithInterval(answers.map(({ offsetSeconds }) => offsetSeconds)),
    interruptions: between?.interruptions.filter(({ by }) => by === speaker).length ?? null,
  };
}

/** Measures one call from its turns, in any order. */
export function measureTalk(turns: readonly TalkTurn[], call: TalkCall): Talk {
  const heard = hear(turns);
  const { units, coverage, speechSeconds } = heard;
  const gate = gateOf(heard, call);
  const isEstimate =
    !call.ownChannels || turns.some(({ speaker, confidence }) => speaker !== null && confidence !== null);
  const known = { gate, isEstimate, windowSeconds: call.windowSeconds, coverage, speechSeconds };
  if (gate !== null && gate !== 'one-channel') return { ...known, speakers: [], gaps: null, overlap: null };
  const between =
    gate === null ? { transfers: floorTransfers(units), interruptions: findInterruptions(units) } : null;
  const numbers = [...new Set(units.map(({ speaker }) => speaker))].toSorted((one, two) => one - two);
  const speakers = numbers.flatMap((speaker) => {
    const share = talkShare(units, speaker);
    return share === null ? [] : [speakerTalk(speaker, share, units, turns, between)];
  });
  return {
    ...known,
    speakers,
    gaps: medianWithInterval(between?.transfers.map(({ offsetSeconds }) => offsetSeconds) ?? []),
    overlap: gate === null ? overlapOf(units) : null,
  };
}
