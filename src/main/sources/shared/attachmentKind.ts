import type { Attachment } from '../source.ts';

/** What phones record voice messages as; music never comes so. */
const voiceTypes = /^audio\/(?:amr|3gpp|x-caf|caf|aac-adts|ogg; codecs=opus)/;
const voiceEndings = /\.(?:amr|caf|opus)$/;
const endings: [RegExp, Attachment['kind']][] = [
  [/\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?)$/, 'image'],
  [/\.(?:mp4|mov|3gpp?|mkv|webm|avi|m4v)$/, 'video'],
  [/\.(?:mp3|m4a|aac|ogg|oga|wav|flac)$/, 'audio'],
];

/** What something sent along is, by its MIME type, else by the ending of its name. */
export function attachmentKind(mimeType: string | null, name: string | null): Attachment['kind'] {
  const type = mimeType?.toLowerCase() ?? '';
  const lowerName = name?.toLowerCase() ?? '';
  if (voiceTypes.test(type) || voiceEndings.test(lowerName)) return 'voice';
  for (const kind of ['image', 'video', 'audio'] as const) if (type.startsWith(`${kind}/`)) return kind;
  const found = endings.find(([ending]) => ending.test(lowerName));
  if (found !== undefined) return found[1];
  return type === '' && lowerName === '' ? 'other' : 'document';
}
