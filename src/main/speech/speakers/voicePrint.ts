/** A voice by which somebody can be known again in another call: personal data, kept only if the owner says so. */
import type { Span } from '../span.ts';
import { meanVoice } from './clusterVoices.ts';
import { loadSpeakerModel } from './speakerModel.ts';
import { trackVoices } from './voiceTrack.ts';
import { embedWindows } from './voiceWindows.ts';

export interface VoicePrint {
  /** What made it: prints of different models cannot be compared. */
  model: string;
  embedding: Float64Array;
}

/** Telephones, rooms and moods change a voice more than the clips the model learned from could show. */
const mostProbability = 0.9;

/** How alike two voices are, from -1 to 1: the cosine of the angle between them. */
export function likeness(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let [product, firstSquare, secondSquare] = [0, 0, 0];
  for (let place = 0; place < first.length; place += 1) {
    const [value, other] = [first[place] ?? 0, second[place] ?? 0];
    product += value * other;
    firstSquare += value * value;
    secondSquare += other * other;
  }
  return firstSquare * secondSquare === 0 ? 0 : product / Math.sqrt(firstSquare * secondSquare);
}

/**
 * The print of the one voice that is heard in `speech`; null where no stretch of it is long enough (1.5 s).
 * @param sound the channel's samples at 16 kHz, block by block, from its start
 */
export async function takeVoicePrint(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
): Promise<VoicePrint | null> {
  const model = loadSpeakerModel();
  const windows = embedWindows(await trackVoices(sound, speech), model);
  if (windows.length === 0) return null;
  const voice = meanVoice(windows.map((window) => window.voice));
  return { model: model.name, embedding: voice };
}

/** How probable it is, 0..0.9, that two prints are of one voice, both being as probable beforehand; null across models. */
export function matchVoice(print: VoicePrint, other: VoicePrint): number | null {
  const { name, likeness: calibration } = loadSpeakerModel();
  const isComparable = print.model === name && other.model === name;
  if (!isComparable || print.embedding.length !== other.embedding.length) return null;
  const odds = calibration.slope * likeness(print.embedding, other.embedding) + calibration.offset;
  return mostProbability / (1 + Math.exp(-odds));
}
