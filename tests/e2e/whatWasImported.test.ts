/** What came in, as the screens show it: changed and taken back words, voice messages, calls, media, and where each stands. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { runCommand } from './support/commandLine.ts';
import { lookAt } from './support/look.ts';
import { writeMadeExports } from './support/madeExports.ts';
import { goTo, passphrase, unlock } from './support/screens.ts';
import { keepFailure, openStage, type Places, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

async function fillVault({ folder, vault }: Places): Promise<void> {
  await run(vault, 'init');
  const paths = await writeMadeExports(folder);
  const answers = ['--me', 'Ann', '--timezone', 'Europe/Oslo', '--date-order', 'day-first'];
  await run(vault, 'import', ...paths, ...answers, '--transcribe-voice');
}

beforeAll(async () => {
  stage = await openStage(fillVault);
  page = stage.page;
  await unlock(page, passphrase);
  await page.getByRole('navigation').getByRole('button', { name: 'Overview' }).waitFor();
});

afterEach(({ task }) => keepFailure(page, task));

afterAll(() => stage.close());

async function run(vault: string, ...words: string[]): Promise<void> {
  const { code, complaints: said } = await runCommand(['--vault', vault, ...words], `${passphrase}\n`);
  expect([code, said]).toEqual([0, expect.any(String)]);
}

/** Opens a conversation from the list and waits for its words. */
async function open(title: string | RegExp): Promise<void> {
  await goTo(page, 'Conversations');
  await page.getByRole('button', { name: title }).click();
  await page.locator('.utterance').first().waitFor();
}

function utterance(words: string) {
  return page.locator('.utterance').filter({ hasText: words });
}

it('shows words as they stand, and what they were before on demand', async () => {
  await open('Maya');
  const changed = utterance('I could have said that more kindly');
  const before = changed.getByText('You are far too sensitive about this');
  expect(await before.isVisible()).toBe(false);
  await changed.getByRole('button', { name: 'Edited: show what it said before' }).press('Enter');
  await before.waitFor();
});

it('tells what was taken back, with the words where an export had them', async () => {
  expect(await utterance('That never happened, you').innerText()).toContain('Taken back later. It said:');
  const wordless = page.getByText('Taken back. What it said stands in no export that you brought in.');
  expect(await wordless.count()).toBe(1);
});

it('names what was sent along', async () => {
  const names = await page.locator('.attachment-name').allInnerTexts();
  expect(names).toEqual([
    'Voice message, 2:09',
    'Picture',
    'Something sent along, not in the export',
    'Voice message, not in the export',
    'Document, not in the export',
  ]);
  expect(await page.getByLabel('Voice message from Maya').count()).toBe(1);
  expect(await lookAt(page, 'what-was-imported')).toEqual([]);
});

it('tells where each thing stands, for all sources that tell it', async () => {
  await page
    .getByRole('button', { name: /^Where this stands: Maya/ })
    .first()
    .press('Enter');
  const facts = page.getByRole('dialog', { name: 'Where this stands' });
  const chat = await readFile(join(stage.folder, 'WhatsApp Chat with Maya.txt'));
  const text = await facts.innerText();
  expect(text).toContain('2 sources tell this.');
  expect(text).toContain('2024-03-23T17:04:00Z');
  expect(text).toContain('WhatsApp Chat with Maya.zip');
  expect(text).toContain(createHash('sha256').update(chat).digest('hex'));
  expect(await lookAt(page, 'where-it-stands')).toEqual([]);
  await page.keyboard.press('Escape');
  await facts.waitFor({ state: 'detached' });
});

it('shows calls with their length, and a sound that was left out with its own', async () => {
  await open('Ben');
  expect(await page.locator('.attachment-name').allInnerTexts()).toEqual([
    'Voice call, 13 minutes',
    'Missed voice call',
    'Voice message, 0:14, not in the export',
    'Sticker, not in the export',
  ]);
});

it('names a few people of a large group, and all of them on demand', async () => {
  await open(/^Choir/);
  const people = page.locator('.conversation-head').getByRole('button');
  const few = await people.count();
  await page.getByRole('button', { name: /^\d+ more$/ }).click();
  expect([few, await people.count()]).toEqual([9, 40]);
});

it('marks what was taken back in the search', async () => {
  await goTo(page, 'Conversations');
  await page.getByRole('searchbox').fill('making things up');
  const hit = page.locator('.search-hit');
  await hit.waitFor();
  expect(await hit.innerText()).toContain('taken back later');
});

it('the page has complained about nothing', () => {
  expect(stage.complaints).toEqual([]);
});
