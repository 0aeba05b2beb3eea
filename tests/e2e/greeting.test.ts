/** The overview's one greeting a day, by keyboard; and nobody set aside, no threat, stands anywhere unasked. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { everything, handOver } from '../unit/intake/handOver.ts';
import { axeFindings } from './support/axe.ts';
import { lookAtAll } from './support/look.ts';
import { goTo, passphrase, unlock } from './support/screens.ts';
import { keepFailure, makeVault, openStage, type Places, type Stage } from './support/stage.ts';

const dayMilliseconds = 86_400_000;
const threat = 'If you leave me I will make sure you never see the kids again';

interface Chat {
  person: string;
  /** Days ago. */
  days: number[];
  said: string;
}

/** Two quiet acquaintances, somebody who threatens now, and a second number that may be one of theirs. */
const chats: Chat[] = [
  { person: 'Kim Vale', days: [260, 230, 200], said: 'Thank you for the book' },
  { person: 'Ola Berg', days: [200, 160, 120], said: 'Shall we swap plants in spring?' },
  { person: 'Rex', days: [20, 12, 6, 3, 2, 1], said: threat },
  { person: 'José Núñez', days: [5, 4], said: 'See you on Friday' },
  { person: 'Jose Nunez', days: [8, 7], said: 'See you on Sunday' },
];

/** As WhatsApp on Android exports it. */
function exported({ person, days, said }: Chat): string {
  const lines = days.flatMap((ago) => {
    const [date = '', time = ''] = new Date(Date.now() - ago * dayMilliseconds).toISOString().split('T');
    const [year, month, day] = date.split('-');
    const at = `${day}/${month}/${year}, ${time.slice(0, 5)}`;
    return [`${at} - ${person}: ${said}`, `${at} - Ann: I see`];
  });
  return lines.join('\n');
}

let stage: Stage;
let page: Page;

async function fillVault({ folder, vault }: Places): Promise<void> {
  await makeVault(vault, async (app) => {
    for (const chat of chats) {
      const file = join(folder, `WhatsApp Chat with ${chat.person}.txt`);
      await writeFile(file, exported(chat));
      await app.finished(app.startImport(everything(await handOver(app, file), 'Ann')));
    }
  });
}

beforeAll(async () => {
  stage = await openStage(fillVault);
  page = stage.page;
  await unlock(page, passphrase);
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
});

afterEach(({ task }) => keepFailure(page, task));

afterAll(() => stage.close());

const card = () => page.getByRole('region', { name: 'If you feel like it' });
const suggestion = (name: string) => card().getByText(new RegExp(`A short hello to ${name}`));

/** Marks somebody on their own page, from the list of people. */
async function setStatus(name: string, status: string): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name, exact: true }).first().press('Enter');
  const choice = page.getByRole('radio', { name: new RegExp(`^${status}`) });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.getByText(status, { exact: true }).first().waitFor();
}

it('says nothing alarming at first: of a threat only that there were talks', async () => {
  await suggestion('Kim Vale').waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('kids');
  expect(await lookAtAll(page, 'overview-greeting')).toEqual([]);
});

it('goes to somebody else and comes round again', async () => {
  const another = card().getByRole('button', { name: 'Somebody else' });
  await another.press('Enter');
  await suggestion('Ola Berg').waitFor();
  await page.keyboard.press('Enter');
  await suggestion('Kim Vale').waitFor();
});

it('puts it off for another time, remembers that, and takes it back where the keyboard stands', async () => {
  await card().getByRole('button', { name: 'Another time' }).press('Enter');
  await card()
    .getByText(/Kim Vale will not come up here before/)
    .waitFor();
  await goTo(page, 'People');
  await goTo(page, 'Overview');
  await card()
    .getByText(/Kim Vale will not come up here before/)
    .waitFor();
  await card().getByRole('button', { name: 'Undo' }).press('Enter');
  await suggestion('Kim Vale').waitFor();
  await page.keyboard.press('Enter');
  await card()
    .getByText(/Kim Vale will not come up here before/)
    .waitFor();
  await page.keyboard.press('Enter');
  await suggestion('Kim Vale').waitFor();
});

it('greets nobody who was set aside, and names them nowhere on the overview', async () => {
  await setStatus('Kim Vale', 'Paused');
  await setStatus('Rex', 'Unsafe');
  await goTo(page, 'Overview');
  await suggestion('Ola Berg').waitFor();
  await page.getByText('Without 1 person you paused or marked as unsafe.').waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/Kim Vale|Rex/);
});

it('holds back who may be the same person as somebody set aside, until it is asked for', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: /^Same person: / }).waitFor();
  await setStatus('Jose Nunez', 'Unsafe');
  await goTo(page, 'People');
  const more = page.getByRole('button', { name: /Show 1 more about people you paused/ });
  await more.waitFor();
  expect(await page.getByRole('button', { name: /^Same person: / }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await more.press('Enter');
  await page.getByRole('button', { name: /^Same person: / }).waitFor();
});

it('leaves those set aside out of a report unless they are asked for', async () => {
  await goTo(page, 'Report');
  await page.getByText('People are called by').waitFor();
  await page.getByText('Their names', { exact: true }).click();
  const report = page.frameLocator('iframe');
  await report.getByText('Ola Berg').first().waitFor();
  expect(await report.getByText('Rex').count()).toBe(0);
  await page.getByText(/Also the 3 people I paused or marked as unsafe/).click();
  await report.getByText('Rex').first().waitFor();
  expect(stage.complaints).toEqual([]);
});
