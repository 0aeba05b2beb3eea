import type { ByteFile } from '../files/byteFile.ts';

/** A kind of sound file; decoding it is the work of `speech`. */
export interface RecordingFormat {
  id: string;
  name: string;
  mediaType: string;
  extensions: string[];
  howTo: string[];
  /** Whether the first bytes are of this kind. */
  matches(head: Uint8Array): boolean;
}

const headBytes = 64;
const howTo = [
  'Record a call or a talk you take part in with your phone’s recorder or call-recording app.',
  'Send the sound file to this computer, for example by cable.',
  'Choose it here. Laws on recording differ: where you live, the others may have to agree.',
];

function says(head: Uint8Array, at: number, text: string): boolean {
  return text === String.fromCharCode(...head.subarray(at, at + text.length));
}

/** An MPEG audio frame: eleven set bits, a layer that is not reserved, a bit rate and sampling rate that exist. */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return false;
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3];
  return version !== 1 && layer !== 0 && third >> 4 !== 15 && third >> 4 !== 0 && ((third >> 2) & 3) !== 3;
}

/** Pictures of phones are kept in the same way as sound. */
function isPicture(head: Uint8Array): boolean {
  return ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif'].some((brand) =>
    says(head, 8, brand),
  );
}

export const recordingFormats: readonly RecordingFormat[] = [
  {
    id: 'wav',
    name: 'WAV recording',
    mediaType: 'audio/wav',
    extensions: ['wav'],
    howTo,
    matches: (head) => (says(head, 0, 'RIFF') || says(head, 0, 'RF64')) && says(head, 8, 'WAVE'),
  },
  {
    id: 'mp3',
    name: 'MP3 recording',
    mediaType: 'audio/mpeg',
    extensions: ['mp3'],
    howTo,
    matches: (head) => says(head, 0, 'ID3') || isMpegFrame(head),
  },
  {
    id: 'm4a',
    name: 'M4A, MP4, MOV or 3GP recording',
    mediaType: 'audio/mp4',
    extensions: ['m4a', 'mp4', 'mov', '3gp', '3g2', 'm4b', 'qt'],
    howTo,
    // QuickTime of before had no type of its own at its start.
    matches: (head) =>
      (says(head, 4, 'ftyp') && !isPicture(head)) || ['moov', 'wide'].some((box) => says(head, 4, box)),
  },
  {
    id: 'ogg',
    name: 'OGG or Opus recording',
    mediaType: 'audio/ogg',
    extensions: ['ogg', 'opus', 'oga'],
    howTo,
    matches: (head) => says(head, 0, 'OggS'),
  },
  {
    id: 'flac',
    name: 'FLAC recording',
    mediaType: 'audio/flac',
    extensions: ['flac'],
    howTo,
    matches: (head) => says(head, 0, 'fLaC'),
  },
  {
    id: 'aac',
    name: 'AAC recording',
    mediaType: 'audio/aac',
    extensions: ['aac'],
    howTo,
    matches: (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0,
  },
  {
    id: 'amr',
    name: 'AMR recording',
    mediaType: 'audio/amr',
    extensions: ['amr', 'awb'],
    howTo,
    matches: (head) => says(head, 0, '#!AMR\n') || says(head, 0, '#!AMR-WB\n'),
  },
  {
    id: 'caf',
    name: 'CAF recording',
    mediaType: 'audio/x-caf',
    extensions: ['caf'],
    howTo,
    matches: (head) => says(head, 0, 'caff'),
  },
  {
    id: 'webm',
    name: 'WebM or MKV recording',
    mediaType: 'audio/webm',
    extensions: ['webm', 'weba', 'mkv', 'mka'],
    howTo,
    matches: (head) => [0x1a, 0x45, 0xdf, 0xa3].every((byte, index) => head[index] === byte),
  },
];

/** The kind of recording a file is, by its first bytes; null when it is none. */
export async function recordingFormat(file: ByteFile): Promise<RecordingFormat | null> {
  const head = await file.read(0, headBytes);
  return recordingFormats.find((format) => format.matches(head)) ?? null;
}
