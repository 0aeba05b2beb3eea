import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const findingsSchema = z.array(z.object({ id: z.string(), targets: z.array(z.string()) }));

/** What axe finds wrong on the page as it stands, each rule with the places. Empty is what we want. */
export async function axeFindings(page: Page): Promise<z.infer<typeof findingsSchema>> {
  // Evaluated through the debugger, so that the content security policy stays as it is.
  await page.evaluate(await readFile(axeFile, 'utf8'));
  return findingsSchema.parse(
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) })))`),
  );
}
