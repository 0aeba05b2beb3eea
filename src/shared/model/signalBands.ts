/** How sure a mark is, in the three words that screens and report use. The borders are our own choice. */
export const signalBands = [
  { name: 'strong', from: 0.85 },
  { name: 'likely', from: 0.7 },
  { name: 'possible', from: 0 },
] as const;
export type SignalBand = (typeof signalBands)[number]['name'];

/** From here on a mark is shown, unless the owner's answers raised it for its label. */
export const usualShownProbability = 0.5;

/** The band of a probability 0..1: possible (shown from 0.5), likely (0.7), strong (0.85). */
export function bandOf(probability: number): SignalBand {
  return signalBands.find(({ from }) => probability >= from)?.name ?? 'possible';
}
