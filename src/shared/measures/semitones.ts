/** Source of the reference pitch: eGeMAPS (Eyben et al. 2016, IEEE Trans. Affective Computing 7:190-202). */
const referenceHertz = 27.5;

/** Pitch on the scale we hear: semitones above 27.5 Hz (the lowest A of a piano). */
export function semitones(pitchHertz: number): number {
  return 12 * Math.log2(pitchHertz / referenceHertz);
}
