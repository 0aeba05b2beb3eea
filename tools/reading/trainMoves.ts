/**
 * Trains resources/models/moves.bin and fits moves.json from our own corpus: `npm run train:reading`,
 * after the emotions. The same data and seed give the same files. Everything beside the weights is fitted on scores of
 * chats whose part of the corpus was left out. The threshold of dialogues is fixed on everyday talk where that data is
 * beside the project, else kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalLabels, signalLabelSchema, type SignalLabel } from '../../src/shared/model/signals.ts';
import { resourcesDirectory } from '../../src/main/paths.ts';
import { dialogueSum, judgeDialogue, windowEvidence } from '../../src/main/reading/dialogueScore.ts';
import { joinedProbability } from '../../src/main/reading/joined.ts';
import { languageFeatures } from '../../src/main/reading/linear/features.ts';
import { parseLinearModel } from '../../src/main/reading/linear/model.ts';
import {
  anyAffirming,
  anyTactic,
  createMoveReader,
  familyOf,
  moveSettingsSchema,
  ownWords,
  type MoveScores,
  type MoveSettings,
} from '../../src/main/reading/moves.ts';
import type { Match } from '../../src/main/reading/match.ts';
import { normalise } from '../../src/main/reading/normalise.ts';
import { prepareTurns, type PreparedTurn } from '../../src/main/reading/preparedTurn.ts';
import { loadToneReader } from '../../src/main/reading/tone.ts';
import { seededRandom } from '../random.ts';
import { readCorpus, type CorpusChat } from './corpus.ts';
import { dataDirectory, readDialogues } from './data.ts';
import { everydayLines } from './everydayLines.ts';
import { deviation, fitLine, fitJoin, leastShown, topShare, type Case } from './fitting.ts';
import { readGoEmotions } from './goEmotions.ts';
import { bestMacroF1, calibrationError, rocArea } from './metrics.ts';
import { makeVocabulary, packHeads, toRows, trainHead } from './linearTraining.ts';

const choices = { cost: 3, passes: 8, seed: 20260101 };
/** Of everyday dialogues of each kind, and of all, so many may be flagged; of their turns, so many marked. */
const everydayShare = { worst: 0.027, all: 0.008, marks: 0.002 };
const settingsFile = join(resourcesDirectory, 'models/moves.json');
/** Feelings of comments that neither press nor support anybody. */
const plain = new Set([
  'neutral',
  'confusion',
  'curiosity',
  'realization',
  'surprise',
  'amusement',
  'sadness',
  'fear',
]);
const plainWeight = 0.3;
const everydayCount = 3000;
const heads = [
  anyTactic,
  anyAffirming,
  ...Object.entries(signalLabels).flatMap(([label, { kind }]) => (kind === 'tone' ? [] : [label])),
];

/** A chat with the turns prepared by scores of a model that never saw its part of the corpus. */
interface HeldOut {
  chat: CorpusChat;
  turns: PreparedTurn[];
}

function holds(spans: readonly { label: SignalLabel }[], head: string): boolean {
  if (head === anyTactic) return spans.some(({ label }) => familyOf(label) === 'tactic');
  if (head === anyAffirming) return spans.some(({ label }) => familyOf(label) === 'affirming');
  return spans.some(({ label }) => label === head);
}

function isTacticHead(head: string): boolean {
  const label = signalLabelSchema.safeParse(head);
  return head === anyTactic || (label.success && familyOf(label.data) === 'tactic');
}

/** Comments of a forum without anger or kindness, and lines of logistics: what most talk is like. */
function plainTexts(part: 'train' | 'dev'): string[] {
  const comments = readGoEmotions(part).filter(({ emotions }) =>
    [...emotions].every((name) => plain.has(name)),
  );
  const lines = everydayLines(
    everydayCount,
    seededRandom(part === 'train' ? choices.seed : choices.seed + 1),
  );
  return [...comments.map(({ text }) => text), ...lines];
}

const trainingPlain = plainTexts('train').map((text) => languageFeatures(ownWords(text)));

