import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { ImportChoices, Preview, Source } from '../../../shared/model/imports.ts';
import { machineTimeZone } from '../../../shared/timeZone.ts';
import type { App } from '../../app.ts';
import { transcribeToJson } from '../../speech/transcribeToJson.ts';
import type { ImportOutcome } from '../../tasks.ts';
import { print, withVault } from './context.ts';
import { isoTime } from './isoTime.ts';
import { ownerInFile } from './owner.ts';
import { typedPath } from './typedPath.ts';

const dateOrders = ['day-first', 'month-first', 'year-first'] as const;
const channels = ['left', 'right', 'mixed'] as const;
const startedSchema = z.iso.datetime({ offset: true, local: true });
const importOptionsSchema = z.object({
  me: z.string().optional(),
  timezone: z.string().optional(),
  dateOrder: z.enum(dateOrders).optional(),
  with: z.string().optional(),
  started: startedSchema.optional(),
  channel: z.enum(channels).default('mixed'),
  tookPart: z.boolean().default(false),
});
type ImportOptions = z.infer<typeof importOptionsSchema>;

export function addIntakeCommands(program: Command): void {
  program
    .command('import <file...>')
    .description('bring chat exports and recordings into the vault')
    .option('--me <name>', 'which of the people is you')
    .option('--timezone <zone>', 'the zone of times without one, like Europe/Berlin')
    .addOption(
      new Option('--date-order <order>', 'how dates are written, where the file leaves it open').choices(
        dateOrders,
      ),
    )
    .option('--with <name>', 'for a recording: the other person')
    .option('--started <time>', 'for a recording: when it began, like 2026-03-01T18:05', checkStarted)
    .addOption(new Option('--channel <side>', 'for a recording: your channel').choices(channels))
    .option('--took-part', 'for a recording: I took part in this conversation')
    .action((files: string[], given: unknown, command: Command) =>
      withVault(command, async (app) => {
        const options = importOptionsSchema.parse(given);
        const before = await app.call('sources.list', {});
        const outcomes = await importAll(app, files, options);
        await app.idle();
        const summary = summarise(
          await withTurns(app, before, outcomes),
          options.timezone ?? machineTimeZone(),
        );
        print(command, summary, (line) => {
          line(`${summary.format}: ${summary.added} added, ${summary.duplicates} already known`);
          line(`People: ${summary.people.join(', ')}`);
          for (const { line: number, text } of summary.notUnderstood)
            line(`Line ${number} not understood: ${text}`);
        });
      }),
    );

  program
    .command('transcribe <audio>')
    .description('write down a recording without keeping anything')
    .action(async (audio: string, _options: unknown, command: Command) => {
      const transcript = await transcribeToJson(typedPath(audio));
      print(command, transcript, (line) => {
        for (const { speaker, startSeconds, text } of transcript.turns) {
          line(`${startSeconds.toFixed(1)} s  ${speaker}: ${text}`);
        }
      });
    });
}

function checkStarted(time: string): string {
  if (startedSchema.safeParse(time).success) return time;
  throw new InvalidArgumentError('Write it like 2026-03-01T18:05.');
}

/** One file that cannot be read is named, and the others are imported all the same. Throws when there is no other. */
async function importAll(app: App, files: string[], options: ImportOptions): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  let failure: EvenkeelError | null = null;
  for (const file of files) {
    try {
      outcomes.push(await importOne(app, file, options));
    } catch (error) {
      if (!(error instanceof EvenkeelError)) throw error;
      failure = error;
      if (files.length > 1) process.stderr.write(`${file}: ${error.message}\n`);
    }
  }
  if (failure !== null && outcomes.length === 0) throw failure;
  if (failure !== null) process.exitCode = 1;
  return outcomes;
}

async function importOne(app: App, file: string, options: ImportOptions): Promise<ImportOutcome> {
  const stagedId = app.stagePath(typedPath(file));
  const timeZone = options.timezone ?? null;
  const preview = await app.preview(stagedId, { timeZone, dateOrder: options.dateOrder ?? null });
  const owner = (await app.call('people.list', {})).find(({ isOwner }) => isOwner);
  const { ownerName, warning } = ownerInFile(preview, options.me, owner);
  if (warning !== null) process.stderr.write(`${warning}\n`);
  return app.finished(app.startImport(choicesOf(preview, options, ownerName)));
}

function choicesOf(preview: Preview, options: ImportOptions, ownerName: string | null): ImportChoices {
  return {
    stagedId: preview.stagedId,
    ownerName,
    timeZone: preview.timeZone,
    dateOrder: options.dateOrder ?? preview.dateOrder,
    recording: preview.recording === null ? null : recordingChoices(preview, options),
  };
}

function recordingChoices({ recording }: Preview, options: ImportOptions): ImportChoices['recording'] {
  if (options.with === undefined || !options.tookPart) throw new EvenkeelError('recording-undescribed');
  const started =
    options.started === undefined ? recording?.startedGuessMilliseconds : Date.parse(options.started);
  return {
    otherName: options.with,
    startedMilliseconds: started ?? Date.now(),
    ownerChannel: options.channel,
    tookPart: true,
  };
}

/** The turns of a recording are known only when it has been written down. */
async function withTurns(app: App, before: Source[], outcomes: ImportOutcome[]): Promise<ImportOutcome[]> {
  const sources = await app.call('sources.list', {});
  return outcomes.map((outcome) => {
    const source = sources.find(({ id }) => id === outcome.sourceId);
    if (source?.kind !== 'recording') return outcome;
    const known = before.find(({ id }) => id === source.id)?.added ?? 0;
    return { ...outcome, utterances: source.added, added: source.added - known, duplicates: known };
  });
}

/** One object for all the files of one command. */
function summarise(outcomes: ImportOutcome[], timeZone: string) {
  const firsts = outcomes.flatMap(({ firstMilliseconds: first }) => (first === null ? [] : [first]));
  const lasts = outcomes.flatMap(({ lastMilliseconds: last }) => (last === null ? [] : [last]));
  const total = (count: (outcome: ImportOutcome) => number) =>
    outcomes.reduce((sum, each) => sum + count(each), 0);
  return {
    format: [...new Set(outcomes.map(({ formatId }) => formatId))].join(' + '),
    conversations: total((outcome) => outcome.conversations),
    utterances: total((outcome) => outcome.utterances),
    people: [...new Set(outcomes.flatMap(({ people }) => people))],
    added: total((outcome) => outcome.added),
    duplicates: total((outcome) => outcome.duplicates),
    notUnderstood: outcomes.flatMap(({ notUnderstood }) => notUnderstood),
    first: firsts.length === 0 ? null : isoTime(Math.min(...firsts), timeZone),
    last: lasts.length === 0 ? null : isoTime(Math.max(...lasts), timeZone),
  };
}
