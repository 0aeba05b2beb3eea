/** The map of a made-up network: what it shows against its table, and all that can be done on it, by keyboard and pointer. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import { axeFindings } from './support/axe.ts';
import { createVault, goTo, importChats, sample } from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage(({ folder }) =>
    writeNetwork(folder, { people: 16, years: 1, messages: 700, seed: 3 }),
  );
  page = stage.page;
  await createVault(page);
  await importChats(page, join(stage.folder, 'result.json'), sample.owner);
  await goTo(page, 'Map');
  await page.getByRole('option').first().waitFor();
});

afterAll(() => stage.close());

const map = () => page.getByRole('listbox', { name: /^(Map of your ties|Ties between)/ });
const table = () => page.getByRole('table', { name: 'Everyone on the map' });

/** What every person on the map is called by, in words. */
function sentences(): Promise<string[]> {
  return map()
    .last()
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''));
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('Not in sight.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses the pointer at the first place and lets it go at the last. */
async function dragOver(places: readonly { x: number; y: number }[]): Promise<void> {
  for (const [index, { x, y }] of places.entries()) {
    await page.mouse.move(x, y, { steps: 4 });
    if (index === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

it('says the same as its table, of everybody', async () => {
  const rows = await table().getByRole('row').allInnerTexts();
  const told = rows.slice(1).map((row) => row.split('\t').map((cell) => cell.trim()));
  const drawn = await sentences();
  expect(told.length).toBe(drawn.length);
  expect(told.length).toBeGreaterThan(8);
  for (const [name = '', contact = '', tone = '', talks = ''] of told) {
    const sentence = drawn.find((candidate) => candidate.startsWith(`${name}:`));
    expect(sentence).toContain(contact);
    expect(sentence).toContain(tone);
    expect(sentence).toMatch(new RegExp(`\\b${talks} talks?`));
  }
});

it('is walked by arrow keys, and Space gathers', async () => {
  await map().getByRole('option').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: '2 people gathered' }).waitFor();
  expect((await sentences()).filter((sentence) => sentence.endsWith(', gathered'))).toHaveLength(2);
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: '1 person gathered' }).waitFor();
  await page.getByRole('button', { name: 'Let go' }).click();
});

it('has a menu by the keyboard, where closeness is rated; Escape comes back to the person', async () => {
  const first = map().getByRole('option').first();
  await first.focus();
  const name = (await first.getAttribute('aria-label'))?.split(':')[0] ?? '';
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: `What to do with ${name}` }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await page.evaluate(`document.activeElement.getAttribute('role')`)).toBe('option');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '6, very close' }).press('Enter');
  await page.getByText(`closeness to ${name} is 6 of 6`).waitFor();
  await table().getByText('rated 6').waitFor();
});

it('takes a person dragged to the rim as not close, until that is taken back', async () => {
  const person = map().getByRole('option').nth(2);
  const name = (await person.getAttribute('aria-label'))?.split(':')[0] ?? '';
  const box = await map().boundingBox();
  if (box === null) throw new Error('No map in sight.');
  await dragOver([await middleOf(person), { x: box.x + box.width / 2, y: box.y + box.height - 8 }]);
  await page.getByText(`closeness to ${name} is 0 of 6`).waitFor();
  await table().getByText('rated 0').waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Taken back.').waitFor();
  await table().getByText('rated 0').waitFor({ state: 'detached' });
});

it('gathers those a line is drawn around, and keeps that they know each other', async () => {
  const box = await map().boundingBox();
  if (box === null) throw new Error('No map in sight.');
  const { x, y, width, height } = box;
  const corner = { x: x + 2, y: y + 2 };
  await dragOver([
    corner,
    { x: x + width - 2, y: y + 2 },
    { x: x + width - 2, y: y + height - 2 },
    { x: x + 2, y: y + height - 2 },
  ]);
  const everybody = (await sentences()).length;
  await page.getByRole('heading', { name: `${everybody} people gathered` }).waitFor();
  await page.getByRole('button', { name: 'They know each other' }).click();
  await page.getByText(`Kept: ${(everybody * (everybody - 1)) / 2} ties drawn by you.`).waitFor();
  await page.getByRole('radio', { name: 'Ties between people' }).click();
  await map()
    .and(page.getByLabel(`${everybody} people, ${(everybody * (everybody - 1)) / 2} ties`))
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Taken back.').waitFor();
  await page.getByLabel(`, ${(everybody * (everybody - 1)) / 2} ties`).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Let go' }).click();
  await page.getByRole('radio', { name: 'You in the middle' }).click();
});

it('shows only those a filter lets through, in the table too, and dims who is not sought', async () => {
  const everybody = (await sentences()).length;
  await page.getByRole('button', { name: /Any (contact|strength)/ }).click();
  await page.getByRole('option', { name: /(^|or )little contact$/i }).click();
  await page.getByText(new RegExp(`people of ${everybody}$`)).waitFor();
  const weak = await sentences();
  expect(weak.filter((sentence) => !/little contact|weak tie/.test(sentence))).toEqual([]);
  expect(await table().getByRole('row').count()).toBe(weak.length + 1);
  await page.getByRole('button', { name: 'Show everybody' }).click();
  const [name = ''] = (await sentences())[0]?.split(':') ?? [];
  await page.getByLabel('Find someone on the map').fill(name);
  await page.getByText('1 person found').waitFor();
  await page.getByLabel('Find someone on the map').fill('');
});

it('goes back in time by the keyboard, plays on, and lays two dates side by side', async () => {
  const everybody = (await sentences()).length;
  await page.getByRole('slider', { name: 'As it stood' }).focus();
  await page.keyboard.press('Home');
  await map()
    .and(page.getByLabel(/^Map of your ties on /))
    .waitFor();
  expect((await sentences()).length).toBeLessThan(everybody);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const second = page.getByRole('slider', { name: 'As it stood' }).and(page.locator('[value="2"]'));
  await second.waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('slider', { name: 'As it stood' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Compare two dates' }).click();
  await page.getByRole('region', { name: 'The earlier date' }).getByRole('listbox').waitFor();
  await page.getByRole('heading', { name: 'What differs' }).waitFor();
  await table().getByRole('columnheader', { name: 'Before' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Compare two dates' }).click();
});

/** Saves the map as the menu names it. */
async function saved(choice: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: choice, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

it('saves as SVG and PNG, with names or without', async () => {
  const names = (await sentences()).map((sentence) => sentence.split(':')[0] ?? '');
  const [named, bare] = [String(await saved('SVG with names')), String(await saved('SVG without names'))];
  expect(names.some((name) => named.includes(name))).toBe(true);
  expect(names.some((name) => bare.includes(name))).toBe(false);
  const png = await saved('PNG without names');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

it('has nothing for axe to find in the dark either, and the screens complained of nothing', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  // The colours fade over to those of the dark.
  await expect.poll(() => axeFindings(page), { timeout: 20_000 }).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
