/** What only the owner can say about a source: which questions are open, and the choices their answers make. */
import type { DateOrder, ImportChoices, Preview, Recognised } from '../../../shared/model/imports.ts';
import { endOfDay, startOfDay } from '../isoDay.ts';
import { momentOf } from '../zonedTime.ts';

export type OwnerChannel = NonNullable<ImportChoices['recording']>['ownerChannel'];

/** How a source is read; each change means reading it again. */
export interface Reading {
  formatId: string | null;
  timeZone: string | null;
  dateOrder: DateOrder | null;
  columns: ImportChoices['columns'];
}

/** What is imported of it, and who is who. */
export interface Answers {
  /** Null until said; a name of null: the owner is none of the people. */
  owner: { name: string | null } | null;
  /** As date fields write them; '' for no bound. */
  fromDay: string;
  untilDay: string;
  /** Keys of the preview's people; null: everybody. */
  peopleKeys: readonly string[] | null;
  transcribeVoice: boolean;
  recording: RecordingAnswers;
}

export interface RecordingAnswers {
  otherName: string;
  /** As a clock in the settings' time zone showed it; null: as guessed from the file. */
  startedText: string | null;
  ownerChannel: OwnerChannel | null;
  tookPart: boolean;
}

export const firstAnswers: Answers = {
  owner: null,
  fromDay: '',
  untilDay: '',
  peopleKeys: null,
  transcribeVoice: true,
  recording: { otherName: '', startedText: null, ownerChannel: null, tookPart: false },
};

/** A source of a drop, from being recognised until its import begins. */
export interface FoundSource {
  key: string;
  stagedId: string;
  found: Recognised['sources'][number];
  reading: Reading;
  /** The reading that `preview` or `error` is of. */
  read: Reading | null;
  preview: Preview | null;
  error: Error | null;
  /** Stays asked once it was, also when the file has been read in one of the orders. */
  isOrderAsked: boolean;
  /** Which of these was said of this very source; the others follow what was said last of another. */
  isOwn: { timeZone: boolean; dateOrder: boolean };
  answers: Answers;
}

export type Question = 'columns' | 'owner' | 'order' | 'people' | 'recording';

export const questionWords: Readonly<Record<Question, string>> = {
  columns: 'Which column is what?',
  owner: 'Which one is you?',
  order: 'How are the dates written?',
  people: 'Whose messages?',
  recording: 'Who is in it, and when was it?',
};

/** What is known about the owner before anything is asked: names they go by in the vault or in the other sources. */
export interface KnownOwner {
  names: readonly string[];
  /** Of the settings. */
  timeZone: string;
}

export function isReading({ reading, read }: FoundSource): boolean {
  return reading !== read;
}

/** What still has to be answered before this source can be imported. */
export function openQuestions(source: FoundSource, known: KnownOwner): Question[] {
  const { preview, answers, isOrderAsked, reading } = source;
  if (preview === null) return [];
  if (preview.recording !== null) {
    return recordingOf(preview, answers.recording, known.timeZone) === null ? ['recording'] : [];
  }
  if (isUnnamed(preview.table)) return ['columns'];
  const open: Question[] = [];
  if (isOrderAsked && reading.dateOrder === null) open.push('order');
  if (preview.people.length > 0 && ownerIn(preview, answers, known).from === null) open.push('owner');
  if (answers.peopleKeys?.length === 0) open.push('people');
  return open;
}

/** Whether something stands in it that can be imported, as far as that can be told before its columns are named. */
export function holdsSomething({ messages, contacts, recording, table }: Preview): boolean {
  return messages > 0 || contacts > 0 || recording !== null || isUnnamed(table);
}

function isUnnamed(table: Preview['table']): boolean {
  return table !== null && table.mapping === null;
}

/** Whether one press imports it. */
export function isReady(source: FoundSource, known: KnownOwner): boolean {
  const { preview, error } = source;
  return (
    preview !== null &&
    error === null &&
    holdsSomething(preview) &&
    !isReading(source) &&
    openQuestions(source, known).length === 0
  );
}

export interface OwnerChoice {
  name: string | null;
  /** Said of this source, known from another or the vault, guessed from the export; null: nobody knows yet. */
  from: 'answer' | 'known' | 'guess' | null;
}

/** Who of the people is the owner, as far as that is known. */
export function ownerIn(
  { people, ownerGuess }: Pick<Preview, 'people' | 'ownerGuess'>,
  { owner }: Answers,
  known: KnownOwner,
): OwnerChoice {
  const isThere = people.some(({ name }) => name === owner?.name);
  if (owner !== null && (owner.name === null || isThere)) return { name: owner.name, from: 'answer' };
  const names = new Set(known.names.map(comparable));
  const same = people.filter(({ name }) => names.has(comparable(name)));
  const [only] = same;
  if (only !== undefined && same.length === 1) return { name: only.name, from: 'known' };
  const guessed = people.find(({ name }) => name === ownerGuess);
  return guessed === undefined ? { name: null, from: null } : { name: guessed.name, from: 'guess' };
}

function comparable(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** The choices to import this source with, or null while an answer is missing. */
export function importChoices(source: FoundSource, known: KnownOwner): ImportChoices | null {
  const { preview, answers, found, stagedId } = source;
  if (preview === null || !isReady(source, known)) return null;
  const { timeZone, recording } = preview;
  return {
    ...readingOf(source, preview),
    stagedId,
    sourceKey: found.sourceKey,
    ownerName: recording === null ? ownerIn(preview, answers, known).name : null,
    fromMilliseconds: startOfDay(answers.fromDay, timeZone),
    untilMilliseconds: endOfDay(answers.untilDay, timeZone),
    peopleKeys: answers.peopleKeys === null ? null : [...answers.peopleKeys],
    transcribeVoice: answers.transcribeVoice && preview.attachments.voice > 0,
    recording: recordingOf(preview, answers.recording, known.timeZone),
    ...(recording !== null && { timeZone: known.timeZone }),
  };
}

/** As the preview read it, so that what was shown is what is imported. */
function readingOf({ reading }: FoundSource, preview: Preview): Reading {
  return {
    formatId: reading.formatId,
    timeZone: preview.timeZone,
    dateOrder: reading.dateOrder ?? preview.dateOrder,
    columns: reading.columns ?? preview.table?.mapping ?? null,
  };
}

function recordingOf(
  { recording }: Preview,
  answers: RecordingAnswers,
  timeZone: string,
): ImportChoices['recording'] {
  if (recording === null) return null;
  const otherName = answers.otherName.trim();
  const startedMilliseconds =
    answers.startedText === null
      ? recording.startedGuessMilliseconds
      : momentOf(answers.startedText, timeZone);
  const ownerChannel = answers.ownerChannel ?? (recording.channels === 1 ? 'mixed' : null);
  if (otherName === '' || startedMilliseconds === null || ownerChannel === null || !answers.tookPart)
    return null;
  return { otherName, startedMilliseconds, ownerChannel, tookPart: true };
}
