import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.object({
    'node_modules/better-sqlite3-multiple-ciphers': z.object({ gypfile: z.literal(false).optional() }),
  }),
});

/**
 * The package brings its binaries and says so by `gypfile: false`, but npm does not copy that into the lock file, and
 * drops it whenever it writes that file. Without it `npm ci` of npm 10 asks for Python and a compiler.
 * When this fails: put `"gypfile": false` back into that entry of package-lock.json.
 */
test('npm ci compiles nothing', async () => {
  const lock = lockSchema.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  expect(lock.packages['node_modules/better-sqlite3-multiple-ciphers'].gypfile).toBe(false);
});
