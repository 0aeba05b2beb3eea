import { createHash, randomBytes } from 'node:crypto';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSealed, sealStream } from '../../../src/main/files/sealedFile.ts';

const chunkBytes = 65_536;
const headerBytes = 40;
const key = randomBytes(32);
let directory: string;
let path: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-sealed-'));
  path = join(directory, 'sealed');
});

afterAll(() => rm(directory, { recursive: true, force: true }));

test('gives back what was sealed, whatever the size and however it arrives in pieces', async () => {
  const sizes = [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes, 2 * chunkBytes + 7];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sizes),
      fc.integer({ min: 1000, max: 200_000 }),
      async (size, piece) => {
        const content = randomBytes(size);
        const sealed = await sealStream(path, key, pieces(content, piece));
        const file = await openSealed(path, key, 'sealed');
        expect(sealed).toEqual({
          sizeBytes: size,
          sha256: createHash('sha256').update(content).digest('hex'),
        });
        expect(file.sizeBytes).toBe(size);
        expect((await collect(file.stream())).equals(content)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('reads any stretch like the plain bytes', async () => {
  const content = randomBytes(3 * chunkBytes + 100);
  await sealStream(path, key, pieces(content, 50_000));
  const file = await openSealed(path, key, 'sealed');
  const place = fc.integer({ min: 0, max: content.length + 50 });
  await fc.assert(
    fc.asyncProperty(place, place, async (one, two) => {
      const [start, end] = [Math.min(one, two), Math.max(one, two)];
      const expected = content.subarray(start, end);
      expect(Buffer.from(await file.read(start, end)).equals(expected)).toBe(true);
      expect((await collect(file.stream(start, end))).equals(expected)).toBe(true);
    }),
  );
});

test('any one changed byte is noticed', async () => {
  await sealStream(path, key, pieces(randomBytes(chunkBytes + 500), 4096));
  const sealed = await readFile(path);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), async (place) => {
      await writeFile(path, sealed.with(place, (sealed[place] ?? 0) ^ 1));
      await expectUnreadable();
    }),
    { numRuns: 60 },
  );
});

test('a file cut off anywhere is noticed at opening', async () => {
  await sealStream(path, key, pieces(randomBytes(2 * chunkBytes), 4096));
  const sealed = await readFile(path);
  const boundaries = [0, headerBytes, headerBytes + chunkBytes + 16];
  const anywhere = fc.oneof(fc.constantFrom(...boundaries), fc.integer({ min: 0, max: sealed.length - 1 }));
  await fc.assert(
    fc.asyncProperty(anywhere, async (length) => {
      await writeFile(path, sealed.subarray(0, length));
      await expect(openSealed(path, key, 'sealed')).rejects.toMatchObject({ code: 'file-unreadable' });
    }),
    { numRuns: 60 },
  );
});

test('chunks in another order, twice, or of another file are noticed', async () => {
  const [header, one, two, three] = await sealedChunks(path);
  const [, foreign] = await sealedChunks(join(directory, 'other'));
  for (const chunks of [
    [header, two, one, three],
    [header, one, one, three],
    [header, foreign, two, three],
    [header, one, two, three, three],
  ]) {
    await writeFile(path, Buffer.concat(chunks));
    await expectUnreadable();
  }
});

test('another key does not open it', async () => {
  await sealStream(path, key, pieces(randomBytes(10), 10));
  await expect(openSealed(path, randomBytes(32), 'sealed')).rejects.toMatchObject({
    code: 'file-unreadable',
  });
});

test('the same content sealed twice with the same key looks different', async () => {
  await sealStream(path, key, pieces(Buffer.alloc(100), 100));
  const once = await readFile(path);
  await sealStream(path, key, pieces(Buffer.alloc(100), 100));
  expect((await readFile(path)).subarray(headerBytes).equals(once.subarray(headerBytes))).toBe(false);
});

test('a stream that fails leaves no file behind', async () => {
  let given = 0;
  const failing = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (given++ < 20) controller.enqueue(randomBytes(10_000));
      else controller.error(new Error('gone'));
    },
  });
  const failed = join(directory, 'failed');
  await expect(sealStream(failed, key, failing)).rejects.toThrow('gone');
  await expect(access(failed)).rejects.toThrow('ENOENT');
});

async function expectUnreadable(): Promise<void> {
  const reading = openSealed(path, key, 'sealed').then((file) => collect(file.stream()));
  await expect(reading).rejects.toMatchObject({ code: 'file-unreadable' });
}

/** A sealed file of three chunks, as [header, one, two, three]. */
async function sealedChunks(target: string): Promise<[Buffer, Buffer, Buffer, Buffer]> {
  await sealStream(target, key, pieces(randomBytes(3 * chunkBytes), 9999));
  const sealed = await readFile(target);
  const chunk = (index: number): Buffer =>
    sealed.subarray(headerBytes + index * (chunkBytes + 16), headerBytes + (index + 1) * (chunkBytes + 16));
  return [sealed.subarray(0, headerBytes), chunk(0), chunk(1), chunk(2)];
}

function pieces(content: Buffer, pieceBytes: number): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    pull(controller) {
      if (position >= content.length) return controller.close();
      controller.enqueue(content.subarray(position, position + pieceBytes));
      position += pieceBytes;
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
