import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { About } from '../shared/model/settings.ts';
import { lockFile } from './paths.ts';

const lockSchema = z.object({
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

const packagePath = 'node_modules/';

/** What Evenkeel is made of: its version and every shipped part with its licence, from the lock file of the build. */
export async function describeParts(): Promise<Pick<About, 'version' | 'parts'>> {
  const lock = lockSchema.parse(JSON.parse(await readFile(lockFile, 'utf8')));
  const parts = Object.entries(lock.packages)
    .filter(([path, part]) => path !== '' && !part.dev && !part.devOptional && !part.optional)
    .map(([path, { version = '', license = 'see its own notice' }]) => ({
      name: path.slice(path.lastIndexOf(packagePath) + packagePath.length),
      version,
      licence: license,
    }))
    .toSorted((first, second) => first.name.localeCompare(second.name));
  return { version: lock.version, parts };
}
