/** Prints how the reader does on data it never learned from: `npm run evaluate`. Needs the data beside the project. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesDirectory } from '../../src/main/paths.ts';
import { parseLinearModel } from '../../src/main/reading/linear/model.ts';
import { createReader } from '../../src/main/reading/evenkeelReader.ts';
import type { DialogueReading } from '../../src/main/reading/reader.ts';
import { dataDirectory, readDialogues, type EvaluationDialogue } from './data.ts';
import { bestMacroF1, calibrationError, f1Score, macroF1, rocArea, wilsonInterval } from './metrics.ts';
import { byTelling } from '../../src/main/reading/evidence.ts';
import { loadMoveReader } from '../../src/main/reading/moves.ts';
import { prepareTurns } from '../../src/main/reading/preparedTurn.ts';
import { loadToneReader } from '../../src/main/reading/tone.ts';
import { techniqueMetrics } from './techniques.ts';
import { emotionMetrics } from './emotionMetrics.ts';

interface Read {
  dialogue: EvaluationDialogue;
  reading: DialogueReading;
}
type Row = { measure: string; value: string; of: number | string };

const reader = createReader();
let turnsRead = 0;
let microsecondsRead = 0;

function readAll(...files: string[]): Read[] {
  const dialogues = files.flatMap((file) => readDialogues(file));
  const started = process.cpuUsage();
  const all = dialogues.map((dialogue) => ({
    dialogue,
    reading: reader.readDialogue(dialogue.turns.map((turn) => ({ ...turn, isOwner: null }))),
  }));
  microsecondsRead += process.cpuUsage(started).user;
  turnsRead += dialogues.reduce((sum, { turns }) => sum + turns.length, 0);
  return all;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function figure(value: number): string {
  return value.toFixed(3);
}

function shareRow(measure: string, hits: number, of: number): Row {
  const [low, high] = wilsonInterval(hits, of);
  return { measure, value: `${percent(hits / of)} (${percent(low)} to ${percent(high)})`, of };
}

function everydayRows(everyday: readonly Read[]): Row[] {
  const bySource = Map.groupBy(everyday, ({ dialogue }) => dialogue.source);
  return [...bySource, ['all everyday talk', everyday] as const].map(([source, reads]) =>
    shareRow(`false alarms: ${source}`, reads.filter(({ reading }) => reading.flagged).length, reads.length),
  );
}

const { parting } = loadMoveReader().settings.dialogue;

function manipulationRows(dialogues: readonly Read[]): Row[] {
  const truth = dialogues.map(({ dialogue }) => dialogue.manipulative === 1);
  const flagged = dialogues.map(({ reading }) => reading.flagged);
  const scores = dialogues.map(({ reading }) => reading.manipulation);
  const hits = flagged.filter((flag, index) => flag && truth[index]).length;
  const raised = flagged.filter(Boolean).length;
  const positives = truth.filter(Boolean).length;
  return [
    shareRow('MentalManip: recall at the threshold', hits, positives),
    shareRow('MentalManip: precision at the threshold', hits, raised),
    shareRow('MentalManip: not manipulative, flagged', raised - hits, truth.length - positives),
    { measure: 'MentalManip: ROC area', value: figure(rocArea(truth, scores)), of: truth.length },
    {
      measure: 'MentalManip: macro-F1, at the threshold that is best on our corpus',
      value: figure(
        macroF1(
          truth,
          scores.map((score) => score >= parting),
        ),
      ),
      of: truth.length,
    },
    {
      measure: 'MentalManip: macro-F1, best threshold there',
      value: figure(bestMacroF1(truth, scores).macroF1),
      of: truth.length,
    },
    {
      measure: 'MentalManip: calibration error (its share of manipulative dialogues is not that of life)',
      value: figure(calibrationError(truth, scores)),
      of: truth.length,
    },
  ];
}

const validating = new Set(['Affirmation and Reassurance', 'Reflection of feelings']);
const supportive = new Set(['validation', 'empathy', 'encouragement']);

function supportRow(lines: readonly Read[]): Row {
  const truth = lines.map(({ dialogue }) => validating.has(dialogue.support_strategy ?? ''));
  const guess = lines.map(({ dialogue, reading }) =>
    (reading.turns[dialogue.label_turn ?? -1]?.signals ?? []).some(({ label }) => supportive.has(label)),
  );
  const measure = 'ESConv: F1 of affirming, reassuring, reflecting against other lines';
  return { measure, value: f1Score(truth, guess).toFixed(3), of: lines.length };
}

function quoteRow(all: readonly Read[]): Row {
  const marks = all.flatMap(({ dialogue, reading }) =>
    reading.turns.flatMap(({ signals }, turn) =>
      signals.map(({ start, end }) => ({ length: dialogue.turns[turn]?.text.length ?? -1, start, end })),
    ),
  );
  const inside = marks.filter(({ length, start, end }) => 0 <= start && start < end && end <= length).length;
  return {
    measure: 'marks whose words stand in the text',
    value: `${((inside / marks.length) * 100).toFixed(2)} %`,
    of: marks.length,
  };
}

function isMarked({ marked_turns: marked = [] }: EvaluationDialogue, turn: number | undefined): boolean {
  return turn !== undefined && marked.includes(turn);
}

/** Whether the turn that says most is one that annotators marked; beside it, the longest one. */
function evidenceRows(): Row[] {
  const dialogues = readDialogues('evidence_marks.jsonl');
  const tools = { tone: loadToneReader(), moves: loadMoveReader() };
  const chosen = dialogues.filter((dialogue) => {
    const turns = dialogue.turns.map((turn) => ({ ...turn, isOwner: null }));
    return isMarked(dialogue, byTelling(prepareTurns(tools, turns))[0]);
  });
  const longest = dialogues.filter((dialogue) => {
    const lengths = dialogue.turns.map(({ text }) => text.length);
    return isMarked(dialogue, lengths.indexOf(Math.max(...lengths)));
  });
  return [
    shareRow('the most telling turn was marked by annotators', chosen.length, dialogues.length),
    shareRow('beside it: the longest turn was', longest.length, dialogues.length),
  ];
}

