/** How smoothly the map of many people moves in a real Chromium: the time between frames while something is done on it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { openApp } from '../../src/main/app.ts';
import { filesBelow } from '../../src/main/files/filesBelow.ts';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import { launchChromium, openPage } from '../e2e/support/browser.ts';
import { openDoor } from '../e2e/support/door.ts';
import { goTo, passphrase, unlock } from '../e2e/support/screens.ts';
import type { BenchRow } from './benchRow.ts';

/** 60 frames a second. */
const goalMilliseconds = 1000 / 60;
const messagesPerPerson = 30;
const steps = 120;

/** The made-up chats of so many people in a new vault; needs the screens to be built. */
export async function mapBench(people: number): Promise<BenchRow[]> {
  const place = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const [exports, vault] = [join(place, 'exports'), join(place, 'vault')];
  try {
    await writeNetwork(exports, { people, years: 3, messages: people * messagesPerPerson, seed: 1 });
    await fill(vault, exports);
    const door = await openDoor(vault);
    const browser = await launchChromium();
    try {
      return await measure(await openPage(browser, door.address));
    } finally {
      await browser.close();
      await door.stop();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function fill(directory: string, exports: string): Promise<void> {
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
  await app.close();
}

async function measure(page: Page): Promise<BenchRow[]> {
  await unlock(page, passphrase);
  await goTo(page, 'Map');
  await page.getByRole('option').first().waitFor({ timeout: 120_000 });
  const shown = await page.getByRole('option').count();
  const rings = await framesWhile(page, () => walkOver(page));
  await page.getByRole('radio', { name: 'Ties between people' }).click();
  const between = page.getByRole('listbox', { name: /^Ties between/ });
  await between.waitFor({ timeout: 120_000 });
  const ties = /, (\d+) ties/.exec((await between.getAttribute('aria-label')) ?? '')?.[1] ?? '0';
  const network = await framesWhile(page, () => walkOver(page));
  return [
    row(`map, walking over ${shown} people: a frame, median`, rings.median),
    row(`map, walking over ${shown} people: a frame, 95 in 100 under`, rings.high),
    row(`map, walking over ${ties} ties between people: a frame, median`, network.median),
    row(`map, walking over ${ties} ties between people: a frame, 95 in 100 under`, network.high),
  ];
}

function row(name: string, value: number): BenchRow {
  return { name, value, unit: 'ms', reference: goalMilliseconds, ratio: value / goalMilliseconds };
}

/** The pointer goes round in a widening spiral. */
async function walkOver(page: Page): Promise<void> {
  const box = await page.getByRole('listbox').boundingBox();
  if (box === null) throw new Error('No map in sight.');
  for (let step = 0; step < steps; step += 1) {
    const distance = (box.height / 2) * (step / steps);
    const [x, y] = [Math.cos(step / 6) * distance, Math.sin(step / 6) * distance];
    await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
  }
}

/** The times between the frames drawn meanwhile, in milliseconds. */
async function framesWhile(page: Page, work: () => Promise<void>): Promise<{ median: number; high: number }> {
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
