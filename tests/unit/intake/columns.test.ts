import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '../../../src/main/app.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { everything, readingOf } from './handOver.ts';

let directory: string;
let app: App;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-columns-'));
  app = await openApp({ directory, pdfPrinter: () => Promise.resolve(null), cost: floorCost });
  await app.create('quiet river lamp');
});

afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

async function stage(content: string): Promise<string> {
  return app.stage('log.csv', new Blob([content]).stream(), { expectedBytes: null, stagedId: null });
}

const mapping = { time: 'a', sender: 'c', text: 'd', conversation: null };
const row = (minute: string, who: string, words: string) => `2026-03-01 18:${minute},x,${who},${words}\n`;

test('a table asks once what its columns are, and never again for the same columns', async () => {
  const first = await readingOf(
    app,
    await stage(`a,b,c,d\n${row('05', 'Ann', 'x')}${row('06', 'Ole', 'x')}`),
  );
  const asked = await app.preview({ ...first, formatId: 'table', columns: null });
  expect(asked.table?.columns.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);

  const answered = { ...first, formatId: 'table', columns: mapping };
  const preview = await app.preview(answered);
  expect(preview.people.map(({ name }) => name)).toEqual(['Ann', 'Ole']);
  const jobId = app.startImport(everything(answered, 'Ole'));
  expect((await app.finished(jobId)).added).toBe(2);

  const next = await readingOf(app, await stage(`a,b,c,d\n${row('15', 'Ann', 'later')}`));
  const remembered = await app.preview({ ...next, formatId: 'table', columns: null });
  expect(remembered.table?.mapping).toEqual(mapping);
  expect(remembered.messages).toBe(1);
});
