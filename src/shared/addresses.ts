/**
 * Phone numbers and e-mail addresses in the one form by which the same one is known again, however it was written.
 * A number is E.164 ("+491701234567", with ";ext=5" behind a switchboard), an e-mail address lower case.
 */
import { getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const dialled = /^[\d\s()./\-+*#]+$/;
/** Where WhatsApp's own files keep a number: “491701234567@s.whatsapp.net”. Its other ids are nobody's number. */
const whatsappNumber = /^(\d{7,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/;
const whatsappOther = /@(?:lid|g\.us|broadcast|newsletter)$/;
const fewestDigits = 7;

/**
 * A number or address as written in its one form; `region` (“DE”) says how to read a number without a country in it,
 * null leaves its digits. Short codes and senders that are words stay as they are. '' where there is nothing.
 */
export function normaliseAddress(written: string, region: CountryCode | null): string {
  const text = plain(written);
  const inWhatsapp = whatsappNumber.exec(text)?.[1];
  if (inWhatsapp !== undefined) return phoneNumber(`+${inWhatsapp}`, null) ?? `+${inWhatsapp}`;
  if (whatsappOther.test(text)) return text;
  if (email.test(text)) return text.toLowerCase();
  return phoneNumber(text, region) ?? digitsOf(text) ?? text;
}

/** Whether a normalised address belongs to one person, so that they are known by it in every app. */
export function isPersonal(address: string): boolean {
  return /^\+\d{7}|^\d{7}/.test(address) || (email.test(address) && !whatsappOther.test(address));
}

/** The normalised number or address that a name consists of, as where a chat app knew no other name; else null. */
export function addressInName(name: string): string | null {
  const text = plain(name);
  if (!text.startsWith('+') && !email.test(text)) return null;
  const address = normaliseAddress(text, null);
  return isPersonal(address) ? address : null;
}

/** Whether a name says no more than a number or an address does. */
export function isOnlyAddress(name: string): boolean {
  const text = plain(name);
  return email.test(text) || (dialled.test(text) && /\d{3}/.test(text.replaceAll(/\D/g, '')));
}

/** A normalised address as people write it. */
export function formatAddress(address: string): string {
  return parsePhoneNumberFromString(address)?.formatInternational() ?? address;
}

/** What is left of an e-mail address without what its owner may vary: a “+tag”, and at Gmail the dots. */
export function bareMailbox(address: string): string | null {
  const [mailbox, host] = address.split('@');
  if (mailbox === undefined || host === undefined || host === '') return null;
  const [name = ''] = mailbox.split('+');
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${host}`;
}

function plain(written: string): string {
  const text = written
    .normalize('NFKC')
    // Marks of the direction of writing, and kinds of hyphen.
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\p{Nd}/gu, latinDigit)
    .trim();
  const [, bracketed] = /<([^<>]+@[^<>]+)>$/.exec(text) ?? [];
  return (bracketed ?? text).replace(/^(?:tel|sms|mailto):/i, '');
}

/** Where the ten digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x06_60, 0x06_f0, 0x09_66, 0x09_e6, 0x0e_50];

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

function phoneNumber(text: string, region: CountryCode | null): string | null {
  if (text.replaceAll(/\D/g, '').length < fewestDigits) return null;
  const international = withItsCountry(text, region);
  const number = parsePhoneNumberFromString(international, region ?? undefined);
  const isKnown = international.startsWith('+') ? number?.isPossible() : number?.isValid();
  if (number === undefined || isKnown !== true) return keptWithPlus(text);
  const extension = number.ext === undefined ? '' : `;ext=${number.ext}`;
  return withoutOldMobilePrefix(number.number) + extension;
}

/** “00…” for “+…”, also where the region is unknown; and “49170…” in Germany, as apps keep numbers, for “+49170…”. */
function withItsCountry(text: string, region: CountryCode | null): string {
  if (/^00[1-9]/.test(text)) return `+${text.slice(2)}`;
  if (region === null || !/^[1-9]\d{10,14}$/.test(text)) return text;
  const written = parsePhoneNumberFromString(`+${text}`);
  const isWhole = written?.isValid() === true && written.countryCallingCode === getCountryCallingCode(region);
  return isWhole ? `+${text}` : text;
}

/** A number that the plan of its country does not know is still the same number. */
function keptWithPlus(text: string): string | null {
  return /^\+[\d\s()./-]+$/.test(text) ? withoutOldMobilePrefix(`+${text.replaceAll(/\D/g, '')}`) : null;
}

/** Mexico dropped the 1 before mobile numbers in 2019; WhatsApp still writes it. */
function withoutOldMobilePrefix(number: string): string {
  return number.replace(/^\+521(?=\d{10}$)/, '+52');
}

function digitsOf(text: string): string | null {
  return dialled.test(text) ? text.replaceAll(/\D/g, '') : null;
}
