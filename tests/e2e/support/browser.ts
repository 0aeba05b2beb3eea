/** Real Chromium from the npm package: nothing else to install. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { bundledChromium } from '../../../src/main/doors/chromium.ts';

export async function launchChromium(): Promise<Browser> {
  const bundled = await bundledChromium();
  if (bundled === null) throw new Error('The Chromium of the tests runs on Linux with an x64 processor.');
  return chromium.launch({
    executablePath: bundled.path,
    env: bundled.environment,
    // Not the package's own switches: those turn web security off, which is what we want to see at work.
    args: ['--headless=shell', ...bundled.arguments],
  });
}

/** A page that fails the test when the screens log an error or break the content security policy. */
export async function openPage(
  browser: Browser,
  address: string,
  options: { dark?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What the page complained about so far: script errors and refused resources. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}
