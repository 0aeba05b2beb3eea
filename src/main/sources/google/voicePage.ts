/** What stands on the pages of Google Voice, told by classes and links: the words around them are in any language. */
import { cleanName } from '../shared/clean.ts';
import { descendants, findElement, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';

/** Somebody as a page tells: either may be ''. */
export interface VoicePerson {
  number: string;
  name: string;
  isOwner: boolean;
}

export type VoiceCall = 'placed' | 'received' | 'missed' | 'voicemail' | 'recorded';

const calls: readonly VoiceCall[] = ['placed', 'received', 'missed', 'voicemail', 'recorded'];

/** A link to a number with a name in it. The owner stands as `abbr` where others are `span`. */
export function personOf(element: MarkupElement | null): VoicePerson | null {
  if (element === null) return null;
  const link = findElement(element, ({ attributes }) => attributes['href']?.startsWith('tel:') ?? false);
  const named = findElement(element, (inner) => hasClass(inner, 'fn'));
  if (link === null && named === null) return null;
  return {
    number: decodeNumber(link?.attributes['href'] ?? ''),
    name: named === null ? '' : cleanName(textOf(named)),
    isOwner: named !== null && (named.name === 'abbr' || textOf(named) === 'Me'),
  };
}

function decodeNumber(link: string): string {
  return link.replace(/^tel:/, '').replaceAll('%2B', '+').trim();
}

/** Milliseconds since 1970 by the `title` of the first element of a class; the time that is shown has no zone. */
export function momentIn(element: MarkupElement, className: string): number | null {
  const title = findElement(element, (inner) => hasClass(inner, className))?.attributes['title'] ?? '';
  const at = /^\d{4}-\d\d-\d\dT/.test(title) ? Date.parse(title) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** `PT1H2M3S` in seconds. */
export function durationIn(element: MarkupElement): number | null {
  const title = findElement(element, (inner) => hasClass(inner, 'duration'))?.attributes['title'] ?? '';
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(title);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}

/** What kind of call a page is about, by its labels or else by its file's name; null where neither tells. */
export function callOf(elements: MarkupElement[], fileName: string): VoiceCall | null {
  const labels = elements
    .flatMap((element) => [...descendants(element)])
    .map(({ attributes }) => /voice#(\w+)$/.exec(attributes['href'] ?? '')?.[1]);
  const inName = / - (\w+) - \d{4}-/.exec(fileName)?.[1]?.toLowerCase();
  return calls.find((call) => labels.includes(call)) ?? calls.find((call) => call === inName) ?? null;
}

/** The number or name a file is called after; '' where it is called after none. */
export function subjectOf(fileName: string): string {
  return /^(.*?) ?- (?:[^-]+ - )?\d{4}-\d\d-\d\dT/.exec(fileName)?.[1]?.trim() ?? '';
}
