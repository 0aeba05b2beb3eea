/** The command-line door: the same services without a screen, for scripts, tests and those who like terminals. */
import { Command, CommanderError } from 'commander';
import { ZodError } from 'zod';
import { EvenkeelError, sentences } from '../../shared/errors.ts';
import { addInformationCommands } from './cli/information.ts';
import { addImportCommand } from './cli/importFiles.ts';
import { addReadingCommands } from './cli/reading.ts';
import { addReportCommand } from './cli/report.ts';
import { addTranscribeCommand } from './cli/transcribe.ts';
import { addVaultCommands } from './cli/vault.ts';

function buildProgram(): Command {
  const program = new Command('evenkeel')
    .description('See your relationships clearly, on your own machine. Nothing leaves it.')
    .option('--vault <directory>', 'the folder of the vault')
    .option('--passphrase-file <file>', 'a file whose first line is the passphrase')
    .option('--json', 'print one JSON object instead of words')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  addVaultCommands(program);
  addImportCommand(program);
  addTranscribeCommand(program);
  addReadingCommands(program);
  addInformationCommands(program);
  addReportCommand(program);
  return program;
}

async function main(): Promise<void> {
  try {
    await buildProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode;
      return;
    }
    process.stderr.write(`${sentenceOf(error)}\n`);
    if (process.env['EVENKEEL_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof EvenkeelError) return error.message;
  if (error instanceof ZodError) return sentences['input-invalid'];
  return 'Something went wrong inside Evenkeel. Nothing was lost.';
}

await main();
