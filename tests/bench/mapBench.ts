/** How smoothly the map of many people moves. */
import type { Page } from 'playwright-core';
import { goTo } from '../e2e/support/screens.ts';
import type { BenchRow } from './benchRow.ts';
import { frameRow, framesWhile, onScreens } from './frames.ts';

const messagesPerPerson = 30;
const steps = 120;

/** The map of so many made-up people. */
export async function mapBench(people: number): Promise<BenchRow[]> {
  return onScreens({ people, years: 3, messages: people * messagesPerPerson, seed: 1 }, measure);
}

async function measure(page: Page): Promise<BenchRow[]> {
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
    frameRow(`map, walking over ${shown} people: a frame, median`, rings.median),
    frameRow(`map, walking over ${shown} people: a frame, 95 in 100 under`, rings.high),
    frameRow(`map, walking over ${ties} ties between people: a frame, median`, network.median),
    frameRow(`map, walking over ${ties} ties between people: a frame, 95 in 100 under`, network.high),
  ];
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
