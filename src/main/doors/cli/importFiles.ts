/** The command that brings files into the vault. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { ImportChoices, ImportOutcome, Preview, Recognised } from '../../../shared/model/imports.ts';
import { machineTimeZone } from '../../../shared/timeZone.ts';
import type { App } from '../../app.ts';
import { filesBelow, type FoundFile } from '../../files/filesBelow.ts';
import { topOf } from '../../files/paths.ts';
import { print, withVault } from './context.ts';
import { momentOf } from './moment.ts';
import { summarise, wordsOf } from './outcome.ts';
import { ownerInFile } from './owner.ts';
import { typedPath } from './typedPath.ts';

const dateOrders = ['day-first', 'month-first', 'year-first'] as const;
const channels = ['left', 'right', 'mixed'] as const;
const startedSchema = z.iso.datetime({ offset: true, local: true });
const optionsSchema = z.object({
  me: z.string().optional(),
  timezone: z.string().optional(),
  dateOrder: z.enum(dateOrders).optional(),
  format: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  person: z.array(z.string()).optional(),
  transcribeVoice: z.boolean().default(false),
  with: z.string().optional(),
  started: startedSchema.optional(),
  channel: z.enum(channels).default('mixed'),
  tookPart: z.boolean().default(false),
});
type ImportOptions = z.infer<typeof optionsSchema>;

export function addImportCommand(program: Command): void {
  program
    .command('import <file...>')
    .description('bring chat exports, address books and recordings into the vault: files, folders, archives')
    .option('--me <name>', 'which of the people is you')
    .option('--timezone <zone>', 'the zone of times without one, like Europe/Berlin')
    .addOption(
      new Option('--date-order <order>', 'how dates are written, where the file leaves it open').choices(
        dateOrders,
      ),
    )
    .option('--format <id>', 'take the files for this format, whatever they look like')
    .option('--from <date>', 'only what was said from this day on, like 2026-03-01')
    .option('--until <date>', 'only what was said up to this day')
    .option('--person <name...>', 'only what was said with these people')
    .option('--transcribe-voice', 'write down voice messages too')
    .option('--with <name>', 'for a recording: the other person')
    .option('--started <time>', 'for a recording: when it began, like 2026-03-01T18:05', checkStarted)
    .addOption(new Option('--channel <side>', 'for a recording: your channel').choices(channels))
    .option('--took-part', 'for a recording: I took part in this conversation')
    .action((files: string[], given: unknown, command: Command) =>
      withVault(command, (app) => importFiles(app, files, optionsSchema.parse(given), command)),
    );
}

function checkStarted(time: string): string {
  if (startedSchema.safeParse(time).success) return time;
  throw new InvalidArgumentError('Write it like 2026-03-01T18:05.');
}

/** What was named on the command line, as one set, and by which of its names each part was handed over. */
interface HandedOver {
  files: FoundFile[];
  typed: Map<string, string>;
}

/** One file that cannot be read is named, and the others are imported all the same. */
async function importFiles(
  app: App,
  named: string[],
  options: ImportOptions,
  command: Command,
): Promise<void> {
  const { files, typed } = await findFiles(named);
  const stagedId = app.stageFiles(files);
  const { sources, refused } = await app.recognise(stagedId);
  const name = (path: string) => `${typed.get(topOf(path)) ?? ''}${path.slice(topOf(path).length)}`;
  for (const { path, sentence } of refused) complain(named, name(path), sentence);
  const timeZone = options.timezone ?? machineTimeZone();
  const recordings: ImportOutcome[] = [];
  const before = await app.call('sources.list', {});
  function tell(outcome: ImportOutcome): void {
    print(command, summarise({ ...outcome, fileName: name(outcome.fileName) }, timeZone), (line) =>
      wordsOf({ ...outcome, fileName: name(outcome.fileName) }).forEach(line),
    );
  }
  for (const source of sources) {
    try {
      const outcome = await importOne(app, stagedId, source, options);
      if (source.kind === 'recording') recordings.push(outcome);
      else tell(outcome);
    } catch (error) {
      if (!(error instanceof EvenkeelError)) throw error;
      complain(named, name(source.paths[0] ?? ''), error.message);
    }
  }
  await app.idle();
  // The turns of a recording are known only when it has been written down.
  const after = await app.call('sources.list', {});
  for (const outcome of recordings) {
    const known = before.find(({ id }) => id === outcome.sourceId)?.added ?? 0;
    const utterances = after.find(({ id }) => id === outcome.sourceId)?.added ?? 0;
    tell({ ...outcome, utterances, added: utterances - known, duplicates: known });
  }
}

async function findFiles(named: string[]): Promise<HandedOver> {
  const files: FoundFile[] = [];
  const typed = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of named) {
    try {
      const found = await filesBelow(typedPath(name), taken);
      files.push(...found);
      typed.set([...taken].at(-1) ?? '', name);
    } catch (error) {
      if (!(error instanceof EvenkeelError)) throw error;
      complain(named, name, error.message);
    }
  }
  return { files, typed };
}

/** Says on standard error what is wrong with a file; its name only where there are several. */
function complain(named: string[], file: string, sentence: string): void {
  process.stderr.write(named.length === 1 && named[0] === file ? `${sentence}\n` : `${file}: ${sentence}\n`);
  process.exitCode = 1;
}

async function importOne(
  app: App,
  stagedId: string,
  { sourceKey }: Recognised['sources'][number],
  options: ImportOptions,
): Promise<ImportOutcome> {
  const reading = {
    stagedId,
    sourceKey,
    formatId: options.format ?? null,
    timeZone: options.timezone ?? null,
    dateOrder: options.dateOrder ?? null,
    columns: null,
  };
  const preview = await app.preview(reading);
  const owner = (await app.call('people.list', {})).find(({ isOwner }) => isOwner);
  const { ownerName, warning } = ownerInFile(preview, options.me, owner);
  if (warning !== null) process.stderr.write(`${warning}\n`);
  const jobId = app.startImport({
    ...reading,
    ...filterOf(preview, options),
    columns: preview.table?.mapping ?? null,
    timeZone: preview.timeZone,
    dateOrder: options.dateOrder ?? preview.dateOrder,
    ownerName,
    transcribeVoice: options.transcribeVoice,
    recording: preview.recording === null ? null : recordingChoices(preview.recording, options),
  });
  return app.finished(jobId);
}

function filterOf(
  { people, timeZone }: Preview,
  { from, until, person }: ImportOptions,
): Pick<ImportChoices, 'fromMilliseconds' | 'untilMilliseconds' | 'peopleKeys'> {
  const wanted = person?.map((name) => name.toLocaleLowerCase());
  const keys = people.filter(({ name }) => wanted?.includes(name.toLocaleLowerCase())).map(({ key }) => key);
  return {
    fromMilliseconds: from === undefined ? null : momentOf(from, timeZone, 'start'),
    untilMilliseconds: until === undefined ? null : momentOf(until, timeZone, 'end'),
    peopleKeys: wanted === undefined ? null : keys,
  };
}

function recordingChoices(
  { startedGuessMilliseconds }: NonNullable<Preview['recording']>,
  options: ImportOptions,
): ImportChoices['recording'] {
  if (options.with === undefined || !options.tookPart) throw new EvenkeelError('recording-undescribed');
  const started = options.started === undefined ? startedGuessMilliseconds : Date.parse(options.started);
  return {
    otherName: options.with,
    startedMilliseconds: started ?? Date.now(),
    ownerChannel: options.channel,
    tookPart: true,
  };
}
