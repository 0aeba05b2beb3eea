/** How smoothly the timeline of one person with very many messages is zoomed, from years to days. */
import type { Page } from 'playwright-core';
import { goTo } from '../e2e/support/screens.ts';
import type { BenchRow } from './benchRow.ts';
import { frameRow, framesWhile, onScreens } from './frames.ts';

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
  const talks = await chart.getAttribute('aria-valuemax');
  const narrowed = await framesWhile(page, () => dragBrush(page, 0.98, 0.05));
  await page.getByRole('button', { name: 'Show all' }).click();
  await dragBrush(page, 0.9, 0.7);
  const moved = await framesWhile(page, () => dragBrush(page, 0.8, 0.2));
  return [
    frameRow(`timeline of ${talks} talks, brushing from days to all: a frame, median`, narrowed.median),
    frameRow(
      `timeline of ${talks} talks, brushing from days to all: a frame, 95 in 100 under`,
      narrowed.high,
    ),
    frameRow(`timeline of ${talks} talks, moving the window: a frame, median`, moved.median),
    frameRow(`timeline of ${talks} talks, moving the window: a frame, 95 in 100 under`, moved.high),
  ];
}

/** Drags over the brush, from one share of its width to another. */
async function dragBrush(page: Page, fromShare: number, toShare: number): Promise<void> {
  const brush = page.locator('.timeline-brush');
  await brush.scrollIntoViewIfNeeded();
  const box = await brush.boundingBox();
  if (box === null) throw new Error('No brush in sight.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * fromShare, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(box.x + box.width * (fromShare + (toShare - fromShare) * (step / steps)), y);
  }
  await page.mouse.up();
}
