/** Marks are looked at, dismissed and taken back by keyboard; what repeats over weeks; the owner's own page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { createVault, goTo, importChats, whatsappChat } from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

/** Regular talks, a break of more than two weeks, and somebody who comes back with everything at once. */
const regular = ['03', '06', '09', '12', '15', '18', '21'].flatMap((day) => [
  `${day}/01/24, 18:00 - Robin Vale: Shall we have soup tonight`,
  `${day}/01/24, 18:05 - Ann Stone: Yes, that would be nice`,
]);
const chat = [
  ...regular,
  '21/01/24, 18:10 - Ann Stone: I felt hurt when you left yesterday',
  '21/01/24, 18:12 - Robin Vale: That never happened, you are making things up again',
  '20/02/24, 09:00 - Robin Vale: I am so sorry for everything',
  '20/02/24, 09:01 - Robin Vale: I miss you, I promise I have changed',
  '20/02/24, 09:30 - Ann Stone: I need to think about it',
];

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  await createVault(page);
  await importChats(page, whatsappChat('Robin Vale', chat), 'Ann Stone');
  await page.getByText('19 messages added').waitFor();
});

afterAll(() => stage.close());

const seen = () => page.getByRole('region', { name: 'Seen more than once' });

it('shows a return after a break with its rule and words, and takes the owner’s word on it', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Robin Vale', exact: true }).click();
  await seen()
    .getByText(/Back after 29 days without contact, with: apology, promise, affection/)
    .waitFor();
  await seen()
    .getByText(/Said only after a break of 14 days or more/)
    .waitFor();
  await seen()
    .getByRole('button', { name: /^The words: hoovering/ })
    .focus();
  await page.keyboard.press('Enter');
  await seen().getByText('I am so sorry for everything').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await seen()
    .getByRole('button', { name: /^Dismiss: hoovering/ })
    .focus();
  await page.keyboard.press('Enter');
  await seen().getByRole('button', { name: 'Dismissed by you: 1' }).focus();
  await page.keyboard.press('Enter');
  await seen()
    .getByRole('button', { name: /^Take back: hoovering/ })
    .focus();
  await page.keyboard.press('Enter');
  await seen()
    .getByRole('button', { name: /^Dismiss: hoovering/ })
    .waitFor();
});

it('lets a mark be dismissed and taken back where it stands, by keyboard', async () => {
  await goTo(page, 'Conversations');
  await page
    .getByRole('button', { name: /Robin Vale/ })
    .first()
    .click();
  const mark = page.locator('[role=button].marked-piece[data-kinds~=tactic]').first();
  await mark.waitFor();
  await mark.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'What this mark means' });
  await card
    .getByText(/How sure: (?:possible|likely|strong), about \d+ in 100/)
    .first()
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await card
    .getByRole('button', { name: /^Dismiss/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await card.getByText('You dismissed this. It is not counted.').first().waitFor();
  // The focus is on the way back.
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Take back');
  await page.keyboard.press('Escape');
  await page.locator('[role=button].marked-piece[aria-label*="dismissed by you"]').first().waitFor();
});

it('counts answers on the page of the person and in the settings', async () => {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Robin Vale', exact: true }).click();
  await seen()
    .getByText(/passages? marked, 1 dismissed by you/)
    .waitFor();
  await seen().getByRole('button', { name: 'Marks that you dismissed' }).click();
  await seen().getByText('That never happened').waitFor();
  await goTo(page, 'Settings');
  const reading = page.getByRole('region', { name: 'Reading words' });
  await reading.getByRole('table', { name: /How sure marks must be/ }).waitFor();
  await reading.getByRole('button', { name: 'Reset to the usual' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('has a page of the owner’s own words, gently worded', async () => {
  await page.getByRole('button', { name: 'What if I recognise myself?' }).click();
  await page.getByRole('heading', { name: 'What if I recognise myself?', level: 1 }).waitFor();
  await page.getByText('Being marked here does not make anyone an abuser.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
