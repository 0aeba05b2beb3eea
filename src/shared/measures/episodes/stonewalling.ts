/**
 * Possible stonewalling: a concern meets silence much longer than this person's usual, or three very short answers in a
 * row; not where a pause was announced. The word is Gottman's (Gottman & Levenson 1992, JPSP 63:221-33) for a partner
 * who withdraws from a talk; in chats it has not been measured, and the thresholds are our own choice.
 */

/** Silence shorter than this is never counted, however quick somebody usually is. */
const fewestHours = 12;
const hourMilliseconds = 3_600_000;
const usualShare = 0.95;
/** So many of their answers are needed to say what is usual. */
export const fewestReplies = 30;
const fewestUnanswered = 2;
const fewestShortReplies = 3;
const shortWords = 2;
/** Answers further apart than this are not one talk. */
const talkMilliseconds = 24 * hourMilliseconds;

/** One message of a direct chat, with what its words do. */
export interface ChatTurn {
  utteranceId: number;
  isOwner: boolean;
  atMilliseconds: number;
  words: number;
  raisesConcern: boolean;
  asks: boolean;
  announcesPause: boolean;
}

/** What the owner wrote until the other answered, and that answer. */
interface Exchange {
  asked: ChatTurn[];
  answer: ChatTurn[];
  /** The other's words before it. */
  before: ChatTurn[];
}

export interface Stonewalling {
  kind: 'silence' | 'short answers';
  utteranceIds: number[];
  fromMilliseconds: number;
  untilMilliseconds: number;
  /** Hours until there was an answer; of short answers 0. */
  silentHours: number;
}

/** All of one direct chat, oldest first. A silence that lasts until the end of the data is not counted. */
export function stonewallingIn(turns: readonly ChatTurn[]): { episodes: Stonewalling[]; usualHours: number } {
  const exchanges = exchangesIn(turns).filter(({ asked, answer }) => asked.length > 0 && answer.length > 0);
  if (exchanges.length < fewestReplies) return { episodes: [], usualHours: Number.NaN };
  const delays = exchanges.map(delayOf).toSorted((one, other) => one - other);
  const usual = delays[Math.ceil(usualShare * delays.length) - 1] ?? 0;
  const limit = Math.max(usual, fewestHours * hourMilliseconds);
  const episodes = [...silences(exchanges, limit), ...shortAnswers(exchanges)].toSorted(
    (one, other) => one.fromMilliseconds - other.fromMilliseconds,
  );
  return { episodes, usualHours: usual / hourMilliseconds };
}

function exchangesIn(turns: readonly ChatTurn[]): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const turn of turns) {
    const last = exchanges.at(-1);
    if (turn.isOwner && (last === undefined || last.answer.length > 0)) {
      exchanges.push({ asked: [turn], answer: [], before: last?.answer ?? [] });
    } else if (turn.isOwner) last?.asked.push(turn);
    else if (last === undefined) exchanges.push({ asked: [], answer: [turn], before: [] });
    else last.answer.push(turn);
  }
  return exchanges;
}

/** From the first thing asked to the first word of the answer. */
function delayOf({ asked, answer }: Exchange): number {
  return (answer[0]?.atMilliseconds ?? 0) - (asked[0]?.atMilliseconds ?? 0);
}

function silences(exchanges: readonly Exchange[], limitMilliseconds: number): Stonewalling[] {
  return exchanges.flatMap(({ asked, answer, before }) => {
    const end = answer[0]?.atMilliseconds ?? 0;
    const left = asked.filter(
      ({ asks, raisesConcern, atMilliseconds }) =>
        (asks || raisesConcern) && end - atMilliseconds > limitMilliseconds,
    );
    const isPause = before.slice(-3).some(({ announcesPause }) => announcesPause);
    // Questions alone are mostly of everyday matters.
    const isConcern = left.some(({ raisesConcern }) => raisesConcern);
    if (left.length < fewestUnanswered || !isConcern || isPause) return [];
    return [episodeOf('silence', [...left, ...answer.slice(0, 1)])];
  });
}

/** Runs of short answers that begin with a concern, so that small talk before it is none of them. */
function shortAnswers(exchanges: readonly Exchange[]): Stonewalling[] {
  const runs: Exchange[][] = [];
  let run: Exchange[] = [];
  for (const exchange of exchanges) {
    if (run.length > 0 && isShort(exchange) && isSameTalk(run.at(-1), exchange)) run.push(exchange);
    else {
      run = isShort(exchange) && exchange.asked.some(({ raisesConcern }) => raisesConcern) ? [exchange] : [];
      runs.push(run);
    }
  }
  return runs
    .filter(({ length }) => length >= fewestShortReplies)
    .map((short) => episodeOf('short answers', short.flatMap(toldTurns)));
}

/** One or two words; a picture or an emoji has none and is no short answer. */
function isShort({ answer }: Exchange): boolean {
  const words = answer.reduce((sum, turn) => sum + turn.words, 0);
  return words > 0 && words <= shortWords && !answer.some(({ announcesPause }) => announcesPause);
}

function isSameTalk(last: Exchange | undefined, next: Exchange): boolean {
  const end = last?.answer.at(-1)?.atMilliseconds ?? next.asked[0]?.atMilliseconds ?? 0;
  return (next.asked[0]?.atMilliseconds ?? 0) - end <= talkMilliseconds;
}

function toldTurns({ asked, answer }: Exchange): ChatTurn[] {
  return [...asked.filter(({ asks, raisesConcern }) => asks || raisesConcern), ...answer];
}

function episodeOf(kind: Stonewalling['kind'], turns: readonly ChatTurn[]): Stonewalling {
  const from = turns[0]?.atMilliseconds ?? 0;
  const until = turns.at(-1)?.atMilliseconds ?? 0;
  return {
    kind,
    utteranceIds: turns.map(({ utteranceId }) => utteranceId),
    fromMilliseconds: from,
    untilMilliseconds: until,
    silentHours: kind === 'silence' ? (until - from) / hourMilliseconds : 0,
  };
}
