/** The timeline of a made-up person: what it shows against its table, by keyboard and pointer, as a calendar and beside others. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import { axeFindings } from './support/axe.ts';
import { createVault, goTo, importChats, sample, whatsappChat } from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  const size = { people: 8, years: 2, messages: 900, seed: 3 };
  stage = await openStage(({ folder }) => writeNetwork(folder, size));
  page = stage.page;
  await createVault(page);
  await importChats(page, sample.chats, sample.owner);
  await importChats(page, join(stage.folder, 'result.json'), sample.owner);
  await goTo(page, 'People');
  await page.getByRole('button', { name: sample.partner, exact: true }).first().click();
  await chart().waitFor();
});

afterAll(() => stage.close());

const chart = () => page.getByRole('slider').first();
const card = () => page.getByRole('region', { name: 'Tone over time' });
const words = () => page.getByRole('region', { name: /^(Chat|Call), / });
const brush = () => card().locator('.timeline-brush');

async function show(view: 'Line' | 'Calendar' | 'Table'): Promise<void> {
  await card().getByRole('radio', { name: view }).check({ force: true });
}

/** How many points are drawn, counted in the paths of the chart. */
async function drawnPoints(place: Locator): Promise<number> {
  const paths = await place
    .locator('.timeline-points path')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
  return paths.join('').split('Z').length - 1;
}

/** What the table of boundaries and life events says, a text for each. */
async function flagRows(): Promise<string[]> {
  const table = page.getByRole('table', { name: /^Boundaries and life events/ });
  return (await table.getByRole('row').allInnerTexts()).slice(1);
}

async function dragAcross(place: Locator, fromShare: number, toShare: number): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('Not in sight.');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * fromShare, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * toShare, middle, { steps: 8 });
  await page.mouse.up();
}

it('draws every talk of its table, and says the newest one the same way', async () => {
  const talks = Number(await chart().getAttribute('aria-valuemax'));
  expect(await drawnPoints(chart())).toBe(talks);
  const said = await chart().getAttribute('aria-valuetext');
  await show('Table');
  const rows = page.getByRole('table', { name: 'Every talk, the newest first' }).getByRole('row');
  expect(await rows.count()).toBe(talks + 1);
  const newest = await rows.nth(1).getByRole('cell').allInnerTexts();
  const [, tone, value] = newest.map((cell) => cell.trim());
  expect(said).toContain(`${tone} in tone, ${value?.replace(/\(.*/, '').trim()}`);
  await show('Line');
});

it('is walked, zoomed and jumped over by keys, and Enter opens the words', async () => {
  await chart().focus();
  await page.keyboard.press('Home');
  expect(await chart().getAttribute('aria-valuenow')).toBe('1');
  await page.keyboard.press('t');
  expect(await chart().getAttribute('aria-valuetext')).toMatch(/possible tactic/);
  const before = await drawnPoints(chart());
  for (const key of ['+', '+', '+']) await page.keyboard.press(key);
  await expect.poll(() => drawnPoints(chart())).toBeLessThan(before);
  await page.keyboard.press('Enter');
  await words().waitFor();
  await words().getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  await words().waitFor({ state: 'detached' });
  expect(await chart().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('0');
  await expect.poll(() => drawnPoints(chart())).toBe(before);
});

it('zooms by its brush, whose window is moved by its middle', async () => {
  const all = await drawnPoints(chart());
  await dragAcross(brush(), 0.3, 0.5);
  await expect.poll(() => drawnPoints(chart())).toBeLessThan(all);
  const window = brush().locator('.timeline-brush-window');
  const before = Number(await window.getAttribute('x'));
  await dragAcross(brush(), 0.4, 0.6);
  await expect.poll(async () => Number(await window.getAttribute('x'))).toBeGreaterThan(before + 50);
  await card().getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => drawnPoints(chart())).toBe(all);
  // A drag that ends elsewhere must not select words on the way: the browser would drag those the next time.
  const box = await brush().boundingBox();
  if (box === null) throw new Error('No brush in sight.');
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height + 60, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate('getSelection().toString()')).toBe('');
  await card().getByRole('button', { name: 'Show all' }).click();
});

it('says what lies under the pointer, and opens the words of a point that is clicked', async () => {
  await chart().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  const ring = await card().locator('.timeline-active circle').boundingBox();
  if (ring === null) throw new Error('No point is stood on.');
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
  const stoodOn = (await chart().getAttribute('aria-valuetext')) ?? '';
  expect(await card().locator('.timeline-said').textContent()).toBe(stoodOn);
  await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2);
  await words().waitFor();
  await page.getByRole('button', { name: 'Close the words' }).click();
});

