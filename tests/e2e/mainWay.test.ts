/** From a new vault to the printed report, as a person goes it, on the sample. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from './support/look.ts';
import {
  allTasksDone,
  callWrittenDown,
  chooseFiles,
  createVault,
  describeSampleCall,
  goTo,
  startImport,
  passphrase,
  sample,
  startCallImport,
  unlock,
} from './support/screens.ts';
import { keepFailure, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;
let recoveryCode: string;
let added = 0;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
});

afterEach(({ task }) => keepFailure(page, task));

afterAll(() => stage.close());

/** Looks at a screen in light and dark and in two sizes; gives what axe finds in them. */
function look(name: string): Promise<unknown[]> {
  return lookAt(page, name, [
    { width: 1920, height: 1080 },
    { width: 1280, height: 800 },
  ]);
}

describe('the way from an export to the report', () => {
  it('makes a vault and shows the recovery code once', async () => {
    await page.getByRole('heading', { name: 'Make your vault' }).waitFor();
    expect(await look('create')).toEqual([]);
    recoveryCode = await createVault(page);
    expect(recoveryCode).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
    expect(await look('overview-empty')).toEqual([]);
  });

  it('previews the chats, asks which one is me, and imports them', async () => {
    await goTo(page, 'Import');
    expect(await look('import')).toEqual([]);
    await chooseFiles(page, sample.chats);
    await page.getByText('Which one is you?').waitFor();
    expect(await look('import-preview')).toEqual([]);
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await startImport(page, sample.chats, sample.owner);
    const report = await page.getByText(/^\d+ messages added\.$/).innerText();
    added = Number.parseInt(report, 10);
    expect(added).toBeGreaterThan(900);
    await allTasksDone(page);
    expect(await look('import-done')).toEqual([]);
  });

  it('adds nothing when the same export comes again', async () => {
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await startImport(page, sample.chats, sample.owner);
    await page.getByText(`0 messages added; ${added} were already known.`).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('brings a call in and writes it down', async () => {
    await describeSampleCall(page);
    expect(await look('import-call')).toEqual([]);
    await startCallImport(page);
    await callWrittenDown(page);
    await allTasksDone(page);
  });

  it('tells the week on the overview', async () => {
    await goTo(page, 'Overview');
    await page.getByText('People you heard from').waitFor();
    expect(await look('overview')).toEqual([]);
  });

  it('draws everybody on the map and opens a person from the keyboard', async () => {
    await goTo(page, 'Map');
    const person = page.getByRole('option', { name: new RegExp(`^${sample.partner}:`) });
    await person.waitFor();
    expect(await look('map')).toEqual([]);
    await person.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: sample.partner, level: 1 }).waitFor();
  });

  it('shows the ups and downs, and the words behind a point', async () => {
    const timeline = page.getByRole('slider', { name: new RegExp(sample.partner) });
    await timeline.waitFor();
    expect(await look('person')).toEqual([]);
    await timeline.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const words = page.getByRole('region', { name: 'The words' });
    await words.getByRole('listitem').first().waitFor();
    expect(await look('person-words')).toEqual([]);
    await page.getByRole('radio', { name: 'Table', exact: true }).check({ force: true });
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    expect(await look('person-table')).toEqual([]);
  });

  it('opens the conversation at that place, with marks that explain themselves', async () => {
    await page.getByRole('button', { name: 'Open in the conversation' }).click();
    await page.getByRole('heading', { name: sample.partner, level: 1 }).waitFor();
    expect(await look('conversation')).toEqual([]);
    await goTo(page, 'Conversations');
    await page.getByRole('searchbox').fill('crazy');
    await page.locator('.search-hit').first().click();
    await page.locator('.marked-piece').first().click();
    await page
      .getByText(/How sure: (possible|likely|strong)/)
      .first()
      .waitFor();
    expect(await look('conversation-mark')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('plays the call from the word that is clicked', async () => {
    await goTo(page, 'Conversations');
    expect(await look('conversations')).toEqual([]);
    await page.getByRole('button', { name: `Call with ${sample.partner}` }).click();
    await page.getByRole('article').nth(3).locator('.turn-word').first().click();
    await page.waitForFunction('document.querySelector("audio").currentTime > 5');
    await page.evaluate('document.querySelector("audio").pause()');
    expect(await look('call')).toEqual([]);
  });

  it('makes the report, previews it and saves it as a PDF', async () => {
    await goTo(page, 'Report');
    const preview = page.frameLocator('iframe[title="Preview of the report"]');
    await preview.getByText('Not a diagnosis').first().waitFor();
    expect(await look('report')).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PDF' }).click(),
    ]);
    const pdf = await readFile(await download.path());
    expect([download.suggestedFilename(), pdf.subarray(0, 5).toString()]).toEqual([
      'evenkeel-report.pdf',
      '%PDF-',
    ]);
  });

  it('keeps names out of the address and the title', () => {
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toMatch(/^\/[\w-]{32}\/$/);
  });
});

describe('settings and the lock', () => {
  it('shows settings, people and the parts it is made of', async () => {
    await goTo(page, 'People');
    expect(await look('people')).toEqual([]);
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Parts and their licences' }).waitFor();
    expect(await look('settings')).toEqual([]);
  });

  it('a wrong passphrase gets a sentence, the right one the vault', async () => {
    await page.getByRole('button', { name: 'Lock now' }).first().click();
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    expect(await look('unlock')).toEqual([]);
    await unlock(page, 'not the passphrase');
    await page.getByText('That passphrase does not open this vault.').waitFor();
    // The browser notes the refusal; that one is meant.
    expect(stage.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await unlock(page, passphrase);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  });

  it('one key locks and leaves an empty page; the recovery code opens the vault again', async () => {
    await page.keyboard.press('F9');
    await page.waitForFunction('document.body.innerText.trim() === ""');
    expect([await page.title(), await page.evaluate('localStorage.length + sessionStorage.length')]).toEqual([
      'Document',
      0,
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Use the recovery code' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCode.toLowerCase().replaceAll('-', ' '));
    await page.getByLabel('New passphrase', { exact: true }).fill('another calm sentence');
    await page.getByLabel('The same again').fill('another calm sentence');
    await page.getByRole('button', { name: 'Open the vault' }).click();
    await page.getByRole('heading', { name: 'Your recovery code' }).waitFor();
  });

  it('the page has complained about nothing', () => {
    expect(stage.complaints).toEqual([]);
  });
});
