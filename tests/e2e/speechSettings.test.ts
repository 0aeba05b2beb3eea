/** What the owner can choose about writing calls down. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentences } from '../../src/shared/errors.ts';
import { speakerOnnx } from '../fixtures/audio/speakerOnnx.ts';
import { axeFindings } from './support/axe.ts';
import { goTo, passphrase, unlock } from './support/screens.ts';
import { makeVault, openStage, type Places, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;
let voices: Locator;

/** A vault on a computer on which the usual model was slow. */
function slowVault({ vault }: Places): Promise<void> {
  return makeVault(vault, async (app) => {
    await app.call('speech.notePace', { timesRealTime: 1.83 });
  });
}

beforeAll(async () => {
  stage = await openStage(slowVault);
  page = stage.page;
  await unlock(page, passphrase);
  await goTo(page, 'Settings');
  voices = page.getByRole('region', { name: 'A model of your own to tell voices apart' });
});

afterAll(() => stage.close());

async function lookAt(bytes: Uint8Array): Promise<void> {
  const path = join(stage.folder, 'voices.onnx');
  await writeFile(path, bytes);
  await voices.getByLabel('Where the file lies').fill(path);
  await voices.getByRole('button', { name: 'Look at it' }).click();
}

it('offers the smaller model where the usual one is slow, once', async () => {
  const offer = page.getByText('1.8 times as fast as it was spoken');
  await offer.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use the smaller model' }).click();
  await offer.waitFor({ state: 'detached' });
  expect(await page.getByRole('radio', { name: 'Moonshine tiny' }).isChecked()).toBe(true);
  await page.getByText('Moonshine base', { exact: true }).click();
  await expect.poll(() => page.getByRole('radio', { name: 'Moonshine base' }).isChecked()).toBe(true);
  await goTo(page, 'Conversations');
  await goTo(page, 'Settings');
  expect(await page.getByRole('radio', { name: 'Moonshine base' }).isChecked()).toBe(true);
  expect(await offer.count()).toBe(0);
});

it('refuses what tells no voices apart, and takes what does until it is taken back', async () => {
  await lookAt(new TextEncoder().encode('not a model'));
  await voices.getByText(sentences['speaker-model-unfit']).waitFor();
  const bytes = speakerOnnx();
  await lookAt(bytes.with(Buffer.from(bytes).indexOf('MatMul'), 0x58));
  await voices.getByText(sentences['speaker-model-broken']).waitFor();
  await lookAt(bytes);
  await voices.getByRole('button', { name: 'Use it' }).click();
  await voices.getByText('In use: voices.onnx').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await voices.getByRole('button', { name: 'Go back to Evenkeel’s own' }).click();
  await voices.getByText('In use: voices.onnx').waitFor({ state: 'detached' });
});

it('keeps that work waits for mains power', async () => {
  const choice = page.getByRole('checkbox', { name: 'Wait while the computer runs on its battery' });
  expect(await choice.isChecked()).toBe(false);
  await page.getByText('Wait while the computer runs on its battery').click();
  await expect.poll(() => choice.isChecked()).toBe(true);
  await goTo(page, 'Conversations');
  await goTo(page, 'Settings');
  expect(await choice.isChecked()).toBe(true);
});