function techniqueRows(reads: readonly Read[]): Row[] {
  const { microF1, topThree, of } = techniqueMetrics(reads.map(({ dialogue }) => dialogue));
  return [
    { measure: 'MentalManip: families of techniques, micro-F1', value: figure(microF1), of: reads.length },
    { measure: 'MentalManip: one of the three likeliest families is right', value: figure(topThree), of },
  ];
}

function sizeRow(): Row {
  const files = ['emotions.bin', 'moves.bin', 'moves.json'].map((name) =>
    join(resourcesDirectory, 'models', name),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { measure: 'size of the models', value: `${(bytes / 1e6).toFixed(1)} MB`, of: files.length };
}

/** Tactic marks per 1,000 turns: seldom in everyday talk, often in film dialogues marked as manipulative. */
function markRow(name: string, reads: readonly Read[]): Row {
  const turns = reads.flatMap(({ reading }) => reading.turns);
  const marks = turns.flatMap(({ signals }) => signals.filter(({ kind }) => kind === 'tactic')).length;
  return {
    measure: `tactic marks per 1,000 turns: ${name}`,
    value: ((marks / turns.length) * 1000).toFixed(2),
    of: turns.length,
  };
}

if (!existsSync(dataDirectory)) {
  console.error('The evaluation data is not beside this project (../shared/data). Nothing was measured.');
  process.exit(1);
}
const everyday = readAll('everyday_negatives_dev.jsonl');
const films = readAll('mentalmanip_con_train.jsonl', 'mentalmanip_con_valid.jsonl');
const support = readAll('esconv_support_dev.jsonl');
const emotionModel = parseLinearModel(readFileSync(join(resourcesDirectory, 'models/emotions.bin')));
const speed = turnsRead / (microsecondsRead / 1e6);
console.table([
  ...everydayRows(everyday),
  ...manipulationRows(films),
  markRow('everyday talk', everyday),
  markRow(
    'MentalManip, manipulative',
    films.filter(({ dialogue }) => dialogue.manipulative === 1),
  ),
  markRow(
    'MentalManip, not manipulative',
    films.filter(({ dialogue }) => dialogue.manipulative === 0),
  ),
  ...techniqueRows(films),
  ...evidenceRows(),
  supportRow(support),
  sizeRow(),
  quoteRow([...everyday, ...films, ...support]),
  ...Object.entries(emotionMetrics(emotionModel)).map(([measure, value]) => ({
    measure,
    value: value.toFixed(3),
    of: 'test part',
  })),
  { measure: 'messages a second (processor time, one thread)', value: speed.toFixed(0), of: turnsRead },
]);
