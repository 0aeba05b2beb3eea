/**
 * The local door: the same handler for a browser on this very machine, on 127.0.0.1 and a random port.
 * Run as a script it opens the default vault and the system's browser.
 */
import { parseArgs } from 'node:util';
import { openApp } from '../app.ts';
import { rendererDirectory } from '../paths.ts';
import { openInBrowser } from './browser.ts';
import { systemPower } from '../power.ts';
import { createHandler } from './handler.ts';
import { startLocalServer } from './localServer.ts';
import { chromiumPrinter } from './pdf.ts';
import { defaultVaultDirectory } from './vaultDirectory.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { vault: { type: 'string' }, 'no-open': { type: 'boolean' } } });
  const app = await openApp({
    directory: values.vault ?? defaultVaultDirectory(),
    pdfPrinter: chromiumPrinter,
    power: systemPower,
  });
  const server = await startLocalServer(createHandler(app, rendererDirectory));
  const opened = values['no-open'] !== true && (await openInBrowser(server.address));
  process.stdout.write(
    opened
      ? 'Evenkeel is open in your browser. It runs only on this machine. Press Ctrl-C here to close it.\n'
      : `Evenkeel is ready. Open this address in a browser on this machine:\n${server.address}\n`,
  );
  async function stop(): Promise<void> {
    // Locked first, so that an open page is told and forgets what it shows.
    await app.close();
    await server.close();
    process.exit(0);
  }
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

main().catch(() => {
  process.stderr.write('Evenkeel could not start its local door. Close other copies of it and try again.\n');
  process.exitCode = 1;
});
