/** The whole way with the keyboard alone: no pointer is moved, nothing is clicked, nothing filled from outside. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { focusedName as nameOfFocused, tabTo as pressTabTo } from './support/keyboard.ts';
import { allTasksDone, passphrase, sample } from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  // The browser is told to hand over file choosers long before one opens: told at the same moment, it may be late.
  page.on('filechooser', (chooser) => void chooser.setFiles(sample.chats));
});

afterAll(() => stage.close());

const tabTo = (name: RegExp) => pressTabTo(page, name);
const focusedName = () => nameOfFocused(page);

/** Goes to a screen by the sidebar, from wherever the focus is, and waits for its heading. */
async function walkTo(screen: string): Promise<void> {
  await tabTo(new RegExp(`^${screen}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
}

it('makes a vault', async () => {
  await page.getByRole('heading', { name: 'Make your vault' }).waitFor();
  await tabTo(/^Passphrase/);
  await page.keyboard.type(passphrase);
  await tabTo(/^The same again/);
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your recovery code' }).waitFor();
  await tabTo(/I wrote it down/);
  await page.keyboard.press('Space');
  await tabTo(/^Open the vault$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'See for yourself' }).waitFor();
});

it('imports a chat', async () => {
  await tabTo(/^Import a first conversation$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
  await tabTo(/^Choose files$/);
  await page.keyboard.press('Enter');
  await page.getByText('Which one is you?').waitFor();
  await tabTo(new RegExp(sample.owner));
  await tabTo(/^Import th(is|ese) chats?$/);
  await page.keyboard.press('Enter');
  await page.getByText(/^\d+ messages added\.$/).waitFor();
  await allTasksDone(page);
});

it('walks the map and opens a person', async () => {
  await tabTo(/^See the map$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Map', level: 1 }).waitFor();
  await page.getByRole('option').first().waitFor();
  await tabTo(/talks, last on/);
  const names = new Set<string>([await focusedName()]);
  for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'End', 'Home']) {
    await page.keyboard.press(key);
    names.add(await focusedName());
  }
  expect(names.size).toBeGreaterThan(2);
  for (let steps = 0; !(await focusedName()).startsWith(sample.partner); steps += 1) {
    expect(steps).toBeLessThan(12);
    await page.keyboard.press(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'][steps % 4] ?? 'Home');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: sample.partner, level: 1 }).waitFor();
});

it('opens the words of a point, and Escape comes back to the chart', async () => {
  await tabTo(/^Tone over time with/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'The words' }).getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'The words' }).waitFor({ state: 'detached' });
  expect(await focusedName()).toMatch(/^Tone over time with/);
  await page.keyboard.press('Enter');
  await tabTo(/^Open in the conversation$/);
  await page.keyboard.press('Enter');
  await page.getByText(/470 messages/).waitFor();
});

it('explains a mark, and Escape comes back to it', async () => {
  await tabTo(/marked: /);
  const mark = await focusedName();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedName()).toBe(mark);
});

it('sets up the report and locks', async () => {
  await walkTo('Report');
  await tabTo(/Pseudonyms/);
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Their names' }).isChecked()).toBe(true);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await walkTo('Settings');
  await tabTo(/^Lock now$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
});