it('shows what the owner wrote down as a flag, and F jumps to it', async () => {
  await page.getByRole('button', { name: 'Write something down' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /What is it/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Boundary' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'What is the boundary?' }).fill('No calls at night');
  await dialog.getByLabel('On which day').fill('2026-04-02');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await chart().locator('.timeline-flag').waitFor();
  await chart().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('f');
  expect(await chart().getAttribute('aria-valuetext')).toMatch(/boundary set on .*: No calls at night$/);
  const flags = await chart().locator('.timeline-flag').count();
  await show('Table');
  expect(await flagRows()).toHaveLength(flags);
  await show('Line');
});

it('says what changed, each sentence with its uncertainty and its evidence', async () => {
  const changed = page.getByRole('region', { name: 'What changed here' });
  const lately = changed.getByRole('region', { name: 'Lately' }).getByRole('listitem');
  expect(await lately.count()).toBe(4);
  for (const sentence of await lately.allInnerTexts()) expect(sentence).toMatch(/80 % interval/);
  await changed.getByRole('region', { name: 'Lately' }).getByRole('button').first().click();
  await words().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close the words' }).click();
});

it('is a calendar that says the same as its table, walked by keys', async () => {
  await show('Calendar');
  const days = page.getByRole('grid').getByRole('gridcell');
  const told = (
    await days.evaluateAll((all) => all.map((day) => day.getAttribute('aria-label') ?? ''))
  ).filter((sentence) => !sentence.includes(': no talk'));
  await page.getByRole('button', { name: /^\d{4} as a table$/ }).click();
  const rows = await page
    .getByRole('table', { name: /^Days of/ })
    .getByRole('row')
    .allInnerTexts();
  expect(rows.length - 1).toBe(told.length);
  for (const row of rows.slice(1)) {
    const [day = '', , tone = '', value = ''] = row.split('\t').map((cell) => cell.trim());
    const sentence = told.find((candidate) => candidate.includes(`, ${day}:`));
    expect(sentence).toContain(`${tone} in tone, ${value.replace(/ \(.*/, '')}`);
  }
  expect(await flagRows()).toHaveLength(await page.getByRole('grid').locator('.calendar-flag').count());
  const focused = () => page.locator('[role=gridcell]:focus').getAttribute('aria-label');
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  expect(told).toContain(await focused());
  const home = await focused();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).not.toBe(home);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await words().or(card().locator('.calendar-said').getByRole('button').first()).first().waitFor();
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  await page.keyboard.press('f');
  expect(await focused()).toMatch(/; boundary set: No calls at night$/);
  expect(await card().locator('.calendar-said').innerText()).toContain('No calls at night');
  expect(await axeFindings(page)).toEqual([]);
});

it('stands beside others on one axis: zoomed together, and told in a table', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Timelines side by side' }).click();
  await page.getByRole('slider').nth(2).waitFor();
  const rows = page.getByRole('slider');
  const inView = async () =>
    (await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))).map(
      (label) => /with (.*): ([\d,]+) of/.exec(label)?.slice(1) ?? [],
    );
  const table = page.getByRole('table', { name: 'The timelines in view' });
  const tabled = async () =>
    (await table.getByRole('row').allInnerTexts()).slice(1).map((row) =>
      row
        .split('\t')
        .map((cell) => cell.trim())
        .slice(0, 2),
    );
  await expect.poll(async () => JSON.stringify(await tabled()) === JSON.stringify(await inView())).toBe(true);
  const whole = await inView();
  expect(whole.length).toBeGreaterThan(1);
  const flags = rows.locator('.timeline-flag');
  expect(await flagRows()).toHaveLength(await flags.count());
  expect((await flagRows()).join()).toContain(`No calls at night\t${sample.partner}`);
  const ring = await rows.first().locator('.timeline-active circle').boundingBox();
  if (ring === null) throw new Error('No point is stood on.');
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
  const stoodOn = (await rows.first().getAttribute('aria-valuetext')) ?? '';
  expect(await page.locator('.timeline-said').textContent()).toBe(`${whole[0]?.[0]}: ${stoodOn}`);
  await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2);
  await words().waitFor();
  await page.getByRole('button', { name: 'Close the words' }).click();
  await rows.first().focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(inView).not.toEqual(whole);
  await expect.poll(async () => JSON.stringify(await tabled()) === JSON.stringify(await inView())).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await words().waitFor();
});

it('shows nobody beside others unasked whom the owner set aside', async () => {
  const [first = ''] = await page
    .getByRole('slider')
    .evaluateAll((all) =>
      all.map((row) => / with (.*): /.exec(row.getAttribute('aria-label') ?? '')?.[1] ?? ''),
    );
  await page
    .getByRole('table', { name: 'The timelines in view' })
    .getByRole('button', { name: first })
    .click();
  const unsafe = page.getByRole('radio', { name: /^Unsafe/ });
  await unsafe.click({ force: true });
  await expect.poll(() => unsafe.isChecked()).toBe(true);
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Timelines side by side' }).click();
  await page.getByRole('slider').nth(2).waitFor();
  expect(await page.getByRole('slider', { name: `Tone over time with ${first}:` }).count()).toBe(0);
  await page.getByRole('button', { name: /choose others$/ }).click();
  const choice = page.getByRole('checkbox', { name: new RegExp(`^${first}`) });
  expect(await choice.isChecked()).toBe(false);
  await choice.check({ force: true });
  await page.getByRole('slider', { name: `Tone over time with ${first}:` }).waitFor();
});

/** Two messages on a day of April. */
function shortTalk(day: number): string[] {
  return [
    `${day}/04/2024, 10:00 - ${sample.owner}: Are you there at eight?`,
    `${day}/04/2024, 10:02 - Nils Ek: Yes, by the boats`,
  ];
}

it('shows the raw list and says why there is no number where there are few talks', async () => {
  await importChats(page, whatsappChat('Nils Ek', [12, 15, 19].flatMap(shortTalk)), sample.owner);
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Nils Ek', exact: true }).click();
  await card()
    .getByText(/too few for numbers, so you see each one as it was/)
    .waitFor();
  expect(await page.getByRole('slider').count()).toBe(0);
  await card().getByRole('table').getByRole('button').first().click();
  await words().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('complains of nothing on the way', () => {
  expect(stage.complaints).toEqual([]);
});
