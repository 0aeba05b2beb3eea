import type { FormatInfo } from '../../shared/model/views.ts';

const howTo = [
  'Find the recording in your recorder’s or phone’s files, or save the voice note from the chat.',
  'Share or copy it to this computer; its name does not matter.',
  'A recording that keeps each side in a channel of its own lets Evenkeel tell who speaks.',
];

function recording(id: string, name: string, extensions: string[]): FormatInfo {
  return { id, name, kind: 'recording', extensions, howTo };
}

/** Recordings that can be brought in, by media type; recognised by their content. */
const formatsByMediaType: Record<string, FormatInfo> = {
  'audio/wav': recording('wav', 'WAV recording', ['wav']),
  'audio/mpeg': recording('mp3', 'MP3 recording', ['mp3']),
  'audio/mp4': recording('m4a', 'MPEG-4 recording (AAC)', ['m4a', 'mp4', '3gp']),
  'audio/quicktime': recording('mov', 'QuickTime recording', ['mov']),
  'audio/aac': recording('aac', 'AAC recording', ['aac']),
  'audio/ogg': recording('ogg', 'Ogg recording or voice note', ['ogg', 'opus', 'oga']),
  'audio/flac': recording('flac', 'FLAC recording', ['flac']),
  'audio/webm': recording('webm', 'WebM recording', ['webm']),
  'audio/x-matroska': recording('mka', 'Matroska recording', ['mka', 'mkv']),
};

export const recordingFormats: readonly FormatInfo[] = Object.values(formatsByMediaType);

export function formatOfMediaType(mediaType: string): FormatInfo {
  return formatsByMediaType[mediaType] ?? recording('recording', 'Recording', []);
}
