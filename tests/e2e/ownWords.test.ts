/** What the owner says of a person: roles, flags, boundaries, life events, closeness, and whether contact rests. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { createVault, goTo, importChats, whatsappChat } from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

const chat = (name: string, hour: number) =>
  whatsappChat(name, [
    `18/03/24, ${hour}:56 - Ann Stone: Hello ${name}`,
    `18/03/24, ${hour}:57 - ${name}: Hello Ann, thank you so much for your kind help`,
    `18/03/24, ${hour}:58 - Ann Stone: Any time, see you on Friday`,
  ]);

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  await createVault(page);
  await importChats(page, chat('Noor Haddad', 14), 'Ann Stone');
  await importChats(page, chat('Ola Berg', 19), 'Ann Stone');
});

afterAll(() => stage.close());

async function openPerson(name: string): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('table', { name: 'Everyone' }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Chooses in a list of options with the keyboard. */
async function choose(label: RegExp, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option }).focus();
  await page.keyboard.press('Enter');
}

async function writeDown(kind: string, question: string, words: string, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Write something down' }).click();
  await choose(/What is it/, kind);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: question }).fill(words);
  await dialog.getByLabel('On which day').fill(day);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('keeps who somebody is for what, by keyboard', async () => {
  await openPerson('Noor Haddad');
  const advice = page.getByRole('button', { name: 'good advice' });
  await advice.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => advice.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('textbox', { name: /Something else/ }).fill('long walks');
  await page.keyboard.press('Enter');
  const walks = page.getByRole('button', { name: 'long walks' });
  await expect.poll(() => walks.getAttribute('aria-pressed')).toBe('true');
});

it('keeps flags, boundaries and life events with their days, to be changed and taken away', async () => {
  await writeDown('Green flag', 'What did you notice?', 'Takes a no well', '2024-03-18');
  await writeDown('Boundary', 'What is the boundary?', 'No calls at night', '2024-03-19');
  await writeDown('Life event', 'What happened?', 'Moved house', '2024-03-20');
  await page.getByRole('button', { name: 'Kept or crossed: No calls at night' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'It was crossed' }).check({ force: true });
  await dialog.getByLabel('On which day').fill('2024-04-02');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Crossed · 2 Apr 2024').waitFor();
  await page.getByRole('button', { name: 'Change: Takes a no well' }).click();
  await dialog.getByRole('textbox', { name: 'More, if you like' }).fill('even when tired');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('even when tired').waitFor();
  await page.getByRole('button', { name: 'Remove: Moved house' }).click();
  await dialog.getByRole('button', { name: 'Remove it' }).click();
  await expect.poll(() => page.getByText('Moved house').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

it('keeps a picture, small and made anew', async () => {
  const canvas = `(() => { const canvas = document.createElement('canvas'); canvas.width = 900; canvas.height = 600;
    canvas.getContext('2d').fillRect(0, 0, 900, 600); return canvas.toDataURL('image/png').split(',')[1]; })()`;
  const buffer = Buffer.from(String(await page.evaluate(canvas)), 'base64');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add a picture' }).click(),
  ]);
  await chooser.setFiles({ name: 'noor.png', mimeType: 'image/png', buffer });
  const picture = page.getByRole('img', { name: 'Noor Haddad' });
  await picture.waitFor();
  const width = () => page.evaluate("document.querySelector('.photo img').naturalWidth");
  await expect.poll(width).toBe(256);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Add a picture' }).waitFor();
  expect(await picture.count()).toBe(0);
});

it('keeps how close somebody was on earlier days', async () => {
  await page.getByRole('button', { name: 'How close it was before' }).click();
  await page.getByRole('button', { name: 'Add one for another day' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('On which day').fill('2023-12-24');
  await choose(/How close did you feel/, '5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const ratings = page.getByRole('table', { name: /^Your ratings of closeness/ });
  await expect.poll(() => ratings.getByRole('rowheader').allInnerTexts()).toEqual(['24 Dec 2023']);
  expect(await axeFindings(page)).toEqual([]);
});

it('leaves whom the owner set aside off the overview, and says in the list who it is', async () => {
  const heard = page.getByRole('region', { name: 'People you heard from' });
  await goTo(page, 'Overview');
  await heard.getByRole('button', { name: 'Noor Haddad' }).waitFor();
  await openPerson('Noor Haddad');
  await page.getByRole('radio', { name: 'Unsafe' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('banner').or(page.locator('.page-header')).getByText('Unsafe').first().waitFor();
  await goTo(page, 'Overview');
  await heard.getByRole('button', { name: 'Ola Berg' }).waitFor();
  await expect.poll(() => page.getByRole('main').getByText('Noor Haddad').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await goTo(page, 'People');
  await page
    .getByRole('rowheader', { name: /Noor Haddad/ })
    .getByText('Unsafe')
    .waitFor();
  await page.getByRole('button', { name: /Contact/ }).click();
  await page.getByRole('option', { name: 'Without paused and unsafe' }).click();
  const names = page.getByRole('table', { name: 'Everyone' }).getByRole('rowheader');
  await expect.poll(() => names.count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
