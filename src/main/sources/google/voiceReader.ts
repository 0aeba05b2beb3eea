import { brokenOff } from '../shared/brokenOff.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { callText } from '../shared/callText.ts';
import { findBeside } from '../shared/filesBeside.ts';
import { descendants, findElement, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';
import type { Attachment, MessageRecord, SourceRecord, Speaker } from '../source.ts';
import { callOf, durationIn, momentIn, personOf, subjectOf, type VoicePerson } from './voicePage.ts';

interface Page {
  file: SetFile;
  log: MarkupElement;
  tags: MarkupElement[];
}

const longestQuote = 300;
/** Stands for words where only something was sent along. */
const placeholder = /^.{0,14}\bMMS\b.{0,14}$/;

/** Turns pages into records, all of one number into one conversation. */
export class VoiceReader {
  readonly #set: FileSet;
  readonly #tellsFile: boolean;
  /** Paths by what stands before their last point. */
  readonly #stems: Map<string, string>;
  readonly #conversations = new Set<string>();
  readonly #numbers = new Map<string, string>();
  #records: SourceRecord[] = [];
  /** Pages on which only the owner speaks, called after a name whose number no page has told yet. */
  #waiting: Page[] = [];
  hasMessage = false;

  constructor(set: FileSet, tellsFile: boolean) {
    this.#set = set;
    this.#tellsFile = tellsFile;
    this.#stems = new Map(set.files.map(({ path }) => [path.replace(/\.[^./]*$/, ''), path]));
  }

  read(file: SetFile, elements: MarkupElement[]): void {
    const log = elements.find((element) => !hasClass(element, 'tags'));
    if (log === undefined) return this.#notUnderstood(file, '(No texts or call were found here.)', 1);
    const page = { file, log, tags: elements };
    if (hasClass(log, 'haudio')) this.#call(page);
    else this.#texts(page, false);
  }

  breakOff(file: SetFile, line: number): void {
    this.#notUnderstood(file, brokenOff, line);
  }

  finish(): void {
    for (const page of this.#waiting) this.#texts(page, true);
    this.#waiting = [];
  }

  take(): SourceRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #texts(page: Page, isLast: boolean): void {
    const { file, log } = page;
    const messages = [...descendants(log)].filter((element) => hasClass(element, 'message'));
    const group = findElement(log, (element) => hasClass(element, 'participants'));
    const people =
      group === null ? messages.map(senderOf) : [...descendants(group)].filter(isCite).map(personOf);
    let others = distinct(people.filter((person) => person !== null && !person.isOwner));
    if (others.length === 0) {
      const other = this.#byName(subjectOf(file.name));
      if (other.number === '' && !isLast) return void this.#waiting.push(page);
      others = [other];
    }
    const conversation = this.#conversation(others, group !== null);
    for (const message of messages) this.#text(file, message, conversation);
  }

  #text(file: SetFile, message: MarkupElement, conversation: string): void {
    const sender = senderOf(message);
    const atMilliseconds = momentIn(message, 'dt');
    if (sender === null || atMilliseconds === null) {
      return this.#notUnderstood(file, textOf(message), message.line);
    }
    const quote = findElement(message, ({ name }) => name === 'q');
    const words = quote === null ? '' : textOf(quote, { keepSpaces: true });
    const attachments = [...descendants(message)].flatMap((element) => this.#attachment(file, element));
    const text = attachments.length > 0 && placeholder.test(words) ? '' : words;
    this.#push(file, {
      ...record(conversation, speakerOf(sender), atMilliseconds, message.line),
      kind: attachments.length > 0 || text === '' ? 'media' : 'text',
      text,
      ...(attachments.length > 0 ? { attachments } : {}),
    });
  }

  #attachment(file: SetFile, element: MarkupElement): Attachment[] {
    const { name, attributes } = element;
    const isCard = hasClass(element, 'vcard') && name === 'a';
    const isVideo = hasClass(element, 'video');
    if (name !== 'img' && !isCard && !isVideo) return [];
    const path = this.#pathOf(file, attributes['src'] ?? attributes['href'] ?? '');
    return [{ kind: isCard ? 'other' : isVideo ? 'video' : 'image', path }];
  }

  /** Pages name what was sent without the ending its file has. */
  #pathOf(file: SetFile, name: string): string | null {
    if (name === '') return null;
    const stem = [folderOf(file.path), name].filter(Boolean).join('/');
    return findBeside(this.#set, file, name) ?? this.#stems.get(stem) ?? null;
  }

  #call({ file, log, tags }: Page): void {
    const call = callOf(tags, file.name);
    const atMilliseconds = momentIn(log, 'published');
    if (call === null || atMilliseconds === null) return this.#notUnderstood(file, textOf(log), log.line);
    const contributor = findElement(log, (element) => hasClass(element, 'contributor'));
    const told = personOf(contributor);
    const other = told === null || told.number + told.name === '' ? this.#byName(subjectOf(file.name)) : told;
    const sender = speakerOf(call === 'placed' ? owner : other);
    const durationSeconds = durationIn(log);
    const sound = findElement(log, ({ name, attributes }) => name === 'audio' && 'src' in attributes);
    const path = this.#pathOf(file, sound?.attributes['src'] ?? '');
    const base = record(this.#conversation([other], false), sender, atMilliseconds, log.line);
    if (call === 'voicemail') {
      const transcript = findElement(log, (element) => hasClass(element, 'full-text'));
      const text = transcript === null ? '' : textOf(transcript);
      const attachments = [{ kind: 'voice' as const, path }];
      return this.#push(file, { ...base, kind: 'media', text, attachments, durationSeconds });
    }
    const isMissed = call === 'missed';
    const text = callText({ isVideo: false, isMissed, durationSeconds: isMissed ? null : durationSeconds });
    const attachments = sound === null ? {} : { attachments: [{ kind: 'audio' as const, path }] };
    this.#push(file, { ...base, kind: 'call', text, durationSeconds, ...attachments });
  }

  /** A page that tells only a name or a number in its file's name. */
  #byName(subject: string): VoicePerson {
    const isNumber = /^\+?[\d() -]{3,}$/.test(subject);
    const number = isNumber ? subject : (this.#numbers.get(subject) ?? '');
    return { number, name: isNumber ? '' : subject, isOwner: false };
  }

  #conversation(others: VoicePerson[], isGroup: boolean): string {
    for (const { name, number } of others) if (name !== '' && number !== '') this.#numbers.set(name, number);
    const speakers = others.map(speakerOf);
    const ref = speakers
      .map(({ key }) => key)
      .toSorted()
      .join(',');
    if (this.#conversations.has(ref)) return ref;
    this.#conversations.add(ref);
    this.#records.push({
      type: 'conversation',
      ref,
      service: 'google-voice',
      key: ref,
      kind: isGroup && speakers.length > 1 ? 'group' : 'direct',
      title: speakers.map(({ name }) => name).join(', '),
      people: [...speakers, speakerOf(owner)],
    });
    return ref;
  }

  #push(file: SetFile, message: MessageRecord): void {
    this.hasMessage = true;
    this.#records.push(this.#tellsFile ? { ...message, file: file.path } : message);
  }

  #notUnderstood(file: SetFile, text: string, line: number): void {
    const place = this.#tellsFile ? { file: file.path } : {};
    this.#records.push({ type: 'not-understood', line, text: text.slice(0, longestQuote), ...place });
  }
}

const owner: VoicePerson = { number: '', name: 'Me', isOwner: true };

function senderOf(message: MarkupElement): VoicePerson | null {
  return personOf(findElement(message, isCite));
}

function isCite({ name }: MarkupElement): boolean {
  return name === 'cite';
}

function distinct(people: (VoicePerson | null)[]): VoicePerson[] {
  const known = people.filter((person) => person !== null);
  return [...new Map(known.map((person) => [person.number || person.name, person])).values()];
}

/** The owner is “Me” in every export, whatever number the texts went through. */
function speakerOf({ number, name, isOwner }: VoicePerson): Speaker {
  const address = number === '' ? {} : { address: number };
  if (isOwner) return { key: 'me', name: 'Me', isOwner, ...address };
  const shown = name || number || 'Unknown number';
  return { key: number || shown, name: shown, ...address };
}

function record(
  conversation: string,
  sender: Speaker,
  atMilliseconds: number,
  line: number,
): Omit<MessageRecord, 'kind' | 'text'> {
  return { type: 'message', conversation, sender, atMilliseconds, messageId: null, line };
}
