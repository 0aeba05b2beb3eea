import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { App } from '../../../src/main/app.ts';
import { filesBelow } from '../../../src/main/files/filesBelow.ts';
import type { ImportRequest } from '../../../src/main/intake/importFile.ts';
import { Reader } from '../../../src/main/intake/reader.ts';
import type { FilePlace } from '../../../src/main/intake/staging.ts';
import type { ImportChoices, ReadingChoices } from '../../../src/shared/model/imports.ts';

/** A plain file of this machine that is handed over alone. */
export function placeOf(location: string): FilePlace {
  return { location, path: basename(location), key: null, sizeBytes: null };
}

/** A reader that unpacks into a folder of its own. */
export function aReader(): Reader {
  return new Reader(join(tmpdir(), `evenkeel-${randomUUID()}`));
}

/** What the import of a single file asks for, without the vault. */
export function requestFor(place: FilePlace, formatId = 'whatsapp'): Omit<ImportRequest, 'database'> {
  return {
    reader: aReader(),
    staged: { stagedId: randomUUID(), places: [place] },
    source: { name: place.path, paths: [place.path], formatId },
    choices: { timeZone: 'Europe/Berlin', dateOrder: null },
    filter: null,
    ownerName: 'Mira Holm',
  };
}

/** Hands a file over, and gives how to read the first source in it. */
export async function handOver(app: App, path: string): Promise<ReadingChoices> {
  return readingOf(app, app.stageFiles(await filesBelow(path)));
}

/** How to read the first source of a set. */
export async function readingOf(app: App, stagedId: string): Promise<ReadingChoices> {
  const [source] = (await app.recognise(stagedId)).sources;
  const sourceKey = source?.sourceKey ?? '';
  return { stagedId, sourceKey, formatId: null, timeZone: 'UTC', dateOrder: null, columns: null };
}

/** All of it, for an owner of that name. */
export function everything(reading: ReadingChoices, ownerName: string | null): ImportChoices {
  return {
    ...reading,
    ownerName,
    fromMilliseconds: null,
    untilMilliseconds: null,
    peopleKeys: null,
    transcribeVoice: false,
    recording: null,
  };
}
