/**
 * The sources found in what was dropped, with what was answered about each. Kept outside the screen, so that looking
 * at another screen meanwhile stops nothing; gone when the vault locks, and the staged files with it.
 */
import type { DateOrder, ImportChoices, Recognised } from '../../../shared/model/imports.ts';
import { api, queryClient } from '../../api.ts';
import { createStore, useStore } from '../../app/store.ts';
import {
  firstAnswers,
  importChoices,
  isReading,
  type Answers,
  type FoundSource,
  type KnownOwner,
  type Reading,
} from './answers.ts';

/** What was said of one source and holds for the others until they say otherwise. */
interface Shared {
  ownerNames: readonly string[];
  timeZone: string | null;
  dateOrder: DateOrder | null;
}

/** An import begun on this page, and how the source is called. */
export interface StartedImport {
  jobId: number;
  name: string;
}

const sources = createStore<readonly FoundSource[]>([]);
const shared = createStore<Shared>({ ownerNames: [], timeZone: null, dateOrder: null });
const started = createStore<readonly StartedImport[]>([]);
let isBusyReading = false;

export function useFoundSources(): readonly FoundSource[] {
  return useStore(sources);
}

/** Names the owner has said to be theirs since the page was opened. */
export function useSaidOwnerNames(): readonly string[] {
  return useStore(shared).ownerNames;
}

export function useStartedImports(): readonly StartedImport[] {
  return useStore(started);
}

/** Takes up what was found in a drop, and begins to look into each. */
export function addFound({ stagedId, sources: found }: Recognised): void {
  const { timeZone } = shared.get();
  const added = found.map((one): FoundSource => {
    return {
      key: `${stagedId} ${one.sourceKey}`,
      stagedId,
      found: one,
      reading: { formatId: null, timeZone, dateOrder: null, columns: null },
      read: null,
      preview: null,
      error: null,
      isOrderAsked: false,
      isOwn: { timeZone: false, dateOrder: false },
      answers: firstAnswers,
    };
  });
  sources.set([...sources.get(), ...added]);
  void readNext();
}

export function answer(key: string, changes: Partial<Answers>): void {
  change(key, (source) => ({ ...source, answers: { ...source.answers, ...changes } }));
}

/** Says who the owner is; null: none of these people. Other sources with somebody of that name follow. */
export function sayOwner(key: string, name: string | null): void {
  answer(key, { owner: { name } });
  const { ownerNames } = shared.get();
  if (name !== null) shared.set({ ...shared.get(), ownerNames: [...new Set([...ownerNames, name])] });
}

/** Reads a source as another format; null: as it was recognised. What was found before no longer holds. */
export function readAsFormat(key: string, formatId: string | null): void {
  change(key, (source) => ({
    ...source,
    reading: { ...source.reading, formatId, columns: null },
    preview: null,
    isOrderAsked: false,
    answers: { ...source.answers, owner: null, peopleKeys: null },
  }));
  void readNext();
}

/** Reads a table with other columns; other people may come of it. */
export function readColumns(key: string, columns: Reading['columns']): void {
  change(key, (source) => ({
    ...source,
    reading: { ...source.reading, columns },
    answers: { ...source.answers, owner: null, peopleKeys: null },
  }));
  void readNext();
}

/** Says the time zone of a source; the others that need one follow. */
export function sayTimeZone(key: string, timeZone: string): void {
  shared.set({ ...shared.get(), timeZone });
  sayOfAll(key, 'timeZone', (source) => ({ ...source.reading, timeZone }));
}

/** Says the order of day and month; the others that leave it open follow. */
export function sayDateOrder(key: string, dateOrder: DateOrder): void {
  shared.set({ ...shared.get(), dateOrder });
  sayOfAll(key, 'dateOrder', (source) => ({ ...source.reading, dateOrder }));
}

