/** The Electron door, wherever a binary is present: ELECTRON_OVERRIDE_DIST_PATH, or the package's own. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { canaries, spokenCanaries } from '../fixtures/canaries.ts';
import { axeFindings } from './support/axe.ts';
import { collectComplaints } from './support/browser.ts';
import { filesHolding } from './support/disk.ts';
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

const project = resolve(import.meta.dirname, '../..');
const binary = join(
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(project, 'node_modules/electron/dist'),
  process.platform === 'win32' ? 'electron.exe' : 'electron',
);
const pictures = join(project, 'test-results/screens');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY']);
const canRun = existsSync(binary) && hasDisplay;
if (!canRun) console.log('Skipped: no Electron binary (or no display) here, so its door was not tested.');

describe.skipIf(!canRun)('the Electron door', () => {
  let folder: string;
  let application: ElectronApplication;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'evenkeel-electron-'));
    // Whatever the window writes in places of its own choice goes below this folder.
    const home = join(folder, 'home');
    await mkdir(home);
    application = await _electron.launch({
      executablePath: binary,
      args: [project],
      // Electron's sandbox does not start for root.
      chromiumSandbox: process.getuid?.() !== 0,
      env: {
        ...process.env,
        HOME: home,
        USERPROFILE: home,
        APPDATA: home,
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_DATA_HOME: join(home, 'data'),
        EVENKEEL_VAULT: join(folder, 'vault'),
      },
    });
    page = await application.firstWindow();
    complaints = collectComplaints(page);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: join(pictures, 'electron-failed.png') });
  });

  afterAll(async () => {
    await application.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens a page without Node, preload or any way out', async () => {
    expect(page.url()).toBe('app://evenkeel/');
    expect(await page.evaluate('[typeof require, typeof process, typeof module]')).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
    const reached = await page.evaluate(
      `Promise.all(['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/hostname'].map((address) =>
        fetch(address, { mode: 'no-cors' }).then(() => address, () => null)))`,
    );
    expect(reached).toEqual([null, null, null]);
    expect(await page.evaluate('window.open("https://example.org/")')).toBeNull();
    // What was just refused is the point, not a complaint.
    complaints.length = 0;
  });

  it('keeps nothing of its session', async () => {
    const kept = await application.evaluate(async ({ session }) => {
      const own = session.fromPartition('evenkeel');
      return { persistent: own.isPersistent(), path: own.storagePath };
    });
    expect(kept).toEqual({ persistent: false, path: null });
  });

  it('makes a vault, imports the sample and writes the call down', async () => {
    await createVault(page);
    await startImport(page, sample.chats, sample.owner);
    await page.getByText(/messages added\./).waitFor();
    await describeSampleCall(page);
    await startCallImport(page);
    await callWrittenDown(page);
    await allTasksDone(page);
  });

  it('shows the map without anything for axe to find', async () => {
    await goTo(page, 'Map');
    await page.getByRole('option', { name: new RegExp(`^${sample.partner}:`) }).waitFor();
    await page.screenshot({ path: join(pictures, 'electron-map.png') });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('plays the recording from the middle', async () => {
    await goTo(page, 'Conversations');
    await page.getByRole('button', { name: `Call with ${sample.partner}` }).click();
    const turn = page.getByRole('article', { name: /, 0:[3-5]\d$/ }).first();
    await turn.locator('.turn-word').first().click();
    await page.waitForFunction('document.querySelector("audio").currentTime > 30');
    await page.evaluate('document.querySelector("audio").pause()');
  });

  it('prints the report to a PDF file', async () => {
    const target = join(folder, 'report.pdf');
    await application.evaluate(({ session }, path) => {
      session.fromPartition('evenkeel').once('will-download', (_event, item) => item.setSavePath(path));
    }, target);
    await goTo(page, 'Report');
    await page.frameLocator('iframe').getByText('Not a diagnosis').first().waitFor();
    await page.screenshot({ path: join(pictures, 'electron-report.png') });
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect.poll(() => existsSync(target), { timeout: 60_000 }).toBe(true);
    await expect
      .poll(async () => (await readFile(target)).length, { timeout: 30_000 })
      .toBeGreaterThan(10_000);
    expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('locks with the system and opens again', async () => {
    await application.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await unlock(page, passphrase);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  });

  it('wrote no word of it in the clear, neither in the vault nor in the folders of the window', async () => {
    await rm(join(folder, 'report.pdf'));
    const written = await readdir(join(folder, 'vault/window'));
    expect(written).toContain('Preferences');
    const words = [...canaries, ...spokenCanaries, sample.partner, passphrase];
    expect(await filesHolding(folder, words)).toEqual([]);
  });

  it('the page has complained about nothing', () => {
    expect(complaints).toEqual([]);
  });

  // Last, because the driver waits for ever for a navigation that is refused.
  it('goes nowhere else', async () => {
    await page.evaluate('void (location.href = "https://example.org/")');
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://evenkeel/');
  });
});
