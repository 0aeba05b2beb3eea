/** From what is known of a turn to its marks: exact words, a label, a probability. */
import { signalLabels, type Signal, type SignalLabel } from '../../shared/model/signals.ts';
import { isNotMeant } from './guards.ts';
import { joinedProbability } from './joined.ts';
import type { Match } from './match.ts';
import { familyOf, tellingClause, type MoveFamily, type MoveReader } from './moves.ts';
import type { PreparedTurn } from './preparedTurn.ts';

/** A turn seldom does more than two things at once. */
const mostLearnedMarks = 2;
const leastProbability = 0.5;
const leastScore = -6;
/** What these do is done to a memory or a concern of another: said of nothing of the kind they are something else. */
const answering: ReadonlySet<SignalLabel> = new Set<SignalLabel>([
  'countering',
  'denial',
  'withholding',
  'diverting',
  'trivializing',
]);
/** These answer words of another, whatever they were. */
const responding: ReadonlySet<SignalLabel> = new Set<SignalLabel>([
  'validation',
  'empathy',
  'boundary-respect',
  'active-constructive',
]);
/** What only an episode or weeks can show has its own rules; single words never stand for it. */
const neverSingle: ReadonlySet<SignalLabel> = new Set<SignalLabel>([
  'darvo',
  'stonewalling',
  'love-bombing',
  'hoovering',
]);

function rounded(probability: number): number {
  return Math.round(Math.min(0.99, Math.max(0.01, probability)) * 100) / 100;
}

/** What the model says of a family as a whole; of other support, of the label it hears most. */
function familyScore({ tactic, moves }: PreparedTurn, family: MoveFamily): number {
  if (family === 'support') return Math.max(leastScore, ...moves.support.values());
  return family === 'tactic' ? tactic : moves.affirming;
}

/** How sure a label is. Where labels share a family's probability it speaks of the family. */
function probabilityOf(
  { settings }: MoveReader,
  turn: PreparedTurn,
  label: SignalLabel,
  weight: number,
): number {
  const family = familyOf(label);
  if (family === null) return weight;
  const score =
    family === 'support' ? (turn.moves.support.get(label) ?? leastScore) : familyScore(turn, family);
  return joinedProbability(settings.joins[family], weight, score);
}

function patternMark(reader: MoveReader, turn: PreparedTurn, match: Match): Signal | null {
  const { label, weight, start, end } = match;
  if (label === 'pressure' || label === 'reversal') return null;
  const probability = probabilityOf(reader, turn, label, weight);
  // A light pattern that answers somebody needs what was said before, which has raised its weight by then.
  const needsContext = answering.has(label) || responding.has(label);
  if (probability < leastProbability || (needsContext && weight < leastProbability)) return null;
  return { kind: signalLabels[label].kind, label, probability: rounded(probability), start, end };
}

function fitsContext(turn: PreparedTurn, label: SignalLabel): boolean {
  if (responding.has(label)) return turn.isAnswer;
  return !answering.has(label) || turn.followsConcern();
}

/** Of labels with their scores the highest that a single turn can show; undefined where there is none. */
function likeliest(
  scores: Iterable<readonly [SignalLabel, number]>,
  family: MoveFamily,
): SignalLabel | undefined {
  let best: readonly [SignalLabel, number] | undefined;
  for (const one of scores) {
    if (familyOf(one[0]) !== family || neverSingle.has(one[0])) continue;
    if (best === undefined || one[1] > best[1]) best = one;
  }
  return best?.[0];
}

/** By itself such a turn would not be marked: it is no more than possible. */
const evidenceProbability = 0.5;

/** The mark of the turn that says most of why a dialogue is flagged; null where none of its words can be pointed at. */
export function evidenceMark(reader: MoveReader, turn: PreparedTurn): Signal | null {
  const fitting = [...turn.moves.labels()].filter(([label]) => fitsContext(turn, label));
  const label = likeliest(fitting, 'tactic');
  return label === undefined ? null : clauseMark(reader, turn, label, evidenceProbability);
}

/** A mark on the clause that sounds most like a label; null where that clause is quoted, denied or supposed. */
function clauseMark(
  reader: MoveReader,
  { normalised }: PreparedTurn,
  label: SignalLabel,
  probability: number,
): Signal | null {
  const place = tellingClause(reader, normalised, label);
  if (place === null) return null;
  // "It sounds like you …" supposes and means it: only tactics are looked at for what stands before them.
  if (familyOf(label) === 'tactic' && isNotMeant(normalised, place.start)) return null;
  return { kind: signalLabels[label].kind, label, probability: rounded(probability), ...place };
}

/** The family's likeliest label with its probability, where that is high enough to be shown. */
function heardOf(
  { settings }: MoveReader,
  turn: PreparedTurn,
  family: MoveFamily,
): { label: SignalLabel; probability: number } | null {
  const probability = joinedProbability(settings.joins[family], 0, familyScore(turn, family));
  if (probability < settings.shown[family]) return null;
  // All labels are worked out only where the family as a whole is heard.
  const label = likeliest(family === 'support' ? turn.moves.support : turn.moves.labels(), family);
  return label === undefined || !fitsContext(turn, label) ? null : { label, probability };
}

/** Labels that the model hears although no pattern fits, one of each family. */
function learnedMarks(reader: MoveReader, turn: PreparedTurn, taken: readonly Signal[]): Signal[] {
  const open = (['tactic', 'affirming', 'support'] as const).filter(
    (family) => !taken.some(({ label }) => familyOf(label) === family),
  );
  const heard = open
    .flatMap((family) => heardOf(reader, turn, family) ?? [])
    .toSorted((first, second) => second.probability - first.probability)
    .slice(0, mostLearnedMarks);
  return heard.flatMap(({ label, probability }) => clauseMark(reader, turn, label, probability) ?? []);
}

function overlap(first: Signal, second: Signal): boolean {
  return first.kind === second.kind && first.start < second.end && second.start < first.end;
}

/** The marks of a turn in the order of its text; of overlapping ones of a kind the surest. */
export function marksOf(reader: MoveReader, turn: PreparedTurn): Signal[] {
  const written = turn.matches.flatMap((match) => patternMark(reader, turn, match) ?? []);
  const all = [...written, ...learnedMarks(reader, turn, written)];
  const kept: Signal[] = [];
  for (const mark of all.toSorted((first, second) => second.probability - first.probability))
    if (!kept.some((other) => overlap(other, mark))) kept.push(mark);
  return kept.toSorted((first, second) => first.start - second.start || first.end - second.end);
}
