/** Somebody stands under two names in two services: suggested, joined, and parted again, by pointer and by keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { createVault, goTo, importChats, whatsappChat } from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

const whatsapp = [
  '18/03/24, 14:56 - Ann Stone: Hello José',
  '18/03/24, 14:57 - José Núñez: Hello Ann, how are you?',
  '18/03/24, 14:58 - Ann Stone: Fine, see you on Friday',
];

const telegram = JSON.stringify({
  name: 'Jose Nunez',
  type: 'personal_chat',
  id: 2,
  messages: [
    ['Ann Stone', 'user1', 'Here I am too'],
    ['Jose Nunez', 'user2', 'Good to see you here'],
  ].map(([from, fromId, text], index) => ({
    id: index + 1,
    type: 'message',
    date: `2024-04-02T10:0${index}:00`,
    date_unixtime: String(1_712_052_000 + index * 60),
    from,
    from_id: fromId,
    text,
  })),
});

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  await createVault(page);
});

afterAll(() => stage.close());

/** The names in the table of everyone. */
async function everyone(): Promise<string[]> {
  const names = page.getByRole('table', { name: 'Everyone' }).getByRole('rowheader');
  return (await names.getByRole('button').filter({ hasNotText: 'Rename' }).allInnerTexts()).toSorted((a, b) =>
    a.localeCompare(b),
  );
}

it('suggests that one name in two spellings is one person', async () => {
  await importChats(page, whatsappChat('José Núñez', whatsapp), 'Ann Stone');
  await importChats(
    page,
    { name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(telegram) },
    'Ann Stone',
  );
  await goTo(page, 'People');
  await page.getByRole('heading', { name: 'These may be the same person' }).waitFor();
  await page.getByText(/are one name, spelled in two ways/).waitFor();
  expect(await everyone()).toEqual(['Jose Nunez', 'José Núñez']);
  expect(await axeFindings(page)).toEqual([]);
});

it('joins the two once the owner says so, and parts them again', async () => {
  await page.getByRole('button', { name: /^Same person:/ }).click();
  const undo = page.getByRole('button', { name: /^Undo:/ });
  await undo.waitFor();
  await expect.poll(everyone).toHaveLength(1);
  expect(await axeFindings(page)).toEqual([]);
  // The focus is on the way back.
  await page.keyboard.press('Enter');
  await expect.poll(everyone).toEqual(['Jose Nunez', 'José Núñez']);
  await page.getByRole('button', { name: /^Same person:/ }).waitFor();
});

it('joins two by hand on the page of one, with the keyboard, and takes them apart', async () => {
  await page.getByRole('button', { name: 'José Núñez', exact: true }).last().click();
  await page.getByRole('heading', { name: 'Names and numbers' }).waitFor();
  await page.getByRole('button', { name: 'Merge with…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').focus();
  await page.keyboard.type('jose n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Merge with Jose Nunez' }).focus();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: /^Names and numbers/ });
  await expect.poll(() => table.getByRole('rowheader').allInnerTexts()).toEqual(['José Núñez', 'Jose Nunez']);
  await page.getByRole('button', { name: 'Take apart: Jose Nunez in Telegram' }).click();
  await page.getByText('is a person of their own now').waitFor();
  await expect.poll(() => table.getByRole('rowheader').allInnerTexts()).toEqual(['José Núñez']);
  expect(await axeFindings(page)).toEqual([]);
});

it('calls somebody as the owner likes, and remembers who is not the same', async () => {
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('textbox', { name: /^New name/ }).fill('My brother');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My brother', level: 1 }).waitFor();
  // The keyboard goes on from where it was.
  await page.locator('button:focus', { hasText: 'Rename' }).waitFor();
  await goTo(page, 'People');
  await expect.poll(everyone).toEqual(['Jose Nunez', 'My brother']);
  await expect
    .poll(() => page.getByRole('heading', { name: 'These may be the same person' }).count())
    .toBe(0);
  expect(stage.complaints).toEqual([]);
});
