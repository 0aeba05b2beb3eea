/** How smoothly the timeline of one person with very many messages is zoomed, from years to days. */
import type { Page } from 'playwright-core';
import { goTo } from '../e2e/support/screens.ts';
import type { BenchRow } from './benchRow.ts';
import { frameRow, framesWhile, onScreens, workWhile } from './frames.ts';

const steps = 120;

/** The busiest of very few people has nearly all of the messages. */
export async function timelineBench(messages = 100_000): Promise<BenchRow[]> {
  return onScreens({ people: 2, years: 10, messages, seed: 1 }, measure);
}

async function measure(page: Page): Promise<BenchRow[]> {
  await goTo(page, 'People');
  await page.getByRole('table').getByRole('row').nth(1).getByRole('button').first().click();
  const chart = page.getByRole('slider');
  await chart.waitFor({ timeout: 120_000 });
  const name = `timeline of ${await chart.getAttribute('aria-valuemax')} talks`;
  const narrowed = await dragRows(page, `${name}, narrowing from all to days`, 1, 0.02);
  await page.getByRole('button', { name: 'Show all' }).click();
  await drag(page, 1, 0.6);
  const moved = await dragRows(page, `${name}, moving six of ten years`, 0.3, 0.6);
  return [...narrowed, ...moved];
}

async function dragRows(page: Page, name: string, from: number, to: number): Promise<BenchRow[]> {
  let frames = { median: Number.NaN, high: Number.NaN };
  const work = await workWhile(page, async () => {
    frames = await framesWhile(page, () => drag(page, from, to));
  });
  return [
    frameRow(`${name}: a frame, median`, frames.median),
    frameRow(`${name}: a frame, 95 in 100 under`, frames.high),
    frameRow(`${name}: the page's own work for a step of the pointer`, work / steps),
  ];
}

/** Drags over the brush, from one share of its ten years to another: at 1 the window's edge is held, as it shows all. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const ground = page.locator('.timeline-brush-ground');
  await ground.scrollIntoViewIfNeeded();
  const box = await ground.boundingBox();
  if (box === null) throw new Error('No brush in sight.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(box.x + box.width * (from + (to - from) * (step / steps)), y);
  }
  await page.mouse.up();
}
