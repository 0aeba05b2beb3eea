import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import { print, withVault } from './context.ts';
import { typedPath } from './typedPath.ts';

const optionsSchema = z.object({
  out: z.string(),
  pseudonyms: z.boolean().default(false),
  quotes: z.boolean(),
  ownMarks: z.boolean().default(false),
  withSetAside: z.boolean().default(false),
  question: z.string().max(500).default(''),
  paper: z.enum(['A4', 'Letter']),
});

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('write the report for a clinician as PDF (or HTML, by the ending)')
    .requiredOption('--out <file>', 'where to write it')
    .option('--pseudonyms', 'letters instead of names, day numbers instead of dates')
    .option('--no-quotes', 'leave out all quoted words')
    .option('--own-marks', 'with the marks on your own words, counted')
    .option('--with-set-aside', 'also people you paused or marked as unsafe')
    .option('--question <text>', 'your own goal or question, printed at the top')
    .addOption(new Option('--paper <size>', 'size of a page').choices(['A4', 'Letter']).default('A4'))
    .action((given: unknown, command: Command) =>
      withVault(command, async (app) => {
        const { out, pseudonyms, ...chosen } = optionsSchema.parse(given);
        const options = {
          fromMilliseconds: null,
          toMilliseconds: null,
          personIds: null,
          names: pseudonyms ? ('pseudonyms' as const) : ('names' as const),
          ...chosen,
        };
        const path = typedPath(out);
        const isHtml = path.endsWith('.html');
        const content = isHtml ? await app.reportHtml(options) : await app.reportPdf(options);
        // Not for other users of this machine.
        await writeFile(path, content, { mode: 0o600 }).catch((cause: unknown) => {
          throw new EvenkeelError('file-unwritable', { cause });
        });
        print(command, { out: path }, (line) => line(`The report is in ${path}`));
      }),
    );
}
