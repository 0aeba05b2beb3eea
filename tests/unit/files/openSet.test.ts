import { gzipSync } from 'node:zlib';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSet } from '../../../src/main/files/openSet.ts';
import { Scratch } from '../../../src/main/files/scratch.ts';
import { memoryFile } from '../sources/memoryFile.ts';
import { handedOver, tarOf, told, zipOf } from './archives.ts';

describe('a set of files', () => {
  it('holds files, and those of archives as in folders of their names', async () => {
    const set = await handedOver({
      'a.txt': 'alone',
      'Takeout/c.json': 'in a folder',
      'Takeout/d.zip': await zipOf({ 'x/y.txt': 'in a zip in a folder' }),
      'e.tar': await tarOf({ 'f/g.html': 'in a tar' }),
      'h.tgz': gzipSync(await tarOf({ 'i.html': 'in a packed tar' })),
      'j.xml.gz': gzipSync('packed alone'),
    });
    expect(await told(set)).toEqual([
      ['Takeout/c.json', 'in a folder'],
      ['Takeout/d.zip/x/y.txt', 'in a zip in a folder'],
      ['a.txt', 'alone'],
      ['e.tar/f/g.html', 'in a tar'],
      ['h.tgz/i.html', 'in a packed tar'],
      ['j.xml.gz/j.xml', 'packed alone'],
    ]);
  });

  it('knows archives by what they hold, not by their names', async () => {
    const set = await handedOver({ 'photo.jpg': await zipOf({ 'a.txt': '1' }), 'b.zip': 'no archive' });
    expect((await told(set)).map(([path]) => path)).toEqual(['b.zip', 'photo.jpg/a.txt']);
  });

  it('opens an archive in an archive, and no further', async () => {
    const inner = await zipOf({ 'c.txt': 'deep', 'd.zip': await zipOf({ 'e.txt': 'deeper' }) });
    const set = await handedOver({ 'a.zip': await zipOf({ 'b.zip': inner }) });
    expect(set.files.map(({ path }) => path)).toEqual(['a.zip/b.zip/c.txt', 'a.zip/b.zip/d.zip']);
    expect((await told(set))[0]?.[1]).toBe('deep');
  });

  it('stands in the order of numbers, each path once', async () => {
    const zip = await zipOf({ 'm_10.json': '', 'm_9.json': '', 'm_1.json': '', 'M.json': '', 'm.json': '' });
    const { files } = await handedOver({ 'a.zip': zip });
    const names = files.map(({ name }) => name);
    expect(names).toEqual(['M.json', 'm.json', 'm_1.json', 'm_9.json', 'm_10.json']);
  });

  it('passes over what a Mac writes for itself, and names that lead out', async () => {
    const zip = await zipOf({
      '__MACOSX/._a.txt': 'x',
      '.DS_Store': 'x',
      'b/._c.txt': 'x',
      '../../d.txt': 'x',
      '/e.txt': 'x',
      'b\\f.txt': 'kept',
    });
    const set = await handedOver({ 'a.zip': zip, '._a.zip': 'x', 'g.tar': await tarOf({ '../h.txt': 'x' }) });
    expect(await told(set)).toEqual([['a.zip/b/f.txt', 'kept']]);
  });

  it('reads any stretch of an entry, packed or not', async () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `line ${index}`).join('\n');
    for (const level of [0, 5]) {
      const { files } = await handedOver({ 'a.zip': await zipOf({ 'b.txt': text }, { level }) });
      const [file] = files;
      const quick = await file?.seekable();
      for (const [start, end] of [
        [0, 10],
        [300_000, 300_020],
        [text.length - 5, text.length + 99],
      ] as const) {
        expect(Buffer.from((await file?.read(start, end)) ?? []).toString()).toBe(text.slice(start, end));
        expect(Buffer.from((await quick?.read(start, end)) ?? []).toString()).toBe(text.slice(start, end));
      }
    }
  });
});