function sayOfAll(
  key: string,
  what: 'timeZone' | 'dateOrder',
  reading: (source: FoundSource) => Reading,
): void {
  const isAsked = (source: FoundSource) =>
    what === 'timeZone' ? source.preview?.timeZoneNeeded === true : source.isOrderAsked;
  sources.set(
    sources.get().map((source) => {
      if (source.key === key) {
        return { ...source, reading: reading(source), isOwn: { ...source.isOwn, [what]: true } };
      }
      return isAsked(source) && !source.isOwn[what] ? { ...source, reading: reading(source) } : source;
    }),
  );
  void readNext();
}

/** Leaves a source out, and throws away what is kept of it. */
export async function leaveOut({ key, stagedId, found }: FoundSource): Promise<void> {
  sources.set(sources.get().filter((source) => source.key !== key));
  await api.imports.dismiss.mutate({ stagedId, sourceKey: found.sourceKey }).catch(() => undefined);
}

/** Begins the import of each source that is ready; from here on its job tells how it goes. */
export async function startImports(chosen: readonly FoundSource[], known: KnownOwner): Promise<void> {
  for (const source of chosen) {
    const choices = importChoices(source, known);
    if (choices !== null) await startImport(source, choices);
  }
  await queryClient.invalidateQueries({ queryKey: ['imports'] });
}

async function startImport(source: FoundSource, choices: ImportChoices): Promise<void> {
  const { jobId } = await api.imports.start.mutate(choices);
  started.set([...started.get(), { jobId, name: source.preview?.name ?? source.found.format.name }]);
  sources.set(sources.get().filter(({ key }) => key !== source.key));
}

/** Takes the report of an import off the page; it stays with its source. */
export function closeStarted(jobIds: readonly number[]): void {
  started.set(started.get().filter(({ jobId }) => !jobIds.includes(jobId)));
}

/** Reads one source after another, the smallest first, until each is read as it is to be read. */
async function readNext(): Promise<void> {
  const [next] = sources
    .get()
    .filter(isReading)
    .toSorted((left, right) => left.found.sizeBytes - right.found.sizeBytes);
  if (isBusyReading || next === undefined) return;
  isBusyReading = true;
  const result = await previewWhileWanted(next);
  isBusyReading = false;
  change(next.key, (source) => afterReading({ ...source, ...result, read: next.reading }));
  await readNext();
}

/** A reading that nobody waits for any more is stopped: a large file takes its time. */
async function previewWhileWanted(source: FoundSource): Promise<Partial<FoundSource>> {
  const abort = new AbortController();
  const unsubscribe = sources.subscribe(() => {
    const isWanted = sources
      .get()
      .some(({ key, reading }) => key === source.key && reading === source.reading);
    if (!isWanted) abort.abort();
  });
  const result = await preview(source, abort.signal);
  unsubscribe();
  return abort.signal.aborted ? {} : result;
}

async function preview(source: FoundSource, signal: AbortSignal): Promise<Partial<FoundSource>> {
  const { stagedId, reading, found, isOrderAsked } = source;
  try {
    const choices = { stagedId, sourceKey: found.sourceKey, ...reading };
    const read = await api.imports.preview.mutate(choices, { signal });
    const isUndecided = read.dateOrderUndecided && reading.dateOrder === null;
    return { preview: read, error: null, isOrderAsked: isOrderAsked || isUndecided };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** What was said of other sources meanwhile holds for this one too. */
function afterReading(source: FoundSource): FoundSource {
  const { reading, isOrderAsked, isOwn, preview: read } = source;
  const { dateOrder, timeZone } = shared.get();
  const order = isOrderAsked && !isOwn.dateOrder ? dateOrder : reading.dateOrder;
  const zone = read?.timeZoneNeeded === true && !isOwn.timeZone ? timeZone : reading.timeZone;
  if (order === reading.dateOrder && zone === reading.timeZone) return source;
  return { ...source, reading: { ...reading, dateOrder: order, timeZone: zone } };
}

function change(key: string, changed: (source: FoundSource) => FoundSource): void {
  sources.set(sources.get().map((source) => (source.key === key ? changed(source) : source)));
}
