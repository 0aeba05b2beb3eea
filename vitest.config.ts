import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Code that is compiled once serves every thread, door and command that a test starts. */
const env = { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/compiled') };

export default defineConfig({
  test: {
    // By itself one processor would be left free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          env,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Slow machines take their time.
          expect: { poll: { timeout: 30_000 } },
          env,
        },
      },
    ],
  },
});
