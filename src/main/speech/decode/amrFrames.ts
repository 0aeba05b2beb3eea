/** The frames of Adaptive Multi-Rate sound: 20 ms each, as long as the mode in its first byte says (RFC 4867). */

/** Bytes of a frame with its first one, by mode; 1 where nothing was sent, or the mode does not exist. */
const narrowBandBytes = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1];
const wideBandBytes = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1];

export const amrFrameSeconds = 0.02;

/** How a file of this kind begins: "#!AMR", newline. */
export function amrHead(isWideBand: boolean): Uint8Array {
  return new TextEncoder().encode(isWideBand ? '#!AMR-WB\n' : '#!AMR\n');
}

export function amrFrameBytes(firstByte: number, isWideBand: boolean): number {
  return (isWideBand ? wideBandBytes : narrowBandBytes)[(firstByte >> 3) & 15] ?? 1;
}
