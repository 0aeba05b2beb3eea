import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlace, Staging } from '../../../src/main/intake/staging.ts';

let vault: string;
beforeEach(async () => void (vault = await mkdtemp(join(tmpdir(), 'evenkeel-staging-'))));
afterEach(() => rm(vault, { recursive: true }));

const upload = (text: string) => new Blob([text]).stream();
const text = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

describe('files between upload and import', () => {
  it('are readable through their place but not on the disk', async () => {
    const staging = new Staging(vault);
    const place = staging.place(await staging.keep('talk.txt', upload('a quiet canary'), 14));
    const onDisk = await readFile(place.path);
    expect(await text((await openPlace(place)).stream())).toBe('a quiet canary');
    expect([onDisk.includes('canary'), place.name]).toEqual([false, 'talk.txt']);
  });

  it('are refused and removed when the upload ends early', async () => {
    const staging = new Staging(vault);
    await expect(staging.keep('talk.txt', upload('half'), 14)).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    expect(await readdir(join(vault, 'staging'))).toEqual([]);
  });

  it('are gone after being discarded, key and all', async () => {
    const staging = new Staging(vault);
    const stagedId = await staging.keep('../../talk.txt', upload('words'), null);
    const { key } = staging.place(stagedId);
    await staging.discardAll();
    expect(() => staging.place(stagedId)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect([key?.every((byte) => byte === 0), await readdir(join(vault, 'staging'))]).toEqual([true, []]);
  });

  it("leave the owner's own file in its place", async () => {
    const staging = new Staging(vault);
    const stagedId = staging.point(import.meta.filename);
    await staging.discard(stagedId);
    expect((await readFile(import.meta.filename, 'utf8')).length).toBeGreaterThan(0);
  });
});
