/**
 * The files on their way into the vault, one after another. Kept outside the screen, so that looking
 * at another screen meanwhile stops nothing; gone when the vault locks, and the staged files with it.
 */
import type { DateOrder, ImportChoices, Preview } from '../../../shared/model/imports.ts';
import { machineTimeZone } from '../../../shared/timeZone.ts';
import { api, queryClient, uploadFile } from '../../api.ts';
import { createStore, useStore } from '../../app/store.ts';

type ItemPhase =
  | { name: 'waiting' }
  | { name: 'uploading' }
  | { name: 'choosing'; preview: Preview }
  | { name: 'started'; jobId: number }
  | { name: 'failed'; error: Error };

export interface ImportItem {
  key: number;
  file: File;
  phase: ItemPhase;
  abort: AbortController;
}

const items = createStore<readonly ImportItem[]>([]);
let lastKey = 0;

export function useImportItems(): readonly ImportItem[] {
  return useStore(items);
}

/** Puts files into the queue and starts taking them in. */
export function addFiles(files: readonly File[]): void {
  const added = files.map((file): ImportItem => {
    lastKey += 1;
    return { key: lastKey, file, phase: { name: 'waiting' }, abort: new AbortController() };
  });
  items.set([...items.get(), ...added]);
  void takeInNext();
}

/** Takes a file out of the queue, and what was kept of it out of the vault. */
export async function dismiss(item: ImportItem): Promise<void> {
  item.abort.abort();
  items.set(items.get().filter((candidate) => candidate.key !== item.key));
  if (item.phase.name === 'choosing') {
    await api.imports.discard.mutate({ stagedId: item.phase.preview.stagedId }).catch(() => undefined);
  }
}

/** Reads the kept file again with another time zone or order of day and month. */
export async function previewAgain(
  item: ImportItem,
  preview: Preview,
  how: { timeZone: string | null; dateOrder: DateOrder | null },
): Promise<void> {
  const next = await api.imports.preview.mutate({ stagedId: preview.stagedId, ...how });
  setPhase(item.key, { name: 'choosing', preview: next });
}

/** Begins the import; from here on the job tells how it goes. */
export async function startImport(item: ImportItem, choices: ImportChoices): Promise<void> {
  const { jobId } = await api.imports.start.mutate(choices);
  setPhase(item.key, { name: 'started', jobId });
  await queryClient.invalidateQueries({ queryKey: ['imports'] });
}

/** One upload at a time: the machine has one disk. */
async function takeInNext(): Promise<void> {
  if (items.get().some((item) => item.phase.name === 'uploading')) return;
  const next = items.get().find((item) => item.phase.name === 'waiting');
  if (next === undefined) return;
  setPhase(next.key, { name: 'uploading' });
  setPhase(next.key, await takeIn(next));
  await takeInNext();
}

async function takeIn(item: ImportItem): Promise<ItemPhase> {
  try {
    const stagedId = await uploadFile(item.file, item.abort.signal);
    const preview = await api.imports.preview.mutate({
      stagedId,
      timeZone: machineTimeZone(),
      dateOrder: null,
    });
    return { name: 'choosing', preview };
  } catch (error) {
    return { name: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function setPhase(key: number, phase: ItemPhase): void {
  items.set(items.get().map((item) => (item.key === key ? { ...item, phase } : item)));
}