/** The model file learned from these chats. */
function train(chats: readonly CorpusChat[]): Uint8Array {
  const turns = chats.flatMap((chat) => chat.turns);
  const examples = turns.map(({ text }) => languageFeatures(ownWords(normalise(text))));
  // Only what our chats hold earns a weight: the comments are there to say what is usual.
  const vocabulary = makeVocabulary(examples, 2);
  const rows = toRows([...examples, ...trainingPlain], vocabulary);
  const exampleWeights = new Float32Array(examples.length + trainingPlain.length).fill(plainWeight);
  exampleWeights.fill(1, 0, examples.length);
  // Comments hold kind words too: they teach nothing about support.
  const chatsOnly = new Float32Array(examples.length + trainingPlain.length).fill(1, 0, examples.length);
  const trained = heads.map((head) =>
    trainHead(
      head,
      rows,
      [...turns.map(({ spans }) => holds(spans, head)), ...trainingPlain.map(() => false)],
      {
        ...choices,
        exampleWeights: isTacticHead(head) ? exampleWeights : chatsOnly,
      },
    ),
  );
  return packHeads('1', trained, vocabulary);
}

const tone = loadToneReader();

function prepare(
  scores: (features: readonly number[]) => MoveScores,
  turns: readonly { speaker: string; text: string }[],
): PreparedTurn[] {
  return prepareTurns(
    { tone, moves: { scores } },
    turns.map(({ speaker, text }) => ({ speaker, text, isOwner: null })),
  );
}

/** Parts of the corpus were written apart; each is read by what was learned from the others. */
function readHeldOut(chats: readonly CorpusChat[], settings: MoveSettings): HeldOut[] {
  const parts = Map.groupBy(chats, ({ id }) => id.split('-')[0] ?? '');
  return [...parts].flatMap(([part, own]) => {
    const others = chats.filter(({ id }) => !id.startsWith(`${part}-`));
    const { scores } = createMoveReader(parseLinearModel(train(others)), settings);
    return own.map((chat) => ({ chat, turns: prepare(scores, chat.turns) }));
  });
}

/** So often each plain text counts: about one turn in thirty then holds a tactic. */
const usualTimes = 12;

function strongestWeight(matches: readonly Match[], isOwn: (label: SignalLabel) => boolean): number {
  return matches.reduce(
    (most, { label, weight }) =>
      label !== 'pressure' && label !== 'reversal' && isOwn(label) ? Math.max(most, weight) : most,
    0,
  );
}

/** Whether each turn holds any move of a family. Which one is told less surely, and not what a probability speaks of. */
function familyCases(heldOut: readonly HeldOut[], family: 'tactic' | 'affirming'): Case[] {
  const isOwn = (label: SignalLabel) => familyOf(label) === family;
  return heldOut.flatMap(({ chat, turns }) =>
    turns.map(({ matches, moves, tactic }, index) => ({
      weight: strongestWeight(matches, isOwn),
      score: family === 'tactic' ? tactic : moves[family],
      positive: (chat.turns[index]?.spans ?? []).some(({ label }) => isOwn(label)),
    })),
  );
}

/** Each label of other support on each turn. */
function supportCases(heldOut: readonly HeldOut[]): Case[] {
  return heldOut.flatMap(({ chat, turns }) =>
    turns.flatMap(({ matches, moves }, index) =>
      [...moves.labels()]
        .filter(([label]) => familyOf(label) === 'support')
        .map(([label, score]) => ({
          weight: strongestWeight(matches, (other) => other === label),
          score,
          positive: holds(chat.turns[index]?.spans ?? [], label),
        })),
    ),
  );
}

/** Plain texts that the model did not learn from: without them a tactic would seem as usual as in our corpus. */
function usualCases(scores: (features: readonly number[]) => MoveScores): Case[] {
  return plainTexts('dev').flatMap((text) =>
    prepare(scores, [{ speaker: 'a', text }]).map(({ matches, tactic }) => ({
      weight: strongestWeight(matches, (label) => familyOf(label) === 'tactic'),
      score: tactic,
      positive: false,
      times: usualTimes,
    })),
  );
}

