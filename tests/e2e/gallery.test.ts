/** Every screen that shows people and ties, with few and with many of them: kept as pictures, and nothing drawn wrong. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/main/app.ts';
import { filesBelow } from '../../src/main/files/filesBelow.ts';
import { madeNetwork } from '../../tools/exports/network.ts';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import { everything } from '../unit/intake/handOver.ts';
import { lookAt } from './support/look.ts';
import { goTo, passphrase, sample, unlock } from './support/screens.ts';
import { keepFailure, makeVault, openStage, type Places, type Stage } from './support/stage.ts';

const sizes = [
  { width: 1024, height: 700 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Few messages: what is on the screens hangs on who there is and when they spoke. */
const worlds = [
  { world: 'sample', made: null },
  { world: 'five', made: { people: 5, years: 3, messages: 1500, seed: 11 } },
  { world: 'forty', made: { people: 40, years: 4, messages: 5000, seed: 12 } },
  { world: 'three-hundred', made: { people: 300, years: 5, messages: 12_000, seed: 13 } },
];

/** Brings in whatever chats are found in these files and folders. */
async function bringIn(app: App, paths: readonly string[]): Promise<void> {
  const files = (await Promise.all(paths.map((path) => filesBelow(path)))).flat();
  const { stagedId, sources } = await app.recognise(app.stageFiles(files));
  for (const { sourceKey } of sources) {
    const reading = { stagedId, sourceKey, formatId: null, timeZone: 'UTC', dateOrder: null, columns: null };
    await app.finished(app.startImport(everything(reading, sample.owner)));
  }
}

describe.each(worlds)('with the people of $world', ({ world, made }) => {
  let stage: Stage;
  let page: Page;

  async function fillVault({ folder, vault }: Places): Promise<void> {
    if (made !== null) await writeNetwork(join(folder, 'exports'), made);
    const paths = made === null ? [sample.chats, sample.whatsapp] : [join(folder, 'exports')];
    await makeVault(vault, (app) => bringIn(app, paths));
  }

  beforeAll(async () => {
    stage = await openStage(fillVault);
    page = stage.page;
    await unlock(page, passphrase);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  });

  afterEach(({ task }) => keepFailure(page, task));

  afterAll(() => stage.close());

  /** Gives what axe finds and what is drawn wrong. */
  function look(name: string): Promise<unknown[]> {
    return lookAt(page, `${world}-${name}`, sizes);
  }

  it('shows the overview', async () => {
    await page.getByText('People you heard from').waitFor();
    expect.soft(await look('overview')).toEqual([]);
  });

  it('shows the map around the owner and between the others', async () => {
    await goTo(page, 'Map');
    await page.getByRole('option').first().waitFor();
    expect.soft(await look('map')).toEqual([]);
    await page.getByRole('radio', { name: 'Ties between people' }).check({ force: true });
    await page.getByRole('listbox', { name: /^Ties between/ }).waitFor();
    expect.soft(await look('map-between')).toEqual([]);
  });

  it('shows everybody in a table, several timelines side by side, and the owner’s own page', async () => {
    await goTo(page, 'People');
    expect.soft(await look('people')).toEqual([]);
    await page.getByRole('button', { name: 'Timelines side by side' }).click();
    await page.getByRole('slider').nth(1).waitFor();
    expect.soft(await look('side-by-side')).toEqual([]);
    await goTo(page, 'People');
    await page.getByRole('button', { name: 'What if I recognise myself?' }).click();
    await page.getByRole('heading', { name: 'What if I recognise myself?', level: 1 }).waitFor();
    expect.soft(await look('own')).toEqual([]);
  });

  it('shows a person by line, calendar and table', async () => {
    await goTo(page, 'People');
    const busiest = made === null ? sample.partner : (madeNetwork(made)[0]?.title ?? '');
    await page.getByRole('button', { name: busiest, exact: true }).first().click();
    await page.getByRole('slider').first().waitFor();
    const card = page.getByRole('region', { name: 'Tone over time' });
    for (const view of ['Line', 'Calendar', 'Table']) {
      await card.getByRole('radio', { name: view }).check({ force: true });
      expect.soft(await look(`person-${view.toLowerCase()}`)).toEqual([]);
    }
  });

  it('has complained about nothing', () => {
    expect(stage.complaints).toEqual([]);
  });
});
