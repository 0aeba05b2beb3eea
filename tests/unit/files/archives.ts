import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { packTar } from 'modern-tar';
import { memoryFile } from '../sources/memoryFile.ts';
import { openSet } from '../../../src/main/files/openSet.ts';
import type { FileSet } from '../../../src/main/files/fileSet.ts';

type Contents = Record<string, string | Uint8Array>;

/** A zip archive of some files, by their paths. */
export async function zipOf(contents: Contents, options: { level?: number; password?: string } = {}) {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [path, content] of Object.entries(contents)) {
    await writer.add(path, new Uint8ArrayReader(Buffer.from(content)), options);
  }
  return writer.close();
}

export function tarOf(contents: Contents): Promise<Uint8Array> {
  const entries = Object.entries(contents).map(([name, content]) => {
    const body = Buffer.from(content);
    return { header: { name, size: body.length, type: 'file' as const }, body };
  });
  return packTar(entries);
}

/** Files handed over together, by their paths. */
export function handedOver(contents: Contents): Promise<FileSet> {
  return openSet(
    Object.entries(contents).map(([path, content]) => ({ path, file: memoryFile(content, path) })),
  );
}

/** Each file of a set with what it holds. */
export async function told({ files }: FileSet): Promise<[string, string][]> {
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      file.path,
      await new Response(file.stream()).text(),
    ]),
  );
}
