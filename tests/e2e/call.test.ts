/** A recorded call on its screen: heard from any word, corrected, taken back, and at last without its sound. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import {
  callWrittenDown,
  createVault,
  describeSampleCall,
  goTo,
  sample,
  startCallImport,
} from './support/screens.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = stage.page;
  await createVault(page);
  await goTo(page, 'Import');
  await describeSampleCall(page);
  await startCallImport(page);
  await callWrittenDown(page);
});

afterAll(() => stage.close());

function transcript(): Locator {
  return page.getByRole('region', { name: 'What was said' });
}

function turns(): Locator {
  return transcript().getByRole('article');
}

function wordsOf(turn: number): Promise<string> {
  return turns().nth(turn).locator('.turn-words').innerText();
}

/** Resolves when this many turns are told in the heading. */
async function turnsTold(count: number): Promise<void> {
  await page.getByText(new RegExp(`^Call · .* · ${count} turns`)).waitFor();
}

async function playedSeconds(): Promise<number> {
  return Number(await page.evaluate('document.querySelector("audio").currentTime'));
}

/** Number of turns as the heading tells it. */
async function countTurns(): Promise<number> {
  const heading = await page.getByText(/^Call · .* turns/).innerText();
  return Number(/(\d+) turns/.exec(heading)?.[1]);
}

it('opens with what was said', async () => {
  await goTo(page, 'Conversations');
  await page
    .getByRole('main')
    .getByRole('button', { name: /Call with/ })
    .first()
    .click();
  await turns().nth(3).locator('.turn-words').waitFor();
  expect(await countTurns()).toBeGreaterThan(10);
  expect(await axeFindings(page)).toEqual([]);
});

it('plays from a word that is clicked', async () => {
  const turn = turns().nth(3);
  await turn.locator('.turn-word').nth(2).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  const told = /(\d+):(\d+)/.exec((await turn.locator('.turn-time').innerText()) ?? '');
  const startSeconds = Number(told?.[1]) * 60 + Number(told?.[2]);
  expect(await playedSeconds()).toBeGreaterThanOrEqual(startSeconds);
  expect(await playedSeconds()).toBeLessThan(startSeconds + 6);
  await turn.locator('[data-said]').waitFor();
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
});

it('jumps, repeats and changes speed by keys', async () => {
  const before = await playedSeconds();
  await page.keyboard.press('l');
  expect(await playedSeconds()).toBeCloseTo(before + 5, 0);
  await page.keyboard.press(']');
  expect(await page.getByLabel('Speed').inputValue()).toBe('1.25');
  await page.keyboard.press('[');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /^Repeating/ }).waitFor();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Repeat', exact: true }).waitFor();
  await page.keyboard.press('k');
});

it('changes words in place, takes it back and does it again', async () => {
  const before = await wordsOf(3);
  await turns().nth(3).focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'The words of this turn' }).fill('I said something else');
  await page.keyboard.press('Enter');
  await page.getByText('changed by you').waitFor();
  expect(await wordsOf(3)).toBe('I said something else');
  await page.keyboard.press('Control+z');
  await page.getByText('changed by you').waitFor({ state: 'detached' });
  expect(await wordsOf(3)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('changed by you').waitFor();
});

it('shows the original', async () => {
  await page.getByRole('button', { name: 'changed by you' }).click();
  const original = page.getByRole('region', { name: 'The original' });
  await original.getByText('As it was heard').waitFor();
  await original.getByRole('button', { name: 'Bring the original back' }).click();
  await original.waitFor({ state: 'detached' });
  expect(await wordsOf(3)).not.toBe('I said something else');
});

it('splits a turn before the chosen word, and joins the two again', async () => {
  const [before, count] = [await wordsOf(4), await countTurns()];
  await turns().nth(4).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  await turnsTold(count + 1);
  // The words come by themselves, and may be a moment later.
  await expect.poll(async () => (await wordsOf(4)).split(' ')).toHaveLength(2);
  await turns().nth(5).focus();
  await page.keyboard.press('m');
  await turnsTold(count);
  await expect.poll(() => wordsOf(4)).toBe(before);
});

it('gives a voice another name, and asks whether to remember it', async () => {
  await page.getByRole('button', { name: `Change who ${sample.partner} is` }).click();
  await page.getByRole('button', { name: 'Somebody else' }).press('Enter');
  await page.getByRole('combobox', { name: 'Somebody else' }).fill('Robin Vale');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await page.getByRole('group', { name: 'Remember this voice?' }).waitFor();
  expect(await turns().filter({ hasText: 'Robin Vale' }).count()).toBeGreaterThan(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('group', { name: 'Remember this voice?' }).waitFor({ state: 'detached' });
});

it('gives a turn to another speaker by its menu', async () => {
  const turn = turns().nth(0);
  const before = await turn.locator('.turn-speaker').innerText();
  await turn.getByRole('button', { name: /^What to do with/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Change who speaks' }).press('ArrowRight');
  await page
    .getByRole('menu', { name: 'Who speaks' })
    .getByRole('menuitem', { name: 'Another voice' })
    .press('Enter');
  await page.getByText(/Voice \d \(estimate\): who is this\?/).waitFor();
  await expect.poll(() => turn.locator('.turn-speaker').innerText()).not.toBe(before);
});

it('finds words in the whole call and replaces them', async () => {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('you');
  await page.getByText(/^\d+ places$/).waitFor();
  await page.getByRole('textbox', { name: 'Replace with' }).fill('thou');
  await page.getByRole('button', { name: /^Replace all/ }).click();
  await page.getByText('Not found').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close find and replace' }).press('Enter');
  await page.getByRole('button', { name: 'Undo: replace words' }).press('Enter');
  await page.getByRole('button', { name: 'Redo: replace words' }).waitFor();
});

it('keeps the words when the sound is deleted', async () => {
  const before = await wordsOf(2);
  await page.getByRole('button', { name: 'Delete the sound' }).click();
  const question = page.getByRole('dialog', { name: 'Delete the sound of this call?' });
  await question.getByRole('button', { name: 'Delete the sound' }).click();
  await page.getByText('The sound of this call was deleted').waitFor();
  expect(await wordsOf(2)).toBe(before);
  expect(await page.locator('audio').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
