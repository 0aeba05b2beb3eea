/** Balance of what was said to and fro. Source: reciprocity in Granovetter 1973; the form is our own choice. */

/** 1 - |sent - received| / (sent + received): 1 even .. 0 one-sided; null when nothing was said. */
export function reciprocity(sent: number, received: number): number | null {
  const all = sent + received;
  return all === 0 ? null : 1 - Math.abs(sent - received) / all;
}
