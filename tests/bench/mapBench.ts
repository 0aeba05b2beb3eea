/** How smoothly the map moves: with 300 people and 1,200 ties between them, and with 2,000 people. */
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { App } from '../../src/main/app.ts';
import { goTo } from '../e2e/support/screens.ts';
import type { BenchRow } from './benchRow.ts';
import { frameRow, framesWhile, onScreens } from './frames.ts';

/** Of these made-up people 300 are on the map: the others are only in groups in which the owner did not speak with them. */
const some = { people: 320, years: 3, messages: 9000, seed: 1, isOneService: true };
const many = { people: 2150, years: 3, messages: 40_000, seed: 1, isOneService: true };
const wanted = { people: 300, ties: 1200 };
const pointerSteps = 120;
const timeSteps = 8;
/** After a step in time, so long is looked for frames that come late. */
const afterStepMilliseconds = 500;
/** What a step in time may take to be seen. */
const stepGoalMilliseconds = 200;

export async function mapBench(): Promise<BenchRow[]> {
  return [...(await onScreens(some, measure, drawTies)), ...(await onScreens(many, measure))];
}

/** Chats show about half of the ties wanted; the owner draws the others, each between the next two who have none. */
async function drawTies(app: App): Promise<void> {
  const { ties, between } = await app.call('network.show', { atDate: null });
  if (ties.length !== wanted.people) throw new Error(`${ties.length} people instead of ${wanted.people}`);
  const tied = new Set(between.map(({ first, second }) => `${first} ${second}`));
  const ids = ties.map(({ personId }) => personId).toSorted((one, other) => one - other);
  const free = ids.flatMap((first, place) =>
    ids.slice(place + 1, place + 10).flatMap((second): [number, number][] => {
      return tied.has(`${first} ${second}`) ? [] : [[first, second]];
    }),
  );
  const pairs = free.slice(0, wanted.ties - tied.size);
  await app.call('network.drawTies', { pairs, isDrawn: true });
}

async function measure(page: Page): Promise<BenchRow[]> {
  const opened = performance.now();
  await goTo(page, 'Map');
  await page.getByRole('option').first().waitFor({ timeout: 120_000 });
  const shown = performance.now() - opened;
  const people = `${await page.getByRole('option').count()} people`;
  const walking = await framesWhile(page, () => walkOver(page));
  const steps = await stepBack(page);
  for (let step = 0; step < timeSteps; step += 1) {
    await page.getByRole('button', { name: 'As it stood: a step on' }).click();
  }
  const dragging = await framesWhile(page, () => dragOne(page));
  await page.getByRole('radio', { name: 'Ties between people' }).click();
  const between = page.getByRole('listbox', { name: /^Ties between/ });
  await between.waitFor({ timeout: 120_000 });
  const ties = /, (\d+) ties/.exec((await between.getAttribute('aria-label')) ?? '')?.[1] ?? '0';
  const network = await framesWhile(page, () => walkOver(page));
  return [
    {
      name: `map of ${people}: opened, to the first picture`,
      value: shown,
      unit: 'ms',
      ...beside(shown, 300),
    },
    ...frameRows(`map of ${people}, walking over it`, walking),
    ...frameRows(`map of ${people}, dragging somebody`, dragging),
    ...frameRows(`map of ${people}, walking over ${ties} ties between them`, network),
    {
      name: `map of ${people}: a step in time, to the picture, median`,
      value: steps.median,
      unit: 'ms',
      ...beside(steps.median, stepGoalMilliseconds),
    },
    {
      name: `map of ${people}: a step in time, the longest frame`,
      value: steps.longest,
      unit: 'ms',
      ...beside(steps.longest, stepGoalMilliseconds),
    },
  ];
}

function beside(value: number, reference: number): Pick<BenchRow, 'reference' | 'ratio'> {
  return { reference, ratio: value / reference };
}

function frameRows(name: string, { median, high }: { median: number; high: number }): BenchRow[] {
  return [frameRow(`${name}: a frame, median`, median), frameRow(`${name}: a frame, 95 in 100 under`, high)];
}

/** The pointer goes round in a widening spiral. */
async function walkOver(page: Page): Promise<void> {
  const box = await page.getByRole('listbox').boundingBox();
  if (box === null) throw new Error('No map in sight.');
  for (let step = 0; step < pointerSteps; step += 1) {
    const distance = (box.height / 2) * (step / pointerSteps);
    const [x, y] = [Math.cos(step / 6) * distance, Math.sin(step / 6) * distance];
    await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
  }
}

/** Somebody is taken round the owner, which ends in a rating. */
async function dragOne(page: Page): Promise<void> {
  const [map, person] = [page.getByRole('listbox'), page.getByRole('option').first()];
  const [box, mark] = [await map.boundingBox(), await person.boundingBox()];
  if (box === null || mark === null) throw new Error('No map in sight.');
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= pointerSteps; step += 1) {
    const [x, y] = [Math.cos(step / 10), Math.sin(step / 10)].map((part) => (part * box.height) / 3);
    await page.mouse.move(box.x + box.width / 2 + (x ?? 0), box.y + box.height / 2 + (y ?? 0));
  }
  await page.mouse.up();
}

const stepSchema = z.object({ shown: z.number(), longest: z.number() });

/** From the press until people are drawn anew, and the longest between two frames, also soon after; milliseconds. */
async function stepBack(page: Page): Promise<{ median: number; longest: number }> {
  const steps: z.infer<typeof stepSchema>[] = [];
  for (let step = 0; step < timeSteps; step += 1) {
    const measured: unknown = await page.evaluate(`(async () => {
      let isNew = false;
      const watch = new MutationObserver((changes) => {
        isNew ||= changes.some(({ target }) => target.getAttribute('role') === 'option');
      });
      const kinds = { subtree: true, attributeFilter: ['style', 'aria-label'] };
      watch.observe(document.querySelector('[role=listbox]'), kinds);
      const start = performance.now();
      document.querySelector('button[aria-label="As it stood: a step back"]').click();
      let [last, longest, shown] = [start, 0, 0];
      while (shown === 0 || last - start < shown + ${afterStepMilliseconds}) {
        const wasNew = isNew;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longest = Math.max(longest, now - last);
        if (wasNew && shown === 0) shown = now - start;
        last = now;
      }
      watch.disconnect();
      return { shown, longest };
    })()`);
    steps.push(stepSchema.parse(measured));
  }
  const shown = steps.map((step) => step.shown).toSorted((one, other) => one - other);
  return {
    median: shown[Math.floor(shown.length / 2)] ?? Number.NaN,
    longest: Math.max(...steps.map(({ longest }) => longest)),
  };
}
