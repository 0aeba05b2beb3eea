/** What the owner adds to the map: named groups, photos, ratings of today, whom to set aside; by keys, table, pointer and touch. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { filesBelow } from '../../src/main/files/filesBelow.ts';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import { everything } from '../unit/intake/handOver.ts';
import { axeFindings } from './support/axe.ts';
import { goTo, passphrase, sample, unlock } from './support/screens.ts';
import { keepFailure, makeVault, openStage, type Places, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;
/** Of those on the map, the strongest tie first. */
let names: string[];

async function fillVault({ folder, vault }: Places): Promise<void> {
  await writeNetwork(join(folder, 'exports'), { people: 14, years: 1, messages: 600, seed: 4 });
  await makeVault(vault, async (app) => {
    const files = await filesBelow(join(folder, 'exports', 'result.json'));
    const { stagedId, sources } = await app.recognise(app.stageFiles(files));
    for (const { sourceKey } of sources) {
      const how = { formatId: null, timeZone: 'UTC', dateOrder: null, columns: null };
      await app.finished(app.startImport(everything({ stagedId, sourceKey, ...how }, sample.owner)));
    }
    const { ties } = await app.call('network.show', { atDate: null });
    for (const { personId } of ties.slice(-2)) {
      await app.call('people.setStatus', { personId, status: 'unsafe' });
    }
  });
}

beforeAll(async () => {
  stage = await openStage(fillVault);
  page = stage.page;
  await unlock(page, passphrase);
  await openMap();
  names = (await sentences()).map((sentence) => sentence.split(':')[0] ?? '');
});

afterEach(({ task }) => keepFailure(page, task));
afterAll(() => stage.close());

const map = () => page.getByRole('listbox', { name: /^(Map of your ties|Ties between)/ });
const table = () => page.getByRole('table', { name: 'Everyone on the map' });
const nameAt = (index: number) => names.at(index) ?? '';
const person = (index: number) => map().getByRole('option', { name: new RegExp(`^${nameAt(index)}:`) });

async function openMap(): Promise<void> {
  await goTo(page, 'Map');
  await page.getByRole('option').first().waitFor();
}

function sentences(): Promise<string[]> {
  return map()
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''));
}

async function inGroup(name: string): Promise<string[]> {
  const found = (await sentences()).filter((sentence) =>
    new RegExp(`, in [^,]*\\b${name}\\b`).test(sentence),
  );
  return found.map((sentence) => sentence.split(':')[0] ?? '').toSorted();
}

async function takeBack(): Promise<void> {
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Taken back.').waitFor();
}

