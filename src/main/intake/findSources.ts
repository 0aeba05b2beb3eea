/** What a set of files holds, told in a shape that goes from the import worker to the screens. */
import { createHash } from 'node:crypto';
import { sentences } from '../../shared/errors.ts';
import type { FormatInfo, Recognised } from '../../shared/model/imports.ts';
import type { FileSet, SetFile } from '../files/fileSet.ts';
import { topOf } from '../files/paths.ts';
import { formatInfo, recognise, type RecognisedSource } from '../sources/detect.ts';

/** A source of a set, named so that it can be found there again. */
export interface FoundSource {
  sourceKey: string;
  kind: FormatInfo['kind'];
  format: FormatInfo;
  reason: string;
  otherFormats: FormatInfo[];
  /** Of all its files, in their order. */
  paths: string[];
  /** Of its only file, or of the folder or archive that holds nothing else. */
  name: string;
  sizeBytes: number;
}

export interface FoundSources {
  sources: FoundSource[];
  refused: Recognised['refused'];
}

const shownPaths = 20;
const shownRefused = 200;

/** Recognises the files of a set. */
export async function findSources(set: FileSet): Promise<FoundSources> {
  const { sources, unknown, refused } = await recognise(set);
  const folders = countFolders(sources);
  const told = [
    ...refused.map(({ path, code }) => ({ path, sentence: sentences[code] })),
    ...strangers(unknown, folders).map((path) => ({ path, sentence: sentences['format-unknown'] })),
  ];
  return { sources: sources.map((source) => toFound(source, folders)), refused: told.slice(0, shownRefused) };
}

const archiveName = /\.(?:zip|tar|tgz|gz)$/i;

/**
 * What the owner will miss: a file, folder or archive handed over in which there is nothing, and a file lying openly in
 * a folder beside sources. What lies deeper, or in an archive, came with a source.
 */
function strangers(unknown: readonly SetFile[], folders: ReadonlyMap<string, number>): string[] {
  const missed = unknown.flatMap(({ path }) => {
    const top = topOf(path);
    if (!folders.has(top)) return [top];
    const isOpen = !archiveName.test(top) && path.split('/').length === 2;
    return isOpen && (folders.get(top) ?? 0) > 1 ? [path] : [];
  });
  return [...new Set(missed)];
}

/** As the screens see it. */
export function toRecognised(stagedId: string, { sources, refused }: FoundSources): Recognised {
  const shown = sources.map(({ paths, sourceKey, kind, format, reason, otherFormats, sizeBytes }) => {
    const told = { sourceKey, kind, format, reason, otherFormats, sizeBytes };
    return { ...told, paths: paths.slice(0, shownPaths), fileCount: paths.length };
  });
  return { stagedId, sources: shown, refused };
}

function toFound(source: RecognisedSource, folders: Map<string, number>): FoundSource {
  const { key, kind, format, reason, files } = source;
  const paths = files.map(({ path }) => path);
  const others = source.kind === 'chat' ? source.others : [];
  return {
    sourceKey: createHash('sha256').update(key).digest('hex').slice(0, 32),
    kind,
    format: formatInfo(kind, format),
    reason,
    otherFormats: others.map((other) => formatInfo('chat', other)),
    paths,
    name: nameOf(paths, folders),
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** In how many sources each folder has a part. */
function countFolders(sources: readonly RecognisedSource[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { files } of sources) {
    for (const folder of new Set(files.flatMap(leadingParts)))
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

/** The shortest leading part of its paths that no other source has, or all that its paths have in common. */
function nameOf(paths: readonly string[], folders: Map<string, number>): string {
  const [first = '', ...others] = paths;
  const common = leadingParts({ path: first }).filter((part) =>
    others.every((path) => path === part || path.startsWith(`${part}/`)),
  );
  return common.find((part) => folders.get(part) === 1) ?? common.at(-1) ?? topOf(first);
}

/** `a`, `a/b`, `a/b/c` of `a/b/c`. */
function leadingParts({ path }: Pick<SetFile, 'path'>): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
