import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Scratch } from '../../../src/main/files/scratch.ts';
import type { FoundSource } from '../../../src/main/intake/findSources.ts';
import { openPlaces, Staging } from '../../../src/main/intake/staging.ts';

let vault: string;
beforeEach(async () => void (vault = await mkdtemp(join(tmpdir(), 'evenkeel-staging-'))));
afterEach(() => rm(vault, { recursive: true }));

const upload = (text: string) => new Blob([text]).stream();
const text = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

function found(sourceKey: string): FoundSource {
  const format = { id: 'x', name: 'X', kind: 'chat' as const, extensions: [], howTo: [] };
  const source = { sourceKey, kind: format.kind, format, reason: '', otherFormats: [] };
  return { ...source, paths: [], name: '', sizeBytes: 0 };
}

describe('files between hand-over and import', () => {
  it('are readable through their place but not on the disk', async () => {
    const staging = new Staging(vault);
    const places = staging.files(await staging.keep('talk.txt', upload('a quiet canary'), 14)).places;
    const onDisk = await readFile(places[0]?.location ?? '');
    const [file] = (await openPlaces(places, new Scratch())).files;
    expect([file?.path, file && (await text(file.stream()))]).toEqual(['talk.txt', 'a quiet canary']);
    expect(onDisk.includes('canary')).toBe(false);
  });

  it('come one by one into one set, in which no path leads out or stands twice', async () => {
    const staging = new Staging(vault);
    const stagedId = await staging.keep('Takeout/a.txt', upload('1'), null);
    for (const path of ['Takeout/a.txt', '../../etc/b.txt', 'C:\\c.txt', '/', 'a.tar.gz', 'a.tar.gz']) {
      expect(await staging.keep(path, upload('2'), null, stagedId)).toBe(stagedId);
    }
    expect(staging.files(stagedId).places.map(({ path }) => path)).toEqual([
      'Takeout/a.txt',
      'Takeout/a (2).txt',
      'etc/b.txt',
      'c.txt',
      'file',
      'a.tar.gz',
      'a.tar (2).gz',
    ]);
  });

  it('are refused and removed when the upload ends early', async () => {
    const staging = new Staging(vault);
    const stagedId = await staging.keep('whole.txt', upload('whole'), 5);
    await expect(staging.keep('talk.txt', upload('half'), 14, stagedId)).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    expect([staging.files(stagedId).places.length, (await readdir(join(vault, 'staging'))).length]).toEqual([
      1, 1,
    ]);
  });

  it('are gone after being discarded, key and all', async () => {
    const staging = new Staging(vault);
    const stagedId = await staging.keep('../../talk.txt', upload('words'), null);
    const [place] = staging.files(stagedId).places;
    await staging.discardAll();
    expect(() => staging.files(stagedId).places).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(place?.key?.every((byte) => byte === 0)).toBe(true);
    expect(await readdir(join(vault, 'staging'))).toEqual([]);
  });

  it('are gone when the last of their sources is imported or dismissed', async () => {
    const staging = new Staging(vault);
    const stagedId = await staging.keep('talk.txt', upload('words'), null);
    staging.recognised(stagedId, [found('one'), found('two')]);
    await staging.done(stagedId, 'one');
    expect(staging.files(stagedId).places).toHaveLength(1);
    await staging.done(stagedId, 'two');
    expect(await readdir(join(vault, 'staging'))).toEqual([]);
  });

  it("leave the owner's own file in its place", async () => {
    const staging = new Staging(vault);
    const stagedId = staging.point([{ location: import.meta.filename, path: 'x.ts' }]);
    await staging.discard(stagedId);
    expect((await readFile(import.meta.filename, 'utf8')).length).toBeGreaterThan(0);
  });
});
