/** What the vault promises: no word of it in the clear on the disk, and no connection to anywhere. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canaries, spokenCanaries } from '../fixtures/canaries.ts';
import { launchChromium, openPage } from './support/browser.ts';
import { runCommand } from './support/commandLine.ts';
import { filesHolding } from './support/disk.ts';
import { openDoor } from './support/door.ts';
import {
  allTasksDone,
  callWrittenDown,
  createVault,
  describeSampleCall,
  goTo,
  startImport,
  passphrase,
  sample,
  startCallImport,
  unlock,
} from './support/screens.ts';

const usual = { TMPDIR: process.env['TMPDIR'], HOME: process.env['HOME'] };
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'evenkeel-privacy-'));
  // Everything the app and the browser write in places of their own choice goes below this folder.
  Object.assign(process.env, { TMPDIR: home, HOME: home });
});
afterEach(async () => {
  for (const [name, value] of Object.entries(usual)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await rm(home, { recursive: true, force: true });
});

/** Written down of a talk. */
const noted = 'marmalade lantern';
const searched = [...canaries, ...spokenCanaries, sample.partner, noted, passphrase];

/** Writes a talk down with words that are nowhere else. */
async function writeTalk(page: Page): Promise<void> {
  await page.keyboard.press('Alt+KeyJ');
  const dialog = page.getByRole('dialog', { name: 'Write down a talk' });
  await dialog.getByRole('combobox', { name: 'With whom' }).fill(sample.partner);
  await page.keyboard.press('Tab');
  await dialog.getByRole('textbox', { name: 'In your own words' }).fill(`We ate by a ${noted}.`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'See it there' }).click();
  await page.getByRole('region', { name: 'Journal' }).getByRole('listitem').first().waitFor();
}

describe('on the disk', () => {
  it('nothing of chats, calls, journal and report can be read, while it runs, once locked, and after a kill', async () => {
    const vault = join(home, 'vault');
    const door = await openDoor(vault);
    const browser = await launchChromium();
    const page = await openPage(browser, door.address);
    await createVault(page);
    await startImport(page, sample.chats, sample.owner);
    await page.getByText(/messages added/).waitFor();
    await describeSampleCall(page);
    await startCallImport(page);
    await page
      .getByText(/0:[1-9]\d of 2:09/)
      .first()
      .waitFor({ timeout: 170_000 });
    expect(await filesHolding(home, searched)).toEqual([]);
    await callWrittenDown(page);
    await allTasksDone(page);
    await goTo(page, 'Conversations');
    await page.getByRole('searchbox').fill(canaries[0]);
    await page.locator('.search-hit').first().waitFor();
    await writeTalk(page);
    await goTo(page, 'Report');
    await page.frameLocator('iframe').getByText('Not a diagnosis').first().waitFor();
    expect(await filesHolding(home, searched)).toEqual([]);
    await page.getByRole('button', { name: 'Lock now' }).click();
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    expect(await filesHolding(home, searched)).toEqual([]);
    await unlock(page, passphrase);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await door.kill();
    await page.getByRole('heading', { name: 'Overview' }).waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(sample.partner);
    await browser.close();
    expect(await filesHolding(home, searched)).toEqual([]);
  });

  it('the search itself would find them', async () => {
    await writeFile(join(home, 'leak.bin'), Buffer.from(`..${canaries[0]}..`, 'utf16le'));
    expect(await filesHolding(home, searched)).toEqual([join(home, 'leak.bin')]);
  });
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) console.log('Skipped: strace is not installed, so connections were not watched here.');

/** Each step of what is watched takes many times as long. */
const shortCall = resolve(import.meta.dirname, '../fixtures/audio/two-voices.ogg');

function tracing(trace: string): string[] {
  return ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,bind', '-o', trace];
}

describe.skipIf(!hasStrace)('on the network', () => {
  it('no door but the local one opens a socket to anywhere, from import to report', async () => {
    const vault = join(home, 'vault');
    const trace = join(home, 'trace');
    async function run(...words: string[]) {
      const ended = await runCommand(['--vault', vault, ...words], `${passphrase}\n`, {
        wrapper: tracing(trace),
      });
      expect([ended.code, ended.complaints]).toEqual([0, '']);
      return readFile(trace, 'utf8');
    }
    await run('init');
    const traces = [
      await run('import', sample.chats),
      await run('import', shortCall, '--with', sample.partner, '--channel', 'left', '--took-part'),
      await run('report', '--out', join(home, 'report.html')),
    ];
    const internet = traces
      .join('\n')
      .split('\n')
      .filter((line) => line.includes('AF_INET'));
    expect(internet).toEqual([]);
  });

  it('the local door talks to this machine only', async () => {
    const trace = join(home, 'trace');
    const door = await openDoor(join(home, 'vault'), tracing(trace));
    const browser = await launchChromium();
    const page = await openPage(browser, door.address);
    await createVault(page);
    await startImport(page, sample.chats, sample.owner);
    await page.getByText(/messages added/).waitFor();
    await browser.close();
    await door.stop();
    const internet = (await readFile(trace, 'utf8')).split('\n').filter((line) => line.includes('AF_INET'));
    expect(internet.filter((line) => !line.includes('127.0.0.1'))).toEqual([]);
    expect(internet.length).toBeGreaterThan(0);
  });
});
