import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        // Workers and child processes are entries of their own, beside the door that starts them (work/entries.ts).
        input: {
          electron: source('main/doors/electron.ts'),
          databaseWorker: source('main/workers/databaseWorker.ts'),
          importWorker: source('main/workers/importWorker.ts'),
          readingWorker: source('main/workers/readingWorker.ts'),
          soundWorker: source('main/workers/soundWorker.ts'),
          speechProcess: source('main/workers/speechProcess.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      assetsInlineLimit: 0,
      rollupOptions: { input: source('renderer/index.html') },
    },
  },
});
