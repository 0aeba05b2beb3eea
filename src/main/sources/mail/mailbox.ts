/** Reads mails, from mailboxes or from files of their own: once over their heads, then one by one. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import type { ParseOptions, SourceFiles, SourceRecord, Speaker } from '../source.ts';
import { readContent } from './content.ts';
import { readHead, type MailHead } from './head.ts';
import { MboxSplitter, type RawMessage } from './mboxSplitter.ts';
import { withoutPrefix } from './subject.ts';
import { ThreadSurvey } from './threads.ts';

export interface MailKind {
  /** Each file is one mail. */
  isSingle: boolean;
}

interface Mail {
  file: SetFile;
  raw: RawMessage;
  head: MailHead;
}

const longestQuote = 300;
const mostPeople = 100;

export async function* parseMails(
  { files }: SourceFiles,
  options: ParseOptions,
  kind: MailKind,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const survey = new ThreadSurvey();
  let hasMail = false;
  const left = { automatic: 0, discarded: 0 };
  for await (const { head } of mails(files, kind, options, 0)) {
    hasMail ||= isWhole(head);
    if (head.isDiscarded) left.discarded += 1;
    else if (head.isAutomatic) left.automatic += 1;
    else if (isWhole(head)) survey.add(head);
  }
  if (!hasMail) throw new EvenkeelError('file-not-chat');
  const reader = new MailReader(survey, files.length > 1);
  yield [reader.facts(leftOut(left))];
  const half = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  for await (const mail of mails(files, kind, options, half)) {
    const records = await reader.read(mail);
    if (records.length > 0) yield records;
  }
}

function isWhole({ from, atMilliseconds }: MailHead): boolean {
  return from !== null && atMilliseconds !== null;
}

function leftOut({ automatic, discarded }: { automatic: number; discarded: number }): string | undefined {
  const sentences = [
    automatic > 0
      ? `Newsletters and automatic mails are not read, for no person speaks in them: ${automatic} here.`
      : '',
    discarded > 0 ? `Drafts and spam are not read: ${discarded} here.` : '',
  ];
  return sentences.filter(Boolean).join(' ') || undefined;
}

async function* mails(
  files: readonly SetFile[],
  { isSingle }: MailKind,
  { signal, onProgress }: ParseOptions,
  bytesBefore: number,
): AsyncGenerator<Mail, void, undefined> {
  let doneBytes = bytesBefore;
  for (const file of files) {
    const splitter = new MboxSplitter(isSingle);
    let readBytes = 0;
    for await (const chunk of await mailStream(file)) {
      if (signal?.aborted === true) throw new EvenkeelError('cancelled');
      splitter.write(chunk);
      for (const raw of splitter.take()) yield { file, raw, head: readHead(raw, file.path) };
      readBytes += chunk.length;
      onProgress?.((doneBytes + readBytes) / 2);
    }
    splitter.end();
    for (const raw of splitter.take()) yield { file, raw, head: readHead(raw, file.path) };
    doneBytes += file.sizeBytes;
  }
}

/** Apple Mail writes the length of a mail before it, and a list of its own behind. */
async function mailStream(file: SetFile): Promise<ReadableStream<Uint8Array>> {
  const [start = ''] = Buffer.from((await file.head()).subarray(0, 40))
    .toString('latin1')
    .split('\n');
  if (!/^\d+\s*$/.test(start)) return file.stream();
  return file.stream(start.length + 1, Math.min(file.sizeBytes, start.length + 1 + Number(start)));
}

/** Makes records of mails, in the order in which they were surveyed. */
class MailReader {
  readonly #survey: ThreadSurvey;
  readonly #tellsFile: boolean;
  readonly #knownOwners: Set<string>;
  readonly #owners: Set<string>;
  readonly #seenThreads = new Set<number>();
  #index = 0;

  constructor(survey: ThreadSurvey, tellsFile: boolean) {
    this.#survey = survey;
    this.#tellsFile = tellsFile;
    this.#knownOwners = survey.owners();
    const common = survey.commonAddress();
    this.#owners = this.#knownOwners.size > 0 || common === null ? this.#knownOwners : new Set([common]);
  }

  facts(missing: string | undefined): SourceRecord {
    const [key] = this.#owners;
    return {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: key === undefined ? null : this.#survey.nameOf({ key, name: key }),
      ...(missing === undefined ? {} : { missing }),
    };
  }

  async read(mail: Mail): Promise<SourceRecord[]> {
    const { raw, head } = mail;
    if (head.isDiscarded || head.isAutomatic) return [];
    const { from, atMilliseconds } = head;
    if (from === null || atMilliseconds === null) return [this.#notUnderstood(mail, firstWords(raw))];
    const thread = this.#survey.threadOf(this.#index);
    this.#index += 1;
    const records: SourceRecord[] = [];
    if (!this.#seenThreads.has(thread)) records.push(this.#conversation(thread, from, head));
    this.#seenThreads.add(thread);
    const content = await readContent(raw.bytes).catch(() => null);
    if (content === null) return [...records, this.#notUnderstood(mail, firstWords(raw))];
    const { text, attachments } = content;
    records.push({
      type: 'message',
      conversation: String(thread),
      sender: this.#speaker(from),
      kind: attachments.length > 0 ? 'media' : 'text',
      atMilliseconds,
      // Some say all they have to say in the subject.
      text: text === '' && attachments.length === 0 ? withoutPrefix(head.subject) : text,
      messageId: head.messageId,
      line: raw.line,
      ...(this.#tellsFile ? { file: mail.file.path } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
    });
    if (raw.isCut)
      records.push(this.#notUnderstood(mail, '(This mail is not whole. Its beginning was read.)'));
    return records;
  }

  #conversation(thread: number, from: Speaker, head: MailHead): SourceRecord {
    const people = new Map([from, ...head.recipients].map((person) => [person.key, this.#speaker(person)]));
    const root = head.references[0] ?? head.messageId;
    return {
      type: 'conversation',
      ref: String(thread),
      service: 'mail',
      key: head.gmailThread === null ? root : `gmail-${head.gmailThread}`,
      kind: this.#survey.isGroup(thread, this.#owners) ? 'group' : 'direct',
      title: withoutPrefix(head.subject) || 'No subject',
      people: [...people.values()].slice(0, mostPeople),
    };
  }

  #speaker(person: Speaker): Speaker {
    const named = { ...person, name: this.#survey.nameOf(person) };
    return this.#knownOwners.has(person.key) ? { ...named, isOwner: true } : named;
  }

  #notUnderstood({ file, raw }: Mail, text: string): SourceRecord {
    return { type: 'not-understood', line: raw.line, text, ...(this.#tellsFile ? { file: file.path } : {}) };
  }
}

function firstWords({ envelope, bytes }: RawMessage): string {
  return `${envelope}\n${bytes.toString('utf8', 0, 4 * longestQuote)}`.trim().slice(0, longestQuote);
}
