/** What was shown as saved is there after a power cut, and the work goes on. */
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { floorCost } from '../../src/main/vault/keys.ts';
import { openApp, type App } from '../../src/main/app.ts';
import { everything, handOver } from '../unit/intake/handOver.ts';
import { openDoor, temporaryFolder } from './support/door.ts';
import { launchChromium, openPage } from './support/browser.ts';
import { describeSampleCall, passphrase, startCallImport } from './support/screens.ts';
import { startCommand } from './support/commandLine.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let vault: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  vault = join(folder.path, 'vault');
});
afterEach(() => folder.remove());

async function opened(): Promise<App> {
  const app = await openApp({ directory: vault, pdfPrinter: () => Promise.resolve(null), cost: floorCost });
  if (app.status().state === 'absent') await app.create(passphrase);
  else await app.unlock(passphrase);
  return app;
}

/** A chat long enough to be cut off in its middle. */
function longChat(messages: number): string {
  const start = Date.UTC(2024, 0, 1);
  const lines = Array.from({ length: messages }, (_, index) => {
    const [date = '', time = ''] = new Date(start + index * 60_000).toISOString().split('T');
    const day = date.split('-').toReversed().join('/');
    return `${day}, ${time.slice(0, 5)} - ${index % 2 === 0 ? 'Nia' : 'Alex'}: message number ${index}`;
  });
  return lines.join('\n');
}

function until(condition: () => Promise<boolean>): Promise<void> {
  return expect.poll(condition, { timeout: 120_000, interval: 50 }).toBe(true);
}

describe('a power cut', () => {
  it('in the middle of an import loses nothing that was saved, and the import can be run again', async () => {
    const messages = 100_000;
    const file = join(folder.path, 'WhatsApp Chat with Nia.txt');
    await writeFile(file, longChat(messages));
    await (await opened()).close();
    const { child, ended } = startCommand(['--vault', vault, 'import', file, '--me', 'Alex']);
    child.stdin.end(`${passphrase}\n`);
    const written = join(vault, 'vault.db-wal');
    await until(async () => (await sizeOf(written)) > 8_000_000);
    child.kill('SIGKILL');
    await ended;

    const app = await opened();
    const [source] = await app.call('sources.list', {});
    const kept = await utterancesIn(app);
    expect([source?.state, source?.added]).toEqual(['failed', kept]);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(messages);

    const reading = await handOver(app, file);
    await app.finished(app.startImport(everything(reading, 'Alex')));
    expect(await utterancesIn(app)).toBe(messages);
    await app.close();
  });

  it('in the middle of a transcription keeps the turns, and it goes on by itself after unlocking', async () => {
    await (await opened()).close();
    // The door is a process of its own, so that it can be killed.
    const door = await openDoor(vault);
    const browser = await launchChromium();
    const page = await openPage(browser, door.address);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByRole('button', { name: 'Import' }).click();
    await describeSampleCall(page);
    await startCallImport(page);
    await page
      .getByText(/0:[3-9]\d of 2:09/)
      .first()
      .waitFor({ timeout: 170_000 });
    await door.kill();
    await browser.close();

    const app = await opened();
    const [call] = await app.call('conversations.list', { personId: null });
    const kept = call?.recording?.transcribedSeconds ?? 0;
    expect([kept >= 30, call?.recording?.complete]).toEqual([true, false]);
    await app.idle();
    const [finished] = await app.call('conversations.list', { personId: null });
    expect(finished?.recording?.complete).toBe(true);
    expect(finished?.utterances).toBeGreaterThanOrEqual(20);
    const texts = (await wholeConversation(app, finished?.id ?? 0)).map(
      ({ startSeconds, text }) => `${startSeconds} ${text}`,
    );
    expect(new Set(texts).size).toBe(texts.length);
    await app.close();
  });
});

async function sizeOf(path: string): Promise<number> {
  return stat(path)
    .then(({ size }) => size)
    .catch(() => 0);
}

async function utterancesIn(app: App): Promise<number> {
  const conversations = await app.call('conversations.list', { personId: null });
  return conversations.reduce((sum, { utterances }) => sum + utterances, 0);
}

async function wholeConversation(app: App, conversationId: number) {
  const page = await app.call('conversations.page', { conversationId, anchor: 'first', limit: 500 });
  return page.utterances;
}
