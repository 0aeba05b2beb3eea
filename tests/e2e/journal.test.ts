/** A talk written down: with the keyboard alone, seen on the person's page, changed, removed and brought back. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { lookAt, lookAtAll } from './support/look.ts';
import { createVault } from './support/screens.ts';
import { keepFailure, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  await createVault(page);
});
afterEach(({ task }) => keepFailure(page, task));
afterAll(() => stage.close());

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
/** Slow machines take their time. */
const soon = { timeout: 30_000 };

const dialog = (title: string | RegExp) => page.getByRole('dialog', { name: title });
const journal = () => page.getByRole('region', { name: 'Journal' });
const entries = () => journal().getByRole('listitem');

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

it('is written with the keyboard alone, from any screen, with somebody who is in no import', async () => {
  await press('Alt+KeyJ');
  await dialog('Write down a talk').waitFor();
  await tabTo(page, /With whom/);
  await page.keyboard.type('Tove Lind');
  await tabTo(page, /^How\b|In person/);
  await press('Enter', 'ArrowDown', 'Enter');
  await tabTo(page, /not at all/);
  await press('Space');
  await tabTo(page, /not at all/);
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await lookAt(page, 'journal-first', sizes)).toEqual([]);
  await tabTo(page, /^You and them/);
  await press('Enter');
  await tabTo(page, /^Cold to warm/);
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await tabTo(page, /^Giving way/);
  await press('Space');
  expect(await lookAt(page, 'journal-grid', sizes)).toEqual([]);
  await tabTo(page, /In your own words/);
  await page.keyboard.type('We spoke of the harbour.');
  await tabTo(page, /^Save$/);
  await press('Enter');
  await dialog('Written down').waitFor();
  await tabTo(page, /^See it there$/);
  await press('Enter');
  await page.getByRole('heading', { name: 'Tove Lind', level: 1 }).waitFor();
});

it('stands on the page of the person, and says only what was rated', async () => {
  await entries().first().getByRole('button', { expanded: false }).focus();
  await press('Enter');
  await page.getByText('We spoke of the harbour.').waitFor();
  const rated = await entries().first().locator('dl > div').allInnerTexts();
  expect(rated.map((row) => row.replace(/\s*\n\s*/, ': '))).toEqual([
    'The talk flowed by itself: 0 of 6',
    'I felt heard: 4 of 6',
    'How you were: 20 towards warm, between giving way and leading',
  ]);
  expect(await entries().first().innerText()).toContain('a call');
  expect(await lookAtAll(page, 'journal-person')).toEqual([]);
});

it('can be changed', async () => {
  await journal()
    .getByRole('button', { name: /^Change the entry/ })
    .focus();
  await press('Enter');
  await dialog('Change this entry').waitFor();
  await tabTo(page, /^Leave out: The talk flowed/);
  await press('Enter');
  await tabTo(page, /In your own words/);
  await press('End');
  await page.keyboard.type(' And of boats.');
  await tabTo(page, /^Save$/);
  await press('Enter');
  await journal().getByText('We spoke of the harbour. And of boats.').waitFor();
  await expect.poll(() => entries().first().locator('dl > div').count(), soon).toBe(2);
});

it('is not lost by a slip', async () => {
  await journal().getByRole('button', { name: 'Write down a talk' }).focus();
  await press('Enter');
  await dialog('A talk with Tove Lind').waitFor();
  await press('Escape');
  await dialog('A talk with Tove Lind').waitFor({ state: 'detached' });
  await press('Enter');
  await tabTo(page, /In your own words/);
  await page.keyboard.type('Half a sentence');
  await press('Escape');
  await dialog('Leave without saving?').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await press('Escape');
  await dialog('Leave without saving?').waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: 'In your own words' }).inputValue()).toBe('Half a sentence');
  // Another key between: three in a row are the quick exit.
  await press('Shift', 'Escape');
  await tabTo(page, /^Leave it$/);
  await press('Enter');
  await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
  expect(await entries().count()).toBe(1);
});

it('takes an earlier talk, and says that it was written down later', async () => {
  await page.getByRole('main').getByRole('button', { name: 'Write down a talk' }).click();
  await dialog(/^A talk/)
    .getByText('Earlier')
    .click();
  await dialog(/^A talk/)
    .getByLabel('It began')
    .fill('2099-01-01T10:00');
  await page.getByText('Please choose a time that has passed.').waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await dialog(/^A talk/)
    .getByLabel('It began')
    .fill('2026-02-03T10:00');
  await page.getByRole('button', { name: 'You and them' }).click();
  await page
    .locator('.grid-pad-touch')
    .last()
    .click({ position: { x: 12, y: 12 } });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => entries().count(), soon).toBe(2);
  expect(await entries().last().innerText()).toMatch(/Tue 3 Feb 2026, 10:00.*in person.*written down later/s);
});

it('is removed, and brought back', async () => {
  const newest = () => entries().first().getByRole('button').first().innerText();
  const before = await newest();
  await entries()
    .first()
    .getByRole('button', { name: /^Remove the entry/ })
    .focus();
  await press('Enter');
  await expect.poll(() => entries().count(), soon).toBe(1);
  await journal().getByText('is removed.').waitFor();
  expect(await lookAtAll(page, 'journal-removed')).toEqual([]);
  await press('Enter');
  await expect.poll(() => entries().count(), soon).toBe(2);
  expect(await newest()).toBe(before);
  expect(stage.complaints).toEqual([]);
});
