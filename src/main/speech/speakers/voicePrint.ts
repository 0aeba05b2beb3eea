/** A voice by which somebody can be known again in another call: personal data, kept only if the owner says so. */
import type { AddedSpeakerModel } from '../../../shared/model/speech.ts';
import type { Span } from '../span.ts';
import { createAddedVoices, loadSpeakerFile } from './addedVoices.ts';
import { meanVoice } from './clusterVoices.ts';
import { speakerFileName } from './speakerFile.ts';
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
/**
 * From the likeness of two voices of an added model to the logarithm of the odds that they are one: even at 0.6, where
 * sherpa-onnx's own examples draw the line. How fast it grows is an assumption, since such a model brings no figures.
 */
const addedCalibration = { slope: 12, offset: -7.2 };

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

/** What voice prints are made by: the model that the owner added, or our own. */
export function voicePrintModel(added: AddedSpeakerModel | null): string {
  return added === null ? loadSpeakerModel().name : speakerFileName(added);
}

async function embedVoice(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
  added: AddedSpeakerModel | null,
): Promise<Float64Array[]> {
  if (added === null) {
    const windows = embedWindows(await trackVoices(sound, speech), loadSpeakerModel());
    return windows.map(({ voice }) => voice);
  }
  const heard = createAddedVoices(await loadSpeakerFile(added), speech);
  for await (const block of sound) heard.hear(block);
  return heard.voices();
}

/**
 * The print of the one voice that is heard in `speech`; null where no stretch of it is long enough (1.5 s).
 * @param sound the channel's samples at 16 kHz, block by block, from its start
 * @param added a model of the owner's, in the place of our own; throws and ends the process as for findSpeakers
 */
export async function takeVoicePrint(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
  added: AddedSpeakerModel | null = null,
): Promise<VoicePrint | null> {
  const voices = await embedVoice(sound, speech, added);
  return voices.length === 0 ? null : { model: voicePrintModel(added), embedding: meanVoice(voices) };
}

/** How probable it is, 0..0.9, that two prints are of one voice, both being as probable beforehand; null across models. */
export function matchVoice(print: VoicePrint, other: VoicePrint): number | null {
  if (print.model !== other.model || print.embedding.length !== other.embedding.length) return null;
  const own = loadSpeakerModel();
  const calibration = print.model === own.name ? own.likeness : addedCalibration;
  const odds = calibration.slope * likeness(print.embedding, other.embedding) + calibration.offset;
  return mostProbability / (1 + Math.exp(-odds));
}
