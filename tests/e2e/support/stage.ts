/** What most end-to-end tests stand on: a folder of their own, the door of a vault in it, and a page of a real browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openApp, type App } from '../../../src/main/app.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { collectComplaints, launchChromium, openPage } from './browser.ts';
import { openDoor, temporaryFolder, type Door } from './door.ts';
import { passphrase } from './screens.ts';

/** Every screen is kept as a picture here, to be looked at. */
export const pictures = 'test-results/screens';

/** Where a test makes what it needs before the door is opened. */
export interface Places {
  /** Everything of this test lies below it and goes with it. */
  folder: string;
  /** The folder of the vault, still missing. */
  vault: string;
}

export interface Stage extends Places {
  door: Door;
  page: Page;
  /** What the page has complained about since it was opened. */
  complaints: string[];
  close(): Promise<void>;
}

/** Opens the door of a new vault, or of the vault that `prepare` makes, and a page of it. */
export async function openStage(prepare?: (places: Places) => Promise<void>): Promise<Stage> {
  const folder = await temporaryFolder();
  const places = { folder: folder.path, vault: join(folder.path, 'vault') };
  await prepare?.(places);
  const door = await openDoor(places.vault);
  const browser = await launchChromium();
  const page = await openPage(browser, door.address);
  async function close(): Promise<void> {
    await browser.close();
    await door.stop();
    await folder.remove();
  }
  return { ...places, door, page, complaints: collectComplaints(page), close };
}

/** Makes a vault without a screen and fills it; when this resolves, all that it set going is done. */
export async function makeVault(directory: string, fill: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp({ directory, pdfPrinter: () => Promise.resolve(null), cost: floorCost });
  await app.create(passphrase);
  await fill(app);
  await app.idle();
  await app.close();
}

/** After a test that failed: keeps what the page showed, and its words. */
export async function keepFailure(page: Page, { result, file }: TestTask): Promise<void> {
  if (result?.state !== 'fail') return;
  await mkdir(pictures, { recursive: true });
  const path = join(pictures, `failed-${basename(file.name, '.test.ts')}`);
  await page.screenshot({ path: `${path}.png`, fullPage: true });
  await writeFile(`${path}.txt`, await page.locator('body').innerText());
}

interface TestTask {
  result?: { state?: string } | undefined;
  file: { name: string };
}
