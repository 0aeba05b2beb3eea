import type { Attachment } from '../source.ts';

const kindOfMedia: Record<string, Attachment['kind']> = {
  sticker: 'sticker',
  voice_message: 'voice',
  video_message: 'video',
  video_file: 'video',
  audio_file: 'audio',
  animation: 'video',
};

interface SentFile {
  photo?: string | null | undefined;
  file?: string | null | undefined;
  media_type?: string | null | undefined;
  mime_type?: string | null | undefined;
}

/**
 * The picture or file of a message; null where there is none. A file left out stands with a sentence in brackets for
 * its path, in the language of the app.
 */
export function attachmentOf(
  { photo, file, media_type: mediaType, mime_type: mimeType }: SentFile,
  findFile: (path: string) => string | null,
): Attachment | null {
  const path = photo ?? file ?? null;
  if (path === null && mediaType == null) return null;
  const kind = photo != null ? 'image' : (kindOfMedia[mediaType ?? ''] ?? kindOfMime(mimeType ?? ''));
  return { kind, path: path === null || path.startsWith('(') ? null : findFile(path) };
}

function kindOfMime(mimeType: string): Attachment['kind'] {
  const [kind] = mimeType.split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document';
}
