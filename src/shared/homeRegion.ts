import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js';

/**
 * The country in which numbers without one are to be read: that of most of the owner's own numbers (E.164), else that
 * of the time zone; null for a zone of no country, as UTC.
 */
export function homeRegion(ownNumbers: readonly string[], timeZone: string): CountryCode | null {
  const ofZone = regionOfZone(timeZone);
  const counts = new Map<CountryCode, number>();
  for (const number of ownNumbers) {
    const country = number.startsWith('+') ? parsePhoneNumberFromString(number)?.country : undefined;
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((left, right) => right[1] - left[1]).map(([country]) => country);
  // Several countries may share a code, as Guernsey has Britain's: the zone then knows better.
  return most === undefined || (ofZone !== null && sharesCode(most, ofZone)) ? ofZone : most;
}

function sharesCode(first: CountryCode, second: CountryCode): boolean {
  return getCountryCallingCode(first) === getCountryCallingCode(second);
}

/** Asking every country for its zones takes as long as importing a hundred messages. */
const regionsOfZones = new Map<string, CountryCode | null>();

function regionOfZone(timeZone: string): CountryCode | null {
  const known = regionsOfZones.get(timeZone);
  if (known !== undefined) return known;
  const region = findRegionOfZone(timeZone);
  regionsOfZones.set(timeZone, region);
  return region;
}

function findRegionOfZone(timeZone: string): CountryCode | null {
  // A zone may have changed its name, and each engine keeps another of them as the one it lists.
  const names = new Set([timeZone, canonical(timeZone)]);
  return getCountries().find((region) => zonesOf(region).some((zone) => names.has(zone))) ?? null;
}

function canonical(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}

function zonesOf(region: CountryCode): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale(
    'und',
    {
      region,
    },
  );
  return locale.getTimeZones?.() ?? [];
}
