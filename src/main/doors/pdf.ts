/** Prints the report with a Chromium on this machine. The document goes over a pipe: its words touch no file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import type { PdfPrinter } from '../app.ts';
import { findChromium, type Chromium } from './chromium.ts';
import { DevToolsPipe } from './devtools.ts';

const longestPrintMilliseconds = 120_000;

/** A printer on this machine's Chromium, or null where there is none. The printer throws `pdf-unavailable`. */
export async function chromiumPrinter(): Promise<PdfPrinter | null> {
  const chromium = await findChromium().catch(() => null);
  return chromium === null ? null : (html) => print(chromium, html);
}

async function print(chromium: Chromium, html: string): Promise<Uint8Array> {
  const profileDirectory = await mkdtemp(join(tmpdir(), 'evenkeel-print-'));
  const pipe = new DevToolsPipe(chromium, profileDirectory);
  const clock = setTimeout(() => void pipe.close(), longestPrintMilliseconds);
  try {
    return await printOver(pipe, html);
  } catch (cause) {
    throw new EvenkeelError('pdf-unavailable', { cause });
  } finally {
    clearTimeout(clock);
    await pipe.close();
    await rm(profileDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The paper comes from the document's own @page rule. */
async function printOver(pipe: DevToolsPipe, html: string): Promise<Uint8Array> {
  // A context of its own is "incognito": Chromium keeps nothing of it in the profile folder.
  const { browserContextId } = z
    .object({ browserContextId: z.string() })
    .parse(await pipe.send('Target.createBrowserContext'));
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId }));
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await pipe.send('Target.attachToTarget', { targetId, flatten: true }));
  await pipe.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId);
  const { frameTree } = z
    .object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) })
    .parse(await pipe.send('Page.getFrameTree', {}, sessionId));
  await pipe.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId);
  const printed = await pipe.send(
    'Page.printToPDF',
    {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
    sessionId,
  );
  return Buffer.from(z.object({ data: z.string() }).parse(printed).data, 'base64');
}
