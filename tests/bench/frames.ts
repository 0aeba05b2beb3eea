/** How smoothly screens move in a real Chromium: the time between frames while something is done on them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { openApp, type App } from '../../src/main/app.ts';
import { filesBelow } from '../../src/main/files/filesBelow.ts';
import type { NetworkSize } from '../../tools/exports/network.ts';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import { launchChromium, openPage } from '../e2e/support/browser.ts';
import { openDoor } from '../e2e/support/door.ts';
import { passphrase, unlock } from '../e2e/support/screens.ts';
import type { BenchRow } from './benchRow.ts';

/** 60 frames a second. */
const goalMilliseconds = 1000 / 60;

/** Measures on the screens of a new vault with such made-up chats, and what `add` adds; needs the screens to be built. */
export async function onScreens(
  size: NetworkSize,
  measure: (page: Page) => Promise<BenchRow[]>,
  add: (app: App) => Promise<void> = () => Promise.resolve(),
): Promise<BenchRow[]> {
  const place = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const [exports, vault] = [join(place, 'exports'), join(place, 'vault')];
  try {
    await writeNetwork(exports, size);
    await fill(vault, exports, add);
    const door = await openDoor(vault);
    const browser = await launchChromium();
    try {
      const page = await openPage(browser, door.address);
      await unlock(page, passphrase);
      return await measure(page);
    } finally {
      await browser.close();
      await door.stop();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function fill(directory: string, exports: string, add: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp({ directory, pdfPrinter: () => Promise.resolve(null) });
  await app.create(passphrase);
  const { stagedId, sources } = await app.recognise(app.stageFiles(await filesBelow(exports)));
  const reading = { stagedId, formatId: null, timeZone: 'UTC', dateOrder: null, columns: null };
  for (const { sourceKey } of sources) {
    const { ownerGuess: ownerName } = await app.preview({ ...reading, sourceKey });
    const everything = { fromMilliseconds: null, untilMilliseconds: null, peopleKeys: null };
    const choices = { ...everything, transcribeVoice: false, recording: null };
    await app.finished(
      app.startImport({ ...reading, sourceKey, ownerName: ownerName ?? 'Alex Morgan', ...choices }),
    );
  }
  await app.idle();
  await add(app);
  await app.close();
}

export function frameRow(name: string, value: number): BenchRow {
  return { name, value, unit: 'ms', reference: goalMilliseconds, ratio: value / goalMilliseconds };
}

/** The times between the frames drawn meanwhile, in milliseconds. */
export async function framesWhile(
  page: Page,
  work: () => Promise<void>,
): Promise<{ median: number; high: number }> {
  await page.evaluate(`(() => {
    const times = globalThis.frameTimes = [];
    const note = (now) => { times.push(now); if (globalThis.frameTimes === times) requestAnimationFrame(note); };
    requestAnimationFrame(note);
  })()`);
  await work();
  const times = z
    .array(z.number())
    .parse(await page.evaluate('[globalThis.frameTimes, globalThis.frameTimes = null][0]'));
  const between = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .toSorted((one, other) => one - other);
  const at = (share: number) => between[Math.floor(between.length * share)] ?? Number.NaN;
  return { median: at(0.5), high: at(0.95) };
}

const taskTimeSchema = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

/** How long the page's own thread was at work meanwhile, in milliseconds of processor time: waiting does not count. */
export async function workWhile(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  async function workedMilliseconds(): Promise<number> {
    const { metrics } = taskTimeSchema.parse(await session.send('Performance.getMetrics'));
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  }
  const before = await workedMilliseconds();
  await work();
  const after = await workedMilliseconds();
  await session.detach();
  return after - before;
}
