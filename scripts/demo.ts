/**
 * npm run demo: the whole way on the sample, without a screen. A fresh vault in a temporary folder, the sample chat
 * export and call, transcription, reading, and a report as PDF; then what was found and where it lies.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openApp, type App } from '../src/main/app.ts';
import { chromiumPrinter } from '../src/main/doors/pdf.ts';
import { filesBelow } from '../src/main/files/filesBelow.ts';
import { resourcesDirectory } from '../src/main/paths.ts';
import { EvenkeelError } from '../src/shared/errors.ts';
import { bandOf } from '../src/shared/model/signalBands.ts';
import { signalLabels } from '../src/shared/model/signals.ts';
import type { ConversationPage, Utterance } from '../src/shared/model/conversations.ts';
import type { ImportChoices } from '../src/shared/model/imports.ts';
import type { ReportOptions } from '../src/shared/model/report.ts';

const passphrase = 'four quiet harbour lamps';
const sample = resolve(resourcesDirectory, 'sample');
const chatFile = join(sample, 'result.json');
const callFile = join(sample, 'call 2026-06-05 18-00.ogg');
const callStarted = Date.parse('2026-06-05T18:00:00+01:00');
const timeZone = 'Europe/London';
const signalsShown = 12;
/** How close the invented owner feels to each, 0 to 6. */
const closeness = new Map([
  ['Maya Lindqvist', 6],
  ['Ruth Morgan', 6],
  ['Corin Hale', 4],
  ['Tomasz Berg', 3],
  ['Priya Nair', 1],
]);

const reportOptions: ReportOptions = {
  fromMilliseconds: null,
  toMilliseconds: null,
  personIds: null,
  withSetAside: false,
  names: 'names',
  quotes: true,
  ownMarks: false,
  question: 'How do I stay with my own memory when I am told that something never happened?',
  paper: 'A4',
};

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

async function importFile(app: App, path: string, recording: ImportChoices['recording']): Promise<void> {
  const { stagedId, sources } = await app.recognise(app.stageFiles(await filesBelow(path)));
  for (const { sourceKey } of sources) {
    const reading = { stagedId, sourceKey, formatId: null, timeZone, dateOrder: null, columns: null };
    const { ownerGuess, name } = await app.preview(reading);
    const jobId = app.startImport({
      ...reading,
      ownerName: ownerGuess,
      fromMilliseconds: null,
      untilMilliseconds: null,
      peopleKeys: null,
      transcribeVoice: false,
      recording,
    });
    const { added } = await app.finished(jobId);
    say(`Imported ${name}: ${recording === null ? `${added} messages` : 'a recorded call'}`);
  }
}

/** Waits until nothing is left to do; gives the wall-clock seconds spent writing the call down. */
async function finishWork(app: App): Promise<number> {
  const watch = new AbortController();
  let started: number | null = null;
  let seconds = 0;
  const watching = (async () => {
    for await (const jobs of app.watchJobs(watch.signal)) {
      const job = jobs.find(({ kind }) => kind === 'transcribe');
      if (job?.state === 'running') started ??= performance.now();
      if (job?.state === 'done' && started !== null && seconds === 0) {
        seconds = (performance.now() - started) / 1000;
      }
    }
  })();
  await app.idle();
  watch.abort();
  await watching;
  return seconds;
}

async function allUtterances(app: App): Promise<Utterance[]> {
  const found: Utterance[] = [];
  for (const { id: conversationId } of await app.call('conversations.list', { personId: null })) {
    let anchor: 'first' | { after: number } = 'first';
    for (;;) {
      const page: ConversationPage = await app.call('conversations.page', {
        conversationId,
        anchor,
        limit: 500,
      });
      found.push(...page.utterances);
      const last = page.utterances.at(-1);
      if (!page.hasLater || last === undefined) break;
      anchor = { after: last.id };
    }
  }
  return found;
}

/** The one thing an export cannot know, said by the owner. */
async function rateCloseness(app: App): Promise<void> {
  for (const { id: personId, name } of await app.call('people.list', {})) {
    const rating = closeness.get(name);
    if (rating === undefined) continue;
    await app.call('people.rateCloseness', { personId, closeness: rating, atMilliseconds: callStarted });
  }
}

async function tellPeople(app: App): Promise<void> {
  const people = await app.call('people.list', {});
  const others = people.filter(({ isOwner }) => !isOwner);
  say();
  say(`People found: ${others.length} and you`);
  for (const person of people) {
    say(`  ${person.name}${person.isOwner ? ' (you)' : ''}: ${person.utterances} utterances`);
  }
}

async function tellCall(app: App, seconds: number): Promise<void> {
  const conversations = await app.call('conversations.list', { personId: null });
  const recording = conversations.find((conversation) => conversation.recording !== null)?.recording;
  if (recording === null || recording === undefined || !recording.complete) {
    throw new Error('The call was not written down.');
  }
  const minutes = (recording.transcribedSeconds / 60).toFixed(1);
  const speed = (recording.transcribedSeconds / seconds).toFixed(1);
  say(`Minutes transcribed: ${minutes}, in ${seconds.toFixed(1)} s (${speed} times as fast as the call)`);
}

function tellSignals(utterances: readonly Utterance[]): void {
  const signals = utterances
    .flatMap(({ text, personName, signals: found }) =>
      found.map((signal) => ({ ...signal, personName, quote: text.slice(signal.start, signal.end) })),
    )
    .filter(({ kind }) => kind !== 'tone');
  say(`Signals: ${signals.length} possible tactics and supportive moves; the surest of each sort:`);
  for (const kind of ['tactic', 'support'] as const) {
    const surest = signals
      .filter((signal) => signal.kind === kind)
      .toSorted((one, other) => other.probability - one.probability)
      .filter(({ label }, index, sorted) => sorted.findIndex((one) => one.label === label) === index)
      .slice(0, signalsShown / 2);
    for (const { personName, label, probability, quote } of surest) {
      say(
        `  ${probability.toFixed(2)} ${signalLabels[label].name} (${bandOf(probability)}), ${personName}: “${quote}”`,
      );
    }
  }
}

async function main(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'evenkeel-demo-'));
  const directory = join(place, 'vault');
  const app = await openApp({ directory, pdfPrinter: chromiumPrinter });
  try {
    await app.create(passphrase);
    await app.setSettings({ ...(await app.call('settings.get', {})), timeZone });
    await importFile(app, chatFile, null);
    await importFile(app, callFile, {
      otherName: 'Corin Hale',
      startedMilliseconds: callStarted,
      ownerChannel: 'left',
      tookPart: true,
    });
    say('Writing the call down and reading every word …');
    const transcribing = await finishWork(app);
    await rateCloseness(app);
    const utterances = await allUtterances(app);
    await tellPeople(app);
    say(`Utterances: ${utterances.length}`);
    await tellCall(app, transcribing);
    tellSignals(utterances);
    const pdf = join(place, 'report.pdf');
    await writeFile(pdf, await app.reportPdf(reportOptions));
    say();
    say(`The vault (encrypted): ${directory}`);
    say(`The report: ${pdf}`);
    say(`To open this vault in the app: EVENKEEL_VAULT="${directory}" npm start`);
    say(`Its passphrase: ${passphrase}`);
  } finally {
    await app.close();
  }
}

try {
  await main();
} catch (error) {
  const sentence =
    error instanceof EvenkeelError ? error.message : 'The demo stopped at a defect of Evenkeel.';
  process.stderr.write(`${sentence}\n`);
  if (process.env['EVENKEEL_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