/** The lowest sum at which neither all everyday talk nor its worst source is flagged too often. */
function everydayThreshold(sums: readonly { source: string; sum: number }[]): number {
  const bySource = [...Map.groupBy(sums, ({ source }) => source).values()];
  return Math.max(
    topShare(
      sums.map(({ sum }) => sum),
      everydayShare.all,
    ),
    ...bySource.map((own) =>
      topShare(
        own.map(({ sum }) => sum),
        everydayShare.worst,
      ),
    ),
  );
}

const chats = readCorpus();
const settings = moveSettingsSchema.parse(JSON.parse(readFileSync(settingsFile, 'utf8')));
const heldOut = readHeldOut(chats, settings);
const bytes = train(chats);
writeFileSync(join(resourcesDirectory, 'models/moves.bin'), bytes);
const { scores } = createMoveReader(parseLinearModel(bytes), settings);
const usual = usualCases(scores);
const cases = {
  tactic: [...familyCases(heldOut, 'tactic'), ...usual],
  affirming: familyCases(heldOut, 'affirming'),
  support: supportCases(heldOut),
};
settings.joins = {
  tactic: fitJoin(cases.tactic),
  affirming: fitJoin(cases.affirming),
  support: fitJoin(cases.support),
};
settings.shown = {
  tactic: 0.5,
  affirming: leastShown(settings.joins.affirming, cases.affirming, 0.03),
  support: leastShown(settings.joins.support, cases.support, 0),
};
if (existsSync(dataDirectory)) {
  const prepared = readDialogues('everyday_negatives_dev.jsonl').map(({ source, turns }) => ({
    source,
    turns: prepare(scores, turns),
  }));
  const heard = prepared.flatMap(({ turns }) =>
    turns.map(({ tactic }) => joinedProbability(settings.joins.tactic, 0, tactic)),
  );
  settings.shown.tactic = Math.max(0.5, topShare(heard, everydayShare.marks));
  const everyday = prepared.map(({ source, turns }) => ({ source, windows: windowEvidence(turns) }));
  const strongest = everyday.map(({ windows }) => ({
    pattern: Math.max(...windows.map(({ pattern }) => pattern)),
    model: Math.max(...windows.map(({ model }) => model)),
  }));
  settings.dialogue.patternSpread = deviation(strongest.map(({ pattern }) => pattern));
  settings.dialogue.modelSpread = deviation(strongest.map(({ model }) => model));
  settings.dialogue.threshold = everydayThreshold(
    everyday.map(({ source, windows }) => ({ source, sum: dialogueSum(windows, settings.dialogue) })),
  );
}
const platt = fitLine(
  heldOut.map(({ turns }) => dialogueSum(windowEvidence(turns), settings.dialogue)),
  heldOut.map(({ chat }) => chat.kind === 'tactics'),
);
settings.dialogue.slope = platt.slope;
settings.dialogue.intercept = platt.bias;
const isTactics = heldOut.map(({ chat }) => chat.kind === 'tactics');
const judged = heldOut.map(({ turns }) => judgeDialogue(turns, settings.dialogue).manipulation);
const parted = bestMacroF1(isTactics, judged);
settings.dialogue.parting = parted.threshold;
writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);
console.log(`${bytes.length} bytes`, settings);

const turnFigures = (['tactic', 'affirming'] as const).map((family) => {
  const own = familyCases(heldOut, family);
  const truth = own.map(({ positive }) => positive);
  const given = own.map(({ weight, score }) => joinedProbability(settings.joins[family], weight, score));
  return {
    of: `turns: ${family}`,
    roc: rocArea(truth, given),
    calibrationError: calibrationError(truth, given),
  };
});
console.log('Our own chats, each read by a model that did not learn from its part:');
console.table([
  {
    of: 'chats with tactics',
    roc: rocArea(isTactics, judged),
    calibrationError: calibrationError(isTactics, judged),
    macroF1: parted.macroF1,
  },
  ...turnFigures,
]);
