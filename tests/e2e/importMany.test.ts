/** Ten things dropped at once, told apart, asked about, imported, reported on; one of them taken out again. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { lookAtAll } from './support/look.ts';
import { writeMixedDrop } from './support/mixedDrop.ts';
import { allTasksDone, createVault, dropPaths, goTo } from './support/screens.ts';
import { keepFailure, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  await createVault(page);
  await goTo(page, 'Import');
});

afterEach(({ task }) => keepFailure(page, task));

afterAll(() => stage.close());

function source(name: string) {
  return page.locator('.found-button').filter({ has: page.getByText(name, { exact: true }) });
}

it('tells what each of them is, and what none of it is', async () => {
  await dropPaths(page, page.locator('.drop-area'), await writeMixedDrop(stage.folder));
  await page.getByText(/^8 sources: (?!.*looked at)/).waitFor();
  for (const [name, content] of [
    ['WhatsApp Chat with Maya.txt', 'WhatsApp · 5 messages'],
    ['trip.zip', 'WhatsApp · 3 messages'],
    ['old phone', 'WhatsApp · 3 messages'],
    ['result.json', 'Telegram · 2 messages'],
    ['contacts.vcf', '1 contact'],
  ] as const) {
    expect(await source(name).innerText()).toContain(content);
  }
  expect(await page.locator('.refused-file').allInnerTexts()).toEqual([
    expect.stringMatching(/^cut short\.zip\n+This archive is damaged/),
    expect.stringMatching(/^engine\.bin\n+Evenkeel does not recognise/),
  ]);
  expect(await lookAtAll(page, 'import-many-found')).toEqual([]);
});

it('asks only what it cannot know, and each answer once', async () => {
  await source('WhatsApp Chat with Ole.txt').click();
  await page.getByRole('radio', { name: /^3 April 2024/ }).check({ force: true });
  await source('choir.json').click();
  await page.getByRole('radio', { name: /^Ann/ }).check({ force: true });
  expect(await lookAtAll(page, 'import-many-question')).toEqual([]);
  await page.getByText(/^8 sources: 8 ready/).waitFor();
  expect(await source('trip.zip').innerText()).toContain('You are Ann');
});

it('imports all of them one after another and reports on each', async () => {
  await page.getByRole('button', { name: 'Import all that is ready (8)' }).click();
  await page.getByText('8 of 8 imports done.').waitFor();
  await allTasksDone(page);
  const results = page.locator('.results');
  const told = await results.locator('.found-button').allInnerTexts();
  expect(told.map((text) => text.split('\n').filter(Boolean).slice(0, 2).join(': ')).toSorted()).toEqual(
    [
      'WhatsApp Chat with Maya.txt: 4 messages added.',
      'WhatsApp Chat with Ole.txt: 3 messages added.',
      'choir.json: 3 messages added.',
      'contacts.vcf: 1 contact read.',
      'diary.csv: 2 messages added.',
      'old phone: 3 messages added.',
      'result.json: 2 messages added.',
      'trip.zip: 3 messages added.',
    ].toSorted(),
  );
  await source('trip.zip').click();
  expect(await lookAtAll(page, 'import-many-done')).toEqual([]);
});

/** Those of others may stand open as well. */
const tripReport = () => page.getByRole('group', { name: /^trip\.zip/ });

it('leads to the conversation', async () => {
  await tripReport().getByRole('button', { name: 'See the conversation', exact: true }).click();
  await page.getByText('We leave at ten').waitFor();
  await goTo(page, 'Import');
});

it('takes one out again', async () => {
  const table = page.getByRole('table', { name: 'Sources imported so far' });
  expect(await table.getByRole('row').count()).toBe(9);
  await source('trip.zip').click();
  await tripReport().getByRole('button', { name: 'Take it out again' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('This source was taken out of the vault again.').waitFor();
  await expect.poll(() => table.getByRole('row').count()).toBe(8);
  await goTo(page, 'Conversations');
  await page.getByRole('button', { name: 'Choir' }).waitFor();
  await expect.poll(() => page.getByText('Mika').count()).toBe(0);
});

it('the page has complained about nothing', () => {
  expect(stage.complaints).toEqual([]);
});
