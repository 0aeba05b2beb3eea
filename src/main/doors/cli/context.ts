/** What every command needs: the options common to all, an open vault, and a way to print. */
import type { Command } from 'commander';
import { z } from 'zod';
import { openApp, type App } from '../../app.ts';
import { chromiumPrinter } from '../pdf.ts';
import { defaultVaultDirectory } from '../vaultDirectory.ts';
import { readPassphrase } from './passphrase.ts';
import { typedPath } from './typedPath.ts';

const commonSchema = z.object({
  vault: z.string().optional(),
  passphraseFile: z.string().optional(),
  json: z.boolean().default(false),
});
type Common = z.infer<typeof commonSchema>;

export function commonOptions(command: Command): Common {
  return commonSchema.parse(command.optsWithGlobals());
}

/** The app of the named or default vault, still locked. */
export function appOf(command: Command): Promise<App> {
  const { vault } = commonOptions(command);
  return openApp({
    directory: vault === undefined ? defaultVaultDirectory() : typedPath(vault),
    pdfPrinter: chromiumPrinter,
  });
}

/** Opens the vault, does the work, and closes it whatever happens. */
export async function withVault<Result>(
  command: Command,
  work: (app: App) => Promise<Result>,
): Promise<Result> {
  const app = await appOf(command);
  try {
    await app.unlock(await readPassphrase(commonOptions(command), 'Passphrase: '), { continueWork: false });
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Prints the value as JSON, or the words for people. */
export function print(command: Command, value: unknown, words: (line: (text: string) => void) => void): void {
  if (commonOptions(command).json) {
    process.stdout.write(`${JSON.stringify(value)}\n`);
    return;
  }
  words((text) => void process.stdout.write(`${text}\n`));
}
