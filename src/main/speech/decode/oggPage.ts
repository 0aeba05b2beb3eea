/** Packets in pages of Ogg (RFC 3533), for a decoder that takes nothing else. */

const headBytes = 27;
const isFirst = 2;

export interface OggPage {
  /** From 0 on. */
  number: number;
  packets: readonly Uint8Array[];
}

/** The lengths of a packet's pieces: as many of 255 as go in, and the rest, which may be 0. */
function laces(length: number): number[] {
  return [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255];
}

/** A page of whole packets, together shorter than 65 kB. Its checksum is left out. */
export function oggPage({ number, packets }: OggPage): Uint8Array {
  const table = packets.flatMap((packet) => laces(packet.length));
  const size = packets.reduce((sum, packet) => sum + packet.length, 0);
  const page = new Uint8Array(headBytes + table.length + size);
  const view = new DataView(page.buffer);
  page.set(new TextEncoder().encode('OggS'));
  view.setUint8(5, number === 0 ? isFirst : 0);
  view.setUint32(14, 1, true);
  view.setUint32(18, number, true);
  view.setUint8(26, table.length);
  page.set(table, headBytes);
  let at = headBytes + table.length;
  for (const packet of packets) {
    page.set(packet, at);
    at += packet.length;
  }
  return page;
}

/**
 * The three packets with which Vorbis begins, as Matroska and WebM keep them: how many, the lengths of all but the
 * last, and they themselves (Matroska's codec specifications, A_VORBIS). Null where they are not so.
 */
export function vorbisHeaders(description: Uint8Array): Uint8Array[] | null {
  if (description[0] !== 2) return null;
  const lengths: number[] = [];
  let at = 1;
  while (lengths.length < 2) {
    let length = 0;
    while (description[at] === 255) {
      length += 255;
      at += 1;
    }
    lengths.push(length + (description[at] ?? 0));
    at += 1;
  }
  const [first = 0, second = 0] = lengths;
  if (at + first + second >= description.length) return null;
  return [
    description.subarray(at, at + first),
    description.subarray(at + first, at + first + second),
    description.subarray(at + first + second),
  ];
}
