/** A voice message in its chat: its words corrected, what was heard seen again and brought back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { zipOf } from '../unit/files/archives.ts';
import { everything, handOver } from '../unit/intake/handOver.ts';
import { axeFindings } from './support/axe.ts';
import { goTo, passphrase, unlock } from './support/screens.ts';
import { makeVault, openStage, type Places, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

/** A vault with a chat in which Ole sent a voice message, written down. */
async function fillVault({ folder, vault }: Places): Promise<void> {
  const sound = await readFile(join(import.meta.dirname, '../fixtures/audio/two-voices.ogg'));
  const lines = [
    '18/03/22, 10:02 - Ann: are you there?',
    '18/03/22, 10:03 - Ole: PTT-20220318-WA0001.opus (file attached)',
    '18/03/22, 10:05 - Ann: yes, gladly',
  ];
  const chat = join(folder, 'chat.zip');
  await writeFile(
    chat,
    await zipOf({ 'WhatsApp Chat with Ole.txt': lines.join('\n'), 'PTT-20220318-WA0001.opus': sound }),
  );
  await makeVault(vault, async (app) => {
    const choices = { ...everything(await handOver(app, chat), 'Ann'), transcribeVoice: true };
    await app.finished(app.startImport(choices));
  });
}

beforeAll(async () => {
  stage = await openStage(fillVault);
  page = stage.page;
  await unlock(page, passphrase);
  await goTo(page, 'Conversations');
  await page.getByRole('main').getByRole('button', { name: /Ole/ }).first().click();
});

afterAll(() => stage.close());

function words(): Promise<string> {
  return page.locator('.utterance[data-side=other] .utterance-text').innerText();
}

it('takes the words of the owner, by the keyboard alone', async () => {
  const heard = await words();
  await page.getByRole('button', { name: 'Correct these words' }).focus();
  await page.keyboard.press('Enter');
  expect(await axeFindings(page)).toEqual([]);
  const field = page.getByRole('textbox', { name: 'The words of this voice message' });
  await field.press('Control+a');
  await page.keyboard.type('Shall we meet for coffee on Saturday?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Corrected by you: show what was heard' }).waitFor();
  expect(await words()).toBe('Shall we meet for coffee on Saturday?');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Correct these words');
  await page.getByRole('button', { name: 'Corrected by you: show what was heard' }).click();
  await page.getByText(heard).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('says again what was heard', async () => {
  await page.getByRole('button', { name: 'Bring this back' }).click();
  await page.getByText('Written down from the voice message by Evenkeel').waitFor();
  expect(await words()).not.toBe('Shall we meet for coffee on Saturday?');
  expect(stage.complaints).toEqual([]);
});
