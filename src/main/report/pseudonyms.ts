/**
 * Replaces people by stable letters throughout a report, also inside what was said, and numbers, addresses and links
 * by a word. Guided by the HIPAA Safe Harbor list (45 CFR 164.514(b)(2)): names, dates, phone numbers, e-mail and web
 * addresses. Names of people and places the vault does not know stay; the report says so.
 */
import type { Quote } from '../../shared/model/quotes.ts';
import type { ReportData, ReportPerson, ReportQuote } from './reportData.ts';

/** Names that are also everyday words are only replaced where they are written with a capital. */
const everydayWords = new Set(
  (
    'art april august autumn bill bob china christian dawn daisy dean destiny drew earnest faith frank gene glen ' +
    'grace grant guy hazel heather holly hope hunter iris ivy jack jade jean joy june lily mark may melody miles ' +
    'nick olive pat patience pearl penny pierce poppy ray rich robin rose ruby rusty sage sandy skip sky storm ' +
    'summer sunny tony violet wade ward will willow winter'
  ).split(' '),
);

const contactDetails: readonly [RegExp, string][] = [
  [/https?:\/\/\S+|\bwww\.\S+/giu, '[link]'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu, '[e-mail]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/giu, '[handle]'],
  [/(?<![\p{N}\p{L}])\+?\(?\p{N}(?:[\p{N}\s()./-]{6,})\p{N}/giu, '[number]'],
];

/** "A" to "Z", then "AA", "AB" and so on. */
function letters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The report with people as "Person A" and so on, in the order the vault got to know them, and "Client". */
export function pseudonymize(data: ReportData): ReportData {
  const names = pseudonymsOf(data);
  const nameOf = (personId: number) => names.get(personId) ?? 'Somebody';
  const redact = redaction(data, nameOf);
  return {
    ...data,
    options: { ...data.options, question: redact(data.options.question) },
    ownerName: 'Client',
    people: data.people.map((person) => pseudonymizePerson(person, nameOf(person.personId), redact)),
    network: {
      ...data.network,
      ownerName: 'Client',
      ties: data.network.ties.map((tie) => ({ ...tie, name: nameOf(tie.personId) })),
    },
    knownNames: [],
  };
}

function pseudonymsOf(data: ReportData): Map<number, string> {
  const owner = data.knownNames.filter(({ isOwner }) => isOwner).map(({ personId }) => personId);
  const others = data.knownNames
    .filter(({ isOwner }) => !isOwner)
    .map(({ personId }) => personId)
    .toSorted((one, other) => one - other);
  const lettered = others.map((personId, index) => [personId, `Person ${letters(index)}`] as const);
  return new Map([...owner.map((personId) => [personId, 'Client'] as const), ...lettered]);
}

type Redact = (text: string) => string;

function pseudonymizePerson(person: ReportPerson, name: string, redact: Redact): ReportPerson {
  const quotes = person.quotes.map((quote) => redactQuote(quote, redact));
  const { timeline } = person;
  const changePoints = timeline.changePoints.map((change) => ({
    ...change,
    sentence: '',
    quoteBefore: redactPassage(change.quoteBefore, name, redact),
    quoteAfter: redactPassage(change.quoteAfter, name, redact),
  }));
  return {
    ...person,
    name,
    tie: { ...person.tie, name },
    timeline: { ...timeline, name, gateSentence: '', changePoints },
    quotes,
  };
}

function redactPassage(quote: Quote | null, personName: string, redact: Redact): Quote | null {
  return quote === null ? null : { ...quote, personName, text: redact(quote.text) };
}

/** Redacts piece by piece between the marks, so that the marks still stand on the same words. */
function redactQuote(quote: ReportQuote, redact: Redact): ReportQuote {
  const whole = redact(quote.text);
  const signals = quote.signals.map((signal) => {
    const before = redact(quote.text.slice(0, signal.start));
    const marked = redact(quote.text.slice(signal.start, signal.end));
    const end = Math.min(whole.length, before.length + marked.length);
    return { ...signal, start: Math.min(before.length, end), end };
  });
  return { ...quote, text: whole, signals };
}

function redaction(data: ReportData, nameOf: (personId: number) => string): Redact {
  const replacements = new Map<string, string>();
  for (const { personId, names } of data.knownNames) {
    for (const name of names) {
      replacements.set(name.toLowerCase(), nameOf(personId));
      for (const part of name.split(/[\s.,_-]+/u)) {
        // The first who has a first name keeps it: two of one family share the other part.
        if (isNamePart(part) && !replacements.has(part.toLowerCase())) {
          replacements.set(part.toLowerCase(), nameOf(personId));
        }
      }
    }
  }
  const longestFirst = [...replacements.keys()].toSorted((one, other) => other.length - one.length);
  const anyName = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => {
    const uncontactable = contactDetails.reduce(
      (result, [pattern, word]) => result.replaceAll(pattern, word),
      text,
    );
    return longestFirst.length === 0
      ? uncontactable
      : uncontactable.replaceAll(anyName, (found) => replaceName(found));
  };
  function replaceName(found: string): string {
    const key = found.toLowerCase();
    const isLowerCaseWord = everydayWords.has(key) && found === key;
    return isLowerCaseWord ? found : (replacements.get(key) ?? found);
  }
}

function isNamePart(part: string): boolean {
  return /^\p{L}/u.test(part) && part.length >= 2;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
}
