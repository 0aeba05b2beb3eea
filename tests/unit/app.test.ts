import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../../src/main/app.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import { readingOf } from './intake/handOver.ts';

test('a second Evenkeel on an open vault is refused and leaves its uploads alone', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-app-'));
  const options = { directory, pdfPrinter: () => Promise.resolve(null), cost: floorCost };
  const first = await openApp(options);
  await first.create('quiet river lamp');
  const chat = '18/03/22, 10:02 - Ann: are you there?\n18/03/22, 10:03 - Ole: yes\n';
  const stagedId = await first.stage('talk.txt', new Blob([chat]).stream(), {
    expectedBytes: null,
    stagedId: null,
  });

  const second = await openApp(options);
  await expect(second.unlock('quiet river lamp')).rejects.toMatchObject({ code: 'vault-in-use' });
  await second.close();

  const preview = await first.preview(await readingOf(first, stagedId));
  expect(preview.messages).toBe(2);
  await first.close();
  await rm(directory, { recursive: true });
});
