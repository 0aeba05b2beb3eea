/**
 * What was dropped and is being copied in, one drop after another. Kept outside the screen, so that looking at another
 * screen meanwhile stops nothing.
 */
import type { Recognised } from '../../../shared/model/imports.ts';
import { api } from '../../api.ts';
import { createStore, useStore } from '../../app/store.ts';
import { copyFiles, type CopyProgress } from './drop/copyFiles.ts';
import { nameOfDrop, type GivenFile } from './drop/droppedFiles.ts';
import { addFound } from './foundSources.ts';

type DropPhase =
  | { name: 'waiting' }
  | { name: 'copying'; progress: CopyProgress }
  | { name: 'recognising' }
  /** What was found stands among the found sources; here is left what could not be imported. */
  | { name: 'recognised'; refused: Recognised['refused'] }
  | { name: 'failed'; error: Error };

export interface Drop {
  key: number;
  name: string;
  files: readonly GivenFile[];
  phase: DropPhase;
  abort: AbortController;
}

const nothingFound = 'No chat and no recording was found in it. Below is told which files Evenkeel can read.';

const drops = createStore<readonly Drop[]>([]);
let lastKey = 0;

export function useDrops(): readonly Drop[] {
  return useStore(drops);
}

/** Takes files in that were handed over together. */
export function addDrop(files: readonly GivenFile[]): void {
  if (files.length === 0) return;
  lastKey += 1;
  const drop: Drop = {
    key: lastKey,
    name: nameOfDrop(files),
    files,
    phase: { name: 'waiting' },
    abort: new AbortController(),
  };
  drops.set([...drops.get(), drop]);
  void takeInNext();
}

/** Stops copying a drop, or takes what is told of it off the page. */
export function dismissDrop(drop: Drop): void {
  drop.abort.abort();
  drops.set(drops.get().filter(({ key }) => key !== drop.key));
}

/** One drop at a time: the machine has one disk. */
async function takeInNext(): Promise<void> {
  if (drops.get().some(({ phase }) => phase.name === 'copying' || phase.name === 'recognising')) return;
  const next = drops.get().find(({ phase }) => phase.name === 'waiting');
  if (next === undefined) return;
  setPhase(next, await takeIn(next));
  await takeInNext();
}

async function takeIn(drop: Drop): Promise<DropPhase> {
  const { signal } = drop.abort;
  try {
    setPhase(drop, { name: 'copying', progress: { doneBytes: 0, totalBytes: 0 } });
    const { stagedId, refused } = await copyFiles(drop.files, {
      signal,
      onProgress: (progress) => setPhase(drop, { name: 'copying', progress }),
    });
    setPhase(drop, { name: 'recognising' });
    const found = await recognise(stagedId, signal);
    const all = [...refused, ...found.refused];
    if (found.sources.length === 0 && all.length === 0) throw new Error(nothingFound);
    return { name: 'recognised', refused: all };
  } catch (error) {
    return { name: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

async function recognise(stagedId: string, signal: AbortSignal): Promise<Recognised> {
  let isKept = false;
  try {
    const recognised = await api.imports.recognise.mutate({ stagedId });
    signal.throwIfAborted();
    isKept = recognised.sources.length > 0;
    addFound(recognised);
    return recognised;
  } finally {
    if (!isKept) await api.imports.discard.mutate({ stagedId }).catch(() => undefined);
  }
}

function setPhase(drop: Drop, phase: DropPhase): void {
  drops.set(drops.get().map((other) => (other.key === drop.key ? { ...other, phase } : other)));
}
