/** What journal entries give the pictures and numbers: points of a timeline, a card of their own, and the map. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { App } from '../../src/main/app.ts';
import { qualityItems, type JournalRatings } from '../../src/shared/model/journal.ts';
import { everything, handOver } from '../unit/intake/handOver.ts';
import { lookAt, lookAtAll } from './support/look.ts';
import { goTo, passphrase, sample, unlock } from './support/screens.ts';
import { keepFailure, makeVault, openStage, type Places, type Stage } from './support/stage.ts';

const dayMilliseconds = 86_400_000;
const firstTalk = Date.UTC(2026, 4, 20, 17);
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

let stage: Stage;
let page: Page;

const quality = (rating: number): JournalRatings =>
  Object.fromEntries(qualityItems.map((item) => [item, rating]));

/** Talks in person every other day, each rated an hour after it began. */
async function write(app: App, who: number | string, days: readonly JournalRatings[]): Promise<void> {
  for (const [index, ratings] of days.entries()) {
    const startedAtMilliseconds = firstTalk + 2 * index * dayMilliseconds;
    await app.call('journal.add', {
      who: typeof who === 'number' ? { personId: who } : { name: who },
      startedAtMilliseconds,
      minutes: 45,
      channel: 'in-person',
      initiator: 'person',
      ratings,
      note: index === 0 ? 'We walked along the harbour.' : '',
      atMilliseconds: startedAtMilliseconds + 3_600_000,
    });
  }
}

/** The sample's chats; fifteen talks with Maya that go up and down, four with Corin, seven with somebody in no chat. */
async function fillVault({ vault }: Places): Promise<void> {
  await makeVault(vault, async (app) => {
    await app.finished(app.startImport(everything(await handOver(app, sample.chats), sample.owner)));
    const people = await app.call('people.list', {});
    const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? 0;
    const changing = Array.from({ length: 15 }, (_, index) => ({
      ...quality(index % 3 === 2 ? 1 : 5),
      onEdge: index % 3 === 2 ? 5 : 1,
      understood: 4,
      validated: 5,
      caredFor: 5,
      theirWarmth: index % 3 === 2 ? -20 : 30,
      theirDominance: 10 + index,
      disclosed: 4,
      supportReceived: 3,
      supportGiven: 5,
    }));
    await write(app, idOf('Maya Lindqvist'), changing);
    await write(app, idOf(sample.partner), changing.slice(0, 4));
    await write(
      app,
      'Tove Lind',
      Array.from({ length: 7 }, () => quality(6)),
    );
  });
}

beforeAll(async () => {
  stage = await openStage(fillVault);
  page = stage.page;
  await unlock(page, passphrase);
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
});
afterEach(({ task }) => keepFailure(page, task));
afterAll(() => stage.close());

const region = (name: string | RegExp) => page.getByRole('region', { name });
const chart = () => page.getByRole('slider').first();
const own = () => region('From your own entries');
const openedEntry = () => region(/^Journal entry, /);

async function openPerson(name: string): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await own().waitFor();
}

it('shows entries on the timeline in their own shape, walked by keys, and Enter opens what was written', async () => {
  await openPerson('Maya Lindqvist');
  await chart().focus();
  const points = await chart().locator('.timeline-points path[data-tone=own]').getAttribute('d');
  expect((points ?? '').split('Z').length - 1).toBe(15);
  const said = () => chart().getAttribute('aria-valuetext');
  for (let step = 0; step < 80 && !(await said())?.startsWith('journal entry'); step += 1)
    await page.keyboard.press('ArrowLeft');
  expect(await said()).toMatch(/^journal entry on .*: (un)?pleasant, 0\.\d\d of 1 \(your rating\)/);
  await page.keyboard.press('Enter');
  await openedEntry().getByText('They took my feelings seriously').waitFor();
  expect(await lookAt(page, 'journal-timeline', sizes)).toEqual([]);
  await page.keyboard.press('Escape');
  await openedEntry().waitFor({ state: 'detached' });
});

it('tells entries from talks in the table', async () => {
  const card = region('Tone over time');
  await card.getByRole('radio', { name: 'Table' }).check({ force: true });
  const row = card.getByRole('row', { name: /journal entry/ }).first();
  expect(await row.innerText()).toMatch(/pleasant \(your rating of the talk\)\s+0\.\d\d/);
  await card.getByRole('radio', { name: 'Line' }).check({ force: true });
});

it('marks the days of entries in the calendar', async () => {
  const card = region('Tone over time');
  await card.getByRole('radio', { name: 'Calendar' }).check({ force: true });
  const day = card.getByRole('gridcell', { name: /20 May 2026: .*journal entry, pleasant \(your rating\)/ });
  expect(await day.locator('.calendar-entry').count()).toBe(1);
  expect(await lookAt(page, 'journal-calendar', sizes)).toEqual([]);
  await card.getByRole('radio', { name: 'Line' }).check({ force: true });
});

it('gives numbers from the entries alone, each opening the entries behind it', async () => {
  await own().getByText('These are your ratings, not a verdict on Maya Lindqvist.').waitFor();
  const swings = own().locator('.measure', { hasText: 'Swings from one talk to the next' });
  expect(await swings.innerText()).toMatch(/from what you rated/);
  await own().getByText('your talks ran hot and cold for you').waitFor();
  await own()
    .getByRole('button', { name: /manner moves/ })
    .click();
  await own().getByText('It tells of these weeks only.').first().waitFor();
  expect(await lookAtAll(page, 'journal-numbers')).toEqual([]);
  await swings.getByRole('button', { name: '15 entries behind this' }).click();
  await swings.getByRole('row').last().getByRole('button').click();
  await openedEntry().getByText('We walked along the harbour.').waitFor();
  expect(await lookAt(page, 'journal-entry', sizes)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('shows the raw list below six entries, and says why there is no number', async () => {
  await openPerson(sample.partner);
  await own().getByText('4 entries so far: too few for numbers. An early picture begins at 6.').waitFor();
  expect(await own().getByRole('row').count()).toBe(5);
  expect(await own().locator('.measure').count()).toBe(0);
  await own().scrollIntoViewIfNeeded();
  expect(await lookAt(page, 'journal-raw')).toEqual([]);
});

it('draws six entries and more also of somebody whose words were never read', async () => {
  await openPerson('Tove Lind');
  expect(await chart().getAttribute('aria-label')).toMatch(/0 talks, 7 journal entries/);
  expect(await lookAt(page, 'journal-no-words')).toEqual([]);
});

it('brings the owner’s ratings onto the map, and somebody no chat knows', async () => {
  await goTo(page, 'Map');
  await page.getByRole('option', { name: /^Tove Lind: .*steadying \(your rating\)/ }).waitFor();
  await page.getByRole('option', { name: /^Maya Lindqvist: .*\(your rating\)/ }).click({ force: true });
  const about = region('About Maya Lindqvist');
  await about.getByText('How talks felt to you').waitFor();
  expect(await about.innerText()).toMatch(/from what you rated/);
  expect(await lookAt(page, 'journal-map', sizes)).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