describe('an archive that cannot be opened', () => {
  it('refuses only itself, and says why', async () => {
    const zip = await zipOf({ 'a.txt': 'x'.repeat(1000) });
    const set = await handedOver({
      'bomb.gz': gzipSync(Buffer.alloc(80 << 20)),
      'cut.zip': zip.subarray(0, zip.length - 30),
      'locked.zip': await zipOf({ 'a.txt': 'x' }, { password: 'quiet' }),
      'cut.tgz': gzipSync(await tarOf({ 'a.txt': 'x'.repeat(99_999) })).subarray(0, 90),
      'whole.txt': 'there',
    });
    expect(set.refused.toSorted((left, right) => (left.path < right.path ? -1 : 1))).toEqual([
      { path: 'bomb.gz', code: 'archive-unsafe' },
      { path: 'cut.tgz', code: 'archive-damaged' },
      { path: 'cut.zip', code: 'archive-damaged' },
      { path: 'locked.zip', code: 'archive-encrypted' },
    ]);
    expect(await told(set)).toEqual([['whole.txt', 'there']]);
  });

  it('leaves an entry closed that would fill the disk, or gives other than it says', async () => {
    const bomb = await zipOf({ 'a.txt': Buffer.alloc(60 << 20, ' ') });
    const [huge] = (await handedOver({ 'a.zip': bomb })).files;
    await expect(huge?.head()).rejects.toMatchObject({ code: 'archive-unsafe' });
    const lying = await zipOf({ 'a.txt': 'word '.repeat(1000) });
    // The size in the central directory, which is what counts.
    const at = Buffer.from(lying).lastIndexOf('PK\u0001\u0002') + 24;
    new DataView(lying.buffer, lying.byteOffset).setUint32(at, 100, true);
    const [short] = (await handedOver({ 'a.zip': lying })).files;
    await expect(told({ files: short ? [short] : [], refused: [] })).rejects.toMatchObject({
      code: 'archive-unsafe',
    });
  });

  it('whatever its bytes are, ends in files or a named error', async () => {
    const wholes = [
      await zipOf({ 'a.txt': 'hello', 'b/c.txt': 'there' }),
      await tarOf({ 'a.txt': 'hello', 'b/c.txt': 'there' }),
      gzipSync(await tarOf({ 'a.txt': 'hello' })),
    ];
    const change = fc.record({ at: fc.nat(3000), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        change,
        fc.nat(3000),
        async (whole, { at, bytes }, cut) => {
          const changed = Buffer.from(whole);
          changed.set(bytes.subarray(0, Math.max(0, changed.length - at)), Math.min(at, changed.length));
          const set = await handedOver({ x: changed.subarray(0, Math.max(1, changed.length - (cut % 700))) });
          for (const file of set.files) {
            await file.head().catch((error: unknown) => expect(error).toHaveProperty('code'));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what has to be unpacked', () => {
  it('lies on the disk only sealed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'evenkeel-scratch-'));
    const canary = 'a quiet canary ';
    const text = canary.repeat(4_000_000);
    const zip = await zipOf({ 'a.db': text.slice(0, 45 << 20) });
    const set = await openSet([{ path: 'a.zip', file: memoryFile(zip) }], new Scratch(directory));
    const quick = await set.files[0]?.seekable();
    expect(Buffer.from((await quick?.read(40 << 20, (40 << 20) + 20)) ?? []).toString()).toBe(
      text.slice(40 << 20, (40 << 20) + 20),
    );
    const [name = ''] = await readdir(directory);
    expect((await readFile(join(directory, name))).includes('canary')).toBe(false);
    await rm(directory, { recursive: true });
  });
});

describe('a tar archive', () => {
  it('may have long names, in either way of writing them', async () => {
    const path = `${'folder/'.repeat(30)}${'ä'.repeat(60)}.txt`;
    expect(await told(await handedOver({ 'a.tar': await tarOf({ [path]: 'found' }) }))).toEqual([
      [`a.tar/${path}`, 'found'],
    ]);
  });

  it('gives what is there when it breaks off', async () => {
    const tar = await tarOf({ 'a.txt': 'whole', 'b.txt': 'x'.repeat(5000) });
    const texts = await told(await handedOver({ 'a.tar': tar.subarray(0, 512 * 5) }));
    expect(texts.map(([path, text]) => [path, text.length])).toEqual([
      ['a.tar/a.txt', 5],
      ['a.tar/b.txt', 1024],
    ]);
  });
});
