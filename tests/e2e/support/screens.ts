/** The screens as a user finds them: by role and by label. */
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export const sample = {
  chats: resolve(import.meta.dirname, '../../../resources/sample/result.json'),
  whatsapp: resolve(import.meta.dirname, '../../../resources/sample/WhatsApp Chat with Maya Lindqvist.txt'),
  call: resolve(import.meta.dirname, '../../../resources/sample/call 2026-06-05 18-00.ogg'),
  owner: 'Alex Morgan',
  partner: 'Corin Hale',
};

export const passphrase = 'quiet river lamp';

/** Makes the vault and gives the recovery code shown. */
export async function createVault(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.getByRole('heading', { name: 'Your recovery code' }).waitFor();
  const groups = await page.locator('.recovery-code span').allInnerTexts();
  await page.getByText('I wrote it down').click();
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Overview' }).waitFor();
  return groups.join('-');
}

export async function unlock(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

type Screen = 'Overview' | 'Map' | 'People' | 'Conversations' | 'Import' | 'Report' | 'Settings';

export async function goTo(page: Page, screen: Screen): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: screen }).click();
  await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
}

/** A file by its path, or one that only the browser has. */
type Given = string | { name: string; mimeType: string; buffer: Buffer };

/** Chooses a file as the button for it does. */
export async function chooseFiles(page: Page, given: Given): Promise<void> {
  // The second input is for folders.
  await page.locator('input[type=file]').first().setInputFiles(given);
}

/** Drops files and folders of the disk onto a place, as from a file manager. */
export async function dropPaths(page: Page, place: Locator, paths: readonly string[]): Promise<void> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('The place to drop onto is not in sight.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const browser = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    await browser.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** Sets going the import of chats in which the owner has this name. */
export async function startImport(page: Page, given: Given, owner: string): Promise<void> {
  await goTo(page, 'Import');
  await chooseFiles(page, given);
  await page.getByRole('radio', { name: owner }).check({ force: true });
  await page.getByRole('button', { name: /^Import th(is|ese) chats?$/ }).click();
}

/** Brings chats in, and waits until they are read too. */
export async function importChats(page: Page, given: Given, owner: string): Promise<void> {
  await goTo(page, 'Import');
  const added = page.getByText(/messages added/);
  const before = await added.count();
  await startImport(page, given, owner);
  await added.nth(before).waitFor();
  await allTasksDone(page);
}

/** A chat of these lines as WhatsApp exports it. */
export function whatsappChat(person: string, lines: readonly string[]): Given {
  const name = `WhatsApp Chat with ${person}.txt`;
  return { name, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
}

/** Answers what is asked about the sample call, up to the button that starts it. */
export async function describeSampleCall(page: Page): Promise<void> {
  await chooseFiles(page, sample.call);
  await page.getByRole('combobox', { name: 'Who is the other person?' }).fill(sample.partner);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'I am on the left' }).check({ force: true });
  await page.getByText('I took part in this conversation').click();
}

export async function startCallImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import this recording' }).click();
}

/** Resolves when the sample call is written down; slow machines take their time. */
export async function callWrittenDown(page: Page): Promise<void> {
  await page.getByText(/turns in .* written down/).waitFor({ timeout: 170_000 });
}

/** Resolves when no task runs any more. */
export async function allTasksDone(page: Page): Promise<void> {
  const tasks = page.getByRole('region', { name: 'Tasks' });
  await tasks.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 120_000 });
}
