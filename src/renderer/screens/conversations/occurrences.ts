import type { Span } from '../conversation/markedSpans.ts';

/** Where the words of `sought` stand in `text`, upper or lower case alike. */
export function occurrences(text: string, sought: string): Span[] {
  return sought
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => [...text.matchAll(new RegExp(literally(word), 'giu'))])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Makes every sign of a word stand for itself in a pattern. */
function literally(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
