/**
 * Numbers and times as words, through Intl. Times are milliseconds since 1970 UTC and are shown in
 * `timeZone`, an IANA name (the one of the settings).
 */
export const locale = englishLocale(globalThis.navigator?.language ?? '');

/**
 * The English whose habits of date and number to follow: the system's where it is an English one. Systems
 * without a language call theirs "en-US@posix", which Intl refuses, so only language and country are taken.
 */
export function englishLocale(language: string): string {
  return /^en-[A-Z]{2}(?![A-Za-z])/.exec(language)?.[0] ?? 'en-GB';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a DateTimeFormat takes some 50 µs, so each is made once. */
function dateFormat(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, made);
  return made;
}

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

/** "5 Mar 2024" */
export function formatDate(milliseconds: number, timeZone: string): string {
  return dateFormat(timeZone, day).format(milliseconds);
}

/** "5 Mar 2024, 18:30" */
export function formatDateTime(milliseconds: number, timeZone: string): string {
  return dateFormat(timeZone, { ...day, ...time }).format(milliseconds);
}

/** "Tuesday, 5 March 2024 at 18:30:05 CET", to the second and with its zone, as evidence is told. */
export function formatExactTime(milliseconds: number, timeZone: string): string {
  const words = dateFormat(timeZone, { dateStyle: 'full', timeStyle: 'long' }).format(milliseconds);
  return words.endsWith(timeZone) ? words : `${words} (${timeZone})`;
}

/** "18:30" */
export function formatTime(milliseconds: number, timeZone: string): string {
  return dateFormat(timeZone, time).format(milliseconds);
}

/** "Mon" or "Monday" */
export function formatWeekday(milliseconds: number, timeZone: string, width: 'short' | 'long'): string {
  return dateFormat(timeZone, { weekday: width }).format(milliseconds);
}

/** "5 Mar – 9 Apr 2024"; both ends belong to it. */
export function formatDateRange(first: number, last: number, timeZone: string): string {
  return dateFormat(timeZone, day).formatRange(first, last);
}

const counts = new Intl.NumberFormat(locale);

/** "12,345" */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** "1 message", "2 messages" */
export function formatQuantity(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "Much contact" for "much contact" */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 0..1 as "42 %" */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "0:07", "12:05", "1:02:03" */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

/** "3.4 MB", in powers of a thousand as file managers show it. */
export function formatBytes(bytes: number): string {
  if (bytes === 1) return '1 byte';
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${units[step]}`;
}

/** "English" for "en"; a code that Intl does not know as it stands. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
