import type { FormatInfo } from '../../../../shared/model/imports.ts';

/** The formats in whose name, id, endings or steps all the words searched for stand. */
export function fittingFormats(formats: readonly FormatInfo[], search: string): FormatInfo[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return formats.filter(({ id, name, extensions, howTo }) => {
    const text = [id, name, ...extensions, ...howTo].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
