/** Screens as pictures, to be looked at, and what axe finds on them. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';
import { drawnFaults } from './drawnFaults.ts';
import { pictures } from './stage.ts';

interface Size {
  width: number;
  height: number;
}

const usualSize: Size = { width: 1280, height: 800 };

/** Keeps pictures of a screen in light and dark, at each size; gives what is drawn wrong, and what axe finds. */
export async function lookAt(
  page: Page,
  name: string,
  sizes: readonly Size[] = [usualSize],
): Promise<unknown[]> {
  await mkdir(pictures, { recursive: true });
  const findings: unknown[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await drawnAnew(page);
      const file = [name, scheme, ...(sizes.length > 1 ? [size.width] : [])].join('-');
      await page.screenshot({ path: join(pictures, `${file}.png`) });
      findings.push(...(await drawnFaults(page)).map((fault) => `${file}: ${fault}`));
    }
    findings.push(...(await axeFindings(page)));
  }
  await page.setViewportSize(usualSize);
  return findings;
}

/** The same with the window as high as all there is to see. */
export async function lookAtAll(page: Page, name: string): Promise<unknown[]> {
  const height = Number(await page.evaluate('document.querySelector("main").scrollHeight'));
  return lookAt(page, name, [{ ...usualSize, height: Math.max(usualSize.height, height) }]);
}

/** Resolves when charts have drawn themselves for a new size and colours have faded over. */
async function drawnAnew(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let seen = '';
    for (let calmFrames = 0; calmFrames < 4;) {
      await new Promise((done) => requestAnimationFrame(done));
      const drawings = [...document.querySelectorAll('svg')];
      const now = JSON.stringify(drawings.map((drawing) => drawing.getBoundingClientRect()));
      calmFrames = now === seen && document.getAnimations().length === 0 ? calmFrames + 1 : 0;
      seen = now;
    }
  });
}