async function askGroup(group: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with ${group}` }).press('Enter');
  await page.getByRole('menuitem', { name: what }).press('Enter');
}

it('keeps those ticked in the table as a group, marked and said with each', async () => {
  for (const index of [0, 2, 5])
    await table()
      .getByRole('checkbox', { name: `Gather ${nameAt(index)}` })
      .check();
  await page.getByRole('heading', { name: '3 people gathered' }).waitFor();
  await page.getByRole('button', { name: 'Keep as a group' }).press('Enter');
  await page.getByRole('combobox', { name: 'Name of the group' }).fill('Lake choir');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Lake choir is kept as a group of 3 people.').waitFor();
  await page.getByRole('button', { name: 'Let go' }).click();
  await expect.poll(() => inGroup('Lake choir')).toEqual([nameAt(0), nameAt(2), nameAt(5)].toSorted());
  expect(await map().locator('.map-group-name').allTextContents()).toEqual(['Lake choir']);
  expect(await axeFindings(page)).toEqual([]);
});

it('adds those gathered by keys to a group that is there, and takes exactly them out again', async () => {
  for (const index of [2, 3]) {
    await person(index).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Keep as a group' }).press('Enter');
  await page.getByRole('combobox', { name: 'Name of the group' }).fill('lake choir');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Add to Lake choir' }).press('Enter');
  await page.getByText('Lake choir: 2 added.').waitFor();
  await expect.poll(async () => (await inGroup('Lake choir')).length).toBe(4);
  await takeBack();
  await expect.poll(async () => (await inGroup('Lake choir')).length).toBe(3);
  await page.getByRole('button', { name: 'Let go' }).click();
});

it('puts somebody into a group by their menu', async () => {
  await person(1).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Put into Lake choir' }).press('Enter');
  await page.getByText(`${nameAt(1)} is in Lake choir now.`).waitFor();
  await expect.poll(() => inGroup('Lake choir')).toContain(nameAt(1));
});

it('shows only a group, under its new name, without whom was taken out', async () => {
  await askGroup('Lake choir', 'Change name or people');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('Harbour choir');
  await dialog.getByRole('checkbox', { name: nameAt(5) }).uncheck({ force: true });
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Harbour choir is changed.').waitFor();
  await page.getByRole('button', { name: /Any group/ }).press('Enter');
  await page.getByRole('option', { name: /^Harbour choir/ }).press('Enter');
  await page.getByText(`3 people of ${names.length}`).waitFor();
  expect((await sentences()).map((sentence) => sentence.split(':')[0] ?? '').toSorted()).toEqual(
    [nameAt(0), nameAt(1), nameAt(2)].toSorted(),
  );
  await page.getByRole('button', { name: 'Show everybody' }).click();
});

it('removes a group, and brings it back', async () => {
  await askGroup('Harbour choir', 'Remove the group');
  await page.getByText('Harbour choir is no longer kept as a group.').waitFor();
  await expect.poll(() => inGroup('Harbour choir')).toEqual([]);
  await takeBack();
  await expect.poll(async () => (await inGroup('Harbour choir')).length).toBe(3);
});

it('takes back only the ties that were drawn last', async () => {
  const drawn = () => page.getByText(/^(Kept|Taken away): \d+ ties? drawn by you\.$/);
  const knowEachOther = async (indexes: number[]) => {
    for (const index of indexes)
      await table()
        .getByRole('checkbox', { name: `Gather ${nameAt(index)}` })
        .check();
    await page.getByRole('button', { name: 'They know each other' }).click();
    await drawn().waitFor();
  };
  await knowEachOther([6, 7]);
  expect(await drawn().innerText()).toBe('Kept: 1 tie drawn by you.');
  await table()
    .getByRole('checkbox', { name: `Gather ${nameAt(8)}` })
    .check();
  await page.getByRole('button', { name: 'They know each other' }).click();
  await page.getByText('Kept: 2 ties drawn by you.').waitFor();
  await takeBack();
  await page.getByRole('button', { name: 'Take away ties I drew' }).click();
  await page.getByText('Taken away: 1 tie drawn by you.').waitFor();
  await page.getByRole('button', { name: 'Let go' }).click();
});

it('shows whom the owner marked unsafe quietly, not at all, or alone', async () => {
  const unsafe = (await sentences()).filter((sentence) => sentence.includes('unsafe (your mark)'));
  expect(unsafe).toHaveLength(2);
  for (const [choice, shown] of [
    ['Unsafe: hidden', names.length - 2],
    ['Unsafe: only', 2],
  ] as const) {
    await page.getByRole('button', { name: /Paused or unsafe/ }).press('Enter');
    await page.getByRole('option', { name: choice }).press('Enter');
    await page.getByText(`${shown} people of ${names.length}`).waitFor();
    expect((await sentences()).length).toBe(shown);
    expect(await table().getByRole('row').count()).toBe(shown + 1);
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show everybody' }).click();
});

it('keeps a rating given while an earlier day is shown as one of today, and says so', async () => {
  await page.getByRole('slider', { name: 'As it stood' }).focus();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowLeft');
  await map()
    .and(page.getByLabel(/^Map of your ties on /))
    .waitFor();
  await person(0).focus();
  await page.getByText('A rating you give is always of today.').waitFor();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '5', exact: true }).press('Enter');
  await page
    .getByText(/^Kept with today’s date: .* is 5 of 6\. The map shows .*, so nobody moves on it\.$/)
    .waitFor();
  expect(await table().getByText('rated 5').count()).toBe(0);
  await page.getByRole('button', { name: 'Go to the latest date' }).click();
  await table().getByText('rated 5').waitFor();
  await takeBack();
  await table().getByText('rated 5').waitFor({ state: 'detached' });
});

it('moves nobody by itself where motion is reduced', async () => {
  await page.getByRole('slider', { name: 'As it stood' }).focus();
  await page.keyboard.press('ArrowLeft');
  await map()
    .and(page.getByLabel(/^Map of your ties on /))
    .waitFor();
  const seconds = () =>
    page.evaluate("getComputedStyle(document.querySelector('.map-node')).transitionDuration");
  expect(await seconds()).toBe('0s');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await seconds()).toBe('0.45s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('End');
});

it('asks what to do after a long press of a finger', async () => {
  const box = await person(0).boundingBox();
  if (box === null) throw new Error('Not in sight.');
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.getByRole('menu', { name: `What to do with ${nameAt(0)}` }).waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByRole('menuitem', { name: 'Gather with others' }).press('Enter');
  await page.getByRole('heading', { name: '1 person gathered' }).waitFor();
  await page.getByRole('button', { name: 'Let go' }).click();
});

it('shows a photo on the mark, and saves it and any name only with names', async () => {
  const canvas = `(() => { const canvas = document.createElement('canvas'); canvas.width = canvas.height = 300;
    canvas.getContext('2d').fillRect(0, 0, 300, 300); return canvas.toDataURL('image/png').split(',')[1]; })()`;
  const buffer = Buffer.from(String(await page.evaluate(canvas)), 'base64');
  await person(0).focus();
  await page.keyboard.press('Enter');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add a picture' }).click(),
  ]);
  await chooser.setFiles({ name: 'face.png', mimeType: 'image/png', buffer });
  await page.getByRole('img', { name: nameAt(0) }).waitFor();
  await openMap();
  await person(0).locator('image').waitFor();
  const [named, bare] = [await saved('SVG with names'), await saved('SVG without names')];
  const told = [...names, 'Harbour choir', sample.owner, 'data:image'];
  expect(['Harbour choir', 'data:image'].filter((words) => !named.includes(words))).toEqual([]);
  expect(told.filter((words) => bare.includes(words))).toEqual([]);
  expect(named.length - bare.length).toBeGreaterThan(0);
  expect(stage.complaints).toEqual([]);
});

/** Saves the map as the menu names it; gives what the file holds, its name with it. */
async function saved(choice: string): Promise<string> {
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: choice, exact: true }).click(),
  ]);
  return `${download.suggestedFilename()} ${String(await readFile(await download.path()))}`;
}
